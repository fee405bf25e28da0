import CSV

/// Finds the columns that the project names in a file, and complains of those that it cannot find.
struct ColumnFinder {
  /// The file as the project names it.
  let path: String
  private let heading: Heading
  private(set) var diagnostics: [Diagnostic] = []

  init(_ path: String, _ heading: Heading) {
    self.path = path
    self.heading = heading
  }

  /// The column of a name; complains when there is none, or more than one.
  mutating func column(_ name: Columns.Name) -> Int? {
    switch heading.find(name.text) {
    case .found(let column): return column
    case .missing:
      complain(
        .missingColumn,
        name,
        "The file \(path) has no column `\(name.text)`.",
        hint: Words.suggestion(for: name.text, among: heading.names.filter { !$0.isEmpty })
      )
    case .ambiguous(let columns):
      complain(
        .ambiguousColumn,
        name,
        "The file \(path) has \(columns.count) columns `\(name.text)` (numbers "
          + columns.map { "\($0 + 1)" }.joined(separator: ", ") + ").",
        hint: "Say which is meant by its number from the left: `\(name.text) (1)` to "
          + "`\(name.text) (\(columns.count))`."
      )
    }
    return nil
  }

  private mutating func complain(
    _ code: DiagnosticCode,
    _ name: Columns.Name,
    _ summary: String,
    hint: String
  ) {
    note(Diagnostic(.error, code, at: name.place, summary, hint: hint))
  }

  /// Notes something once for all the waves and items that it is told of.
  mutating func note(_ diagnostic: Diagnostic) {
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }
}
