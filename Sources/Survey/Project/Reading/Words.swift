/// The wording of messages about words.
package enum Words {
  /// Suggests the nearest known word, or else lists the known ones.
  package static func suggestion(for word: String, among known: [String]) -> String {
    if let nearest = EditDistance.nearest(to: word, among: known) {
      return "Did you mean `\(nearest)`?"
    }
    return known.isEmpty ? "None is known here." : "Known here: \(list(known))."
  }

  /// Words as a list in backticks; after twenty the rest is counted.
  package static func list(_ words: [String]) -> String {
    let shown = words.prefix(20).map { "`\($0)`" }.joined(separator: ", ")
    return words.count > 20 ? shown + " and \(words.count - 20) more" : shown
  }

  /// A text in quotation marks, shortened and on one line.
  static func quoted(_ text: String) -> String {
    let flat = String(
      text.prefix(61).map { character in
        character.isNewline || character.unicodeScalars.contains { $0.value < 32 } ? " " : character
      }
    )
    return "“\(flat.count > 60 ? flat.prefix(60) + "…" : flat[...])”"
  }

  /// A text without white space at its ends.
  static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
