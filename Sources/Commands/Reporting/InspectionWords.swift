import CSV
import Survey

/// What was seen in a file, for people.
struct InspectionWords {
  private let inspection: Inspection
  private var facts: [(label: String, words: String)] = []

  init(_ inspection: Inspection) {
    self.inspection = inspection
    addPlatform()
    addForm()
    addRecords()
    addTime()
    for sentence in inspection.untold { facts.append(("not told", sentence)) }
  }

  /// The lines, without a line end behind the last.
  var text: String {
    let width = facts.map(\.label.count).max() ?? 0
    var last = ""
    let lines = facts.map { label, words in
      defer { last = label }
      let shown = label == last ? "" : label
      let blanks = String(repeating: " ", count: width - shown.count)
      return "  \(shown)\(blanks)  \(words.harmless)"
    }
    return ([inspection.table.harmless] + lines + [""] + columns).joined(separator: "\n")
  }

  private mutating func addPlatform() {
    let recognition = inspection.recognition
    guard let platform = recognition.platform else {
      facts.append(("platform", "unknown"))
      for candidate in recognition.candidates {
        let seen = candidate.evidence.map(\.words).joined(separator: "; ")
        facts.append(("not enough", "for \(candidate.platform.title): \(seen)"))
      }
      return
    }
    facts.append(("platform", "\(platform.title): \(inspection.variant)"))
    for evidence in recognition.candidates.first?.evidence ?? [] {
      facts.append(("evidence", "\(evidence.words) (\(evidence.strength))"))
    }
    for other in recognition.candidates.dropFirst() {
      let seen = other.evidence.map(\.words).joined(separator: "; ")
      facts.append(("less likely", "\(other.platform.title): \(seen)"))
    }
    if !inspection.sidecars.isEmpty {
      facts.append(("beside it", inspection.sidecars.joined(separator: ", ")))
    }
  }

  private mutating func addForm() {
    facts.append(("encoding", inspection.encodingWords))
    facts.append(("delimiter", inspection.delimiterName))
    let rows = inspection.headerRows
    let tags = inspection.hasTags ? ", one of them of HXL tags" : ""
    facts.append(("header", rows == 0 ? "none" : rows == 1 ? "1 row" : "\(rows) rows\(tags)"))
  }

  private mutating func addRecords() {
    var words = "\(inspection.records)"
    if let responses = inspection.responses {
      let states: [(ResponseState, String)] = [
        (.complete, "complete"), (.partial, "partial"), (.invited, "invited without an answer"),
        (.rejected, "rejected"),
      ]
      words +=
        ": "
        + states.filter { responses[$0.0] > 0 }.map { "\(responses[$0.0]) \($0.1)" }
        .joined(separator: ", ")
    }
    facts.append(("records", words))
    if let long = inspection.long {
      facts.append(
        (
          "shape",
          "a row for every answer, it seems: to `\(long.item)`, by `\(long.respondent)`, in "
            + "`\(long.value)`"
        )
      )
    }
    if inspection.emptyRows > 0 {
      facts.append(("", "\(inspection.emptyRows) without any answer"))
    }
  }

  private mutating func addTime() {
    if let time = inspection.time { facts.append(("days", time.words)) }
    if !inspection.languages.isEmpty {
      facts.append(("languages", inspection.languages.joined(separator: " or ")))
    }
  }

  private var columns: [String] {
    let hasNotShown = inspection.columns.contains { $0.notShown > 0 }
    let counts: [(title: String, alignment: TextTable.Alignment)] =
      [("filled", .right), ("don't know", .right)] + (hasNotShown ? [("not shown", .right)] : [])
    var table = TextTable([("column", .right), ("kind", .left)] + counts + [("name", .left)])
    for column in inspection.columns {
      let counts = ["\(column.filled)", "\(column.noAnswer)"]
      let detail = column.kind.detail.map { " (\($0))" } ?? ""
      table.add(
        ["\(column.number)", column.kind.name + detail] + counts
          + (hasNotShown ? ["\(column.notShown)"] : []) + [column.words]
      )
    }
    let beyond = inspection.columnsLeftOut
    return table.lines.map { "  " + $0 }
      + (beyond > 0 ? ["  and \(beyond) more, which were not looked at"] : [])
  }
}

extension TimeSpan {
  fileprivate var words: String {
    let zones = zones.isEmpty ? "" : ", zone \(zones.joined(separator: ", "))"
    let source = " (`\(column)`\(zones))"
    switch days {
    case .known(let range): return "\(range.start) to \(range.end)\(source)"
    case .ambiguous(let orders):
      return
        "unknown: the dates fit \(orders.map(\.rawValue).joined(separator: " and ")); say which "
        + "with --date-order\(source)"
    case .none: return "none: the survey keeps no dates and writes 1980-01-01\(source)"
    }
  }
}

extension InspectedColumn {
  /// The name, shortened, with the one that stays.
  fileprivate var words: String {
    guard let name else { return "(without a name)" }
    let short = name.count > 60 ? name.prefix(59) + "…" : name[...]
    return short + (key.map { " = \($0)" } ?? "")
  }
}

extension ColumnKind {
  /// The kind in a word or two.
  var name: String {
    switch self {
    case .metadata: "metadata"
    case .scale: "scale item"
    case .option, .options: "multiple choice"
    case .choice: "single choice"
    case .identifier: "identifier"
    case .number: "number"
    case .date: "date"
    case .text: "free text"
    case .empty: "empty"
    }
  }

  /// What else is known of it.
  var detail: String? {
    switch self {
    case .metadata(let metadata): metadata.rawValue
    case .scale(let id): id
    case .option: "one option"
    case .options(let separator, let isAmbiguous):
      "options divided by `\(separator)`" + (isAmbiguous ? ", which options may hold" : "")
    case .choice(let count): "\(count) answers"
    case .identifier, .number, .date, .text, .empty: nil
    }
  }
}

extension Inspection {
  /// The delimiter as a project file names it.
  var delimiterName: String {
    switch sniffed.dialect.delimiter {
    case .comma: "comma"
    case .semicolon: "semicolon"
    case .tab: "tab"
    case .bar: "pipe"
    default: "other"
    }
  }

  fileprivate var encodingWords: String {
    let name = sniffed.dialect.encoding.rawValue
    return switch sniffed.encodingReason {
    case .stated, .validUTF8: name
    case .byteOrderMark: "\(name), by its byte order mark"
    case .notUTF8(_, let position):
      "\(name), since line \(position.line), column \(position.column) is not utf-8"
    }
  }
}
