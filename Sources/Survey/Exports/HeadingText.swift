/// Comparing names of columns that programs and people write in slightly different ways.
enum HeadingText {
  /// The text as a reader sees it: without HTML, its entities resolved, and with single blanks.
  static func plain(_ text: String) -> String {
    guard text.contains("<") || text.contains("&") else { return text.trimmed }
    return resolved(withoutTags(text)).trimmed
  }

  /// The plain text with one kind of dash and apostrophe, for finding a name.
  static func folded(_ text: String) -> String { plain(text).withPlainMarks }

  private static func withoutTags(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      let after = rest.index(after: open)
      // `<` before anything but a tag's name is an ordinary sign, as in "age < 18".
      guard let first = rest[after...].first, first.isLetter || first == "/",
        let close = rest[after...].firstIndex(of: ">")
      else {
        result += "<"
        rest = rest[after...]
        continue
      }
      result += " "
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private static func resolved(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return entities.reduce(text) { $0.replacing($1.name, with: $1.sign) }
  }

  /// The ampersand last, so that `&amp;lt;` becomes `&lt;`.
  private static let entities = [
    (name: "&nbsp;", sign: " "), (name: "&lt;", sign: "<"), (name: "&gt;", sign: ">"),
    (name: "&quot;", sign: "\""), (name: "&#39;", sign: "'"), (name: "&apos;", sign: "'"),
    (name: "&amp;", sign: "&"),
  ]
}

extension String {
  /// The text with a hyphen for every dash, and one kind of apostrophe.
  var withPlainMarks: String {
    // Of ASCII there is only the grave accent to change.
    guard utf8.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "`") }) else { return self }
    return String(
      map { character in
        switch character {
        case "–", "—", "‐", "‑", "−": "-"
        case "’", "‘", "`", "´": "'"
        default: character
        }
      }
    )
  }
}
