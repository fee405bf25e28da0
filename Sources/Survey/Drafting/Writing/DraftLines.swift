/// The lines of a draft, as they are written.
struct DraftLines {
  private(set) var lines: [String] = []
  /// How many lines are marked as open.
  private(set) var questions = 0

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func add(_ line: String) {
    lines.append(line)
  }

  mutating func gap() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// A line with a placeholder or a guess, and what is to be decided.
  mutating func decide(_ line: String, _ question: String) {
    questions += 1
    lines.append("\(line)  # DECIDE: \(question)")
  }

  /// A question on a line of its own.
  mutating func ask(_ question: String, indent: Int = 0) {
    questions += 1
    lines.append(String(repeating: " ", count: indent) + "# DECIDE: \(question)")
  }
}
