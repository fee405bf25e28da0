/// A CSV file as it is written line by line, with quotes only where they are needed.
struct Table {
  let separator: String
  let lineEnd: String
  private(set) var text = ""

  init(separator: String, lineEnd: String) {
    self.separator = separator
    self.lineEnd = lineEnd
  }

  /// Adds a record.
  mutating func add(_ fields: [String]) {
    text += fields.map(quoted).joined(separator: separator) + lineEnd
  }

  private func quoted(_ field: String) -> String {
    let special = separator.unicodeScalars + ["\"", "\r", "\n"]
    guard field.unicodeScalars.contains(where: special.contains) else { return field }
    return "\""
      + field.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
