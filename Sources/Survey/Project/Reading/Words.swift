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
    // Most begin and end with a character that is plain to see.
    let visible: ClosedRange<UInt8> = 0x21...0x7E
    if let first = text.utf8.first, let last = text.utf8.last,
      visible.contains(first), visible.contains(last)
    {
      return text
    }
    let start = text.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  /// Whether a text is made of letters, digits, `-`, `_` and `.` only.
  static func isIdentifier(_ text: String) -> Bool {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
    return isPlain || text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
  }
}
