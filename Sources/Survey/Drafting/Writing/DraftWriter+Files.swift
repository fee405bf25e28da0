import CSV

extension DraftWriter {
  /// A list in a comment is no longer than this.
  private static let mostListed = 60

  /// What was seen, as comments.
  mutating func writeFiles() {
    lines.gap()
    lines.add("# What was seen:")
    for file in findings.files {
      let rows = "#   \(YAMLText.comment(file.path)): \(file.rows) rows"
      if file.sniffed.isTable {
        let sheet = file.sheet.map { "sheet \(YAMLText.comment($0))" }
        lines.add(rows + " of the \(sheet ?? "only sheet that can be seen")")
      } else {
        lines.add(rows + "; \(file.delimiterWords);")
        lines.add("#     \(file.encodingWords)")
      }
    }
    writeUnusedColumns()
  }

  private mutating func writeUnusedColumns() {
    let items = findings.itemColumns
    let unused = findings.columns.filter { column in
      !items.contains(column.name) && !findings.roles.use(column.name)
    }
    if !unused.isEmpty {
      lines.add("# Columns that this project does not use, and no report reads:")
    }
    for column in unused.prefix(Self.mostListed) {
      lines.add("#   \(YAMLText.comment(column.name)): \(column.words)")
    }
    if unused.count > Self.mostListed {
      lines.add("#   and \(unused.count - Self.mostListed) more")
    }
    for file in findings.files { writeUnusable(file) }
  }

  private mutating func writeUnusable(_ file: FileProfile) {
    let path = YAMLText.comment(file.path)
    if !file.header.unnamed.isEmpty {
      lines.add("#   \(path): \(file.header.unnamed.count) without a name")
    }
    let repeated = file.header.duplicates
    if !repeated.isEmpty {
      let names = repeated.prefix(5).map { YAMLText.comment($0.name) }.joined(separator: ", ")
      lines.add("#   \(path): several of one name, numbered from the left: \(names)")
    }
    let beyond = file.header.names.count - file.columns.count
    if beyond > 0 { lines.add("#   \(path): the last \(beyond) were not looked at") }
  }
}

extension PooledColumn {
  /// What the column seems to hold, without any of its values.
  fileprivate var words: String {
    if isPersonal { return "looks like personal data" }
    if filled == 0 { return "always empty" }
    if occurrences.allSatisfy({ $0.profile.days != nil || $0.profile.filled == 0 }) {
      return "dates"
    }
    if isOverflowing {
      let areNumbers = occurrences.allSatisfy { $0.profile.numbers != nil }
      return areNumbers ? "many numbers" : "free text, identifiers or decimals"
    }
    return values.count == 1 ? "one value only" : "\(values.count) different values"
  }
}

extension FileProfile {
  /// The delimiter as a project file names it; nil for one that it cannot name.
  var delimiter: Delimiter? {
    switch sniffed.dialect.delimiter {
    case .comma: .comma
    case .semicolon: .semicolon
    case .tab: .tab
    case .bar: .pipe
    default: nil
    }
  }

  fileprivate var delimiterWords: String {
    let name = delimiter?.rawValue ?? "another sign"
    return switch sniffed.delimiterReason {
    case .stated, .separatorLine: "\(name) between fields, as its first line says"
    case .counted(let fields, let agreeing, let records):
      "\(name) between fields (\(fields) in \(agreeing) of the first \(records) records)"
    case .singleColumn: "a single column"
    }
  }

  fileprivate var encodingWords: String {
    let name = sniffed.dialect.encoding.rawValue
    return switch sniffed.encodingReason {
    case .stated, .validUTF8: "\(name), which all that was looked at is"
    case .byteOrderMark: "\(name), by its byte order mark"
    case .notUTF8(_, let position):
      "\(name), a guess: it is not utf-8 at line \(position.line), column \(position.column)"
    }
  }
}
