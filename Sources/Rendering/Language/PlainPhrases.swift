/// Reads a phrase book whose every phrase stands on one line, as it does in the embedded ones.
///
/// This is a small part of YAML, read many times faster: `key: text` and `key: "text"`, empty lines
/// and comments. Whatever YAML could read in another way is left to it.
enum PlainPhrases {
  /// The phrases by key; nil for a file with anything else in it, or with a key twice.
  static func read(_ bytes: [UInt8]) -> [String: String]? {
    var phrases: [String: String] = [:]
    phrases.reserveCapacity(1024)
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
        line[..<colon].isKey,
        let text = text(of: line[(colon + 1)...]),
        let phrase = String(validating: text, as: UTF8.self),
        phrases.updateValue(phrase, forKey: String(decoding: line[..<colon], as: UTF8.self)) == nil
      else { return nil }
    }
    return phrases
  }

  /// The text behind a colon; nil where it is not plainly one.
  private static func text(of rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let text = rest.dropFirst()
    guard rest.first == UInt8(ascii: " "), let first = text.first, text.isOneLine else {
      return nil
    }
    if first == UInt8(ascii: "\"") {
      let inner = text.dropFirst().dropLast()
      let isPlain = !inner.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
      return text.count > 1 && text.last == first && isPlain ? inner : nil
    }
    return (first.isLetter || first.isDigit) && text.last != UInt8(ascii: " ") && !text.holdsMark
      ? text : nil
  }
}

extension UInt8 {
  /// Whether it is a letter of ASCII, or part of any character beyond.
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self >= 0x80
  }

  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension ArraySlice<UInt8> {
  /// Whether it is a key of letters, digits, points, hyphens and underscores.
  fileprivate var isKey: Bool {
    guard let first, first.isLetter, count < 200 else { return false }
    return allSatisfy { $0 < 0x80 && ($0.isLetter || $0.isDigit || ".-_".utf8.contains($0)) }
  }

  /// Whether nothing in it ends a line in YAML, or is forbidden there: no control character, none of
  /// U+0085, U+2028 and U+2029, and no character that begins like U+FEFF.
  fileprivate var isOneLine: Bool {
    var window: UInt32 = 0
    for byte in self {
      window = window << 8 | UInt32(byte)
      if byte < 0x20 || byte == 0x7F || byte == 0xEF { return false }
      if window & 0xFFE0 == 0xC280 || window & 0xFF_FFFE == 0xE2_80A8 { return false }
    }
    return true
  }

  /// Whether something in a text without quotes means something to YAML: a colon before a blank or
  /// at the end, or a number sign behind a blank.
  fileprivate var holdsMark: Bool {
    let (colon, blank, sign) = (UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "#"))
    return last == colon
      || zip(self, dropFirst()).contains { $0 == (colon, blank) || $0 == (blank, sign) }
  }
}
