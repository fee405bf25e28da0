import CLibXML2

/// Where in a document a text stands: what must be escaped there differs.
enum TextPlace {
  case text, attribute
}

extension [UInt8] {
  /// Adds a text as it is written in XML, with what XML cannot hold replaced by U+FFFD.
  ///
  /// The escapes are libxml2's: in attributes those of quotes and of white space other than blanks,
  /// which a reader would normalise (XML 1.0, section 3.3.3), everywhere those of `<`, `>`, `&` and
  /// the carriage return.
  mutating func append(escaping text: String, in place: TextPlace) {
    var text = text
    text.withUTF8 { unsafe append(escaping: $0, in: place) }
  }

  /// Adds the string of a value as it is written in XML.
  mutating func append(_ value: TreeValue, in place: TextPlace) {
    guard let node = value.firstNode else {
      return append(escaping: value.string, in: place)
    }
    unsafe node.withText { text in
      let bytes = unsafe UnsafeBufferPointer(start: text, count: cxml_length(text))
      unsafe append(escaping: bytes, in: place)
    }
  }

  /// Adds bytes in UTF-8 as they are written in XML.
  ///
  /// Safe: the bytes are only read, within their bounds, and none are kept.
  private mutating func append(
    escaping text: UnsafeBufferPointer<UInt8>,
    in place: TextPlace
  ) {
    var written = 0
    for index in text.indices {
      let byte = unsafe text[index]
      guard byte.mayNeedEscape else { continue }
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      let isNoCharacter =
        unsafe byte == 0xEF && index + 2 < text.count && text[index + 1] == 0xBF
        && text[index + 2] >= 0xBE
      guard let escape = isNoCharacter ? "\u{FFFD}" : byte.escape(in: place) else { continue }
      unsafe append(contentsOf: UnsafeBufferPointer(rebasing: text[written..<index]))
      append(contentsOf: escape.utf8)
      written = index + (isNoCharacter ? 3 : 1)
    }
    unsafe append(contentsOf: UnsafeBufferPointer(rebasing: text[written...]))
  }
}

extension UInt8 {
  fileprivate var mayNeedEscape: Bool {
    self < 0x20 || self == UInt8(ascii: "<") || self == UInt8(ascii: ">")
      || self == UInt8(ascii: "&") || self == UInt8(ascii: "\"") || self == 0xEF
  }

  /// What is written for the byte; nil for the byte itself.
  fileprivate func escape(in place: TextPlace) -> String? {
    switch self {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case 0xD: "&#13;"
    case UInt8(ascii: "\""): place == .attribute ? "&quot;" : nil
    case 0xA: place == .attribute ? "&#10;" : nil
    case 0x9: place == .attribute ? "&#9;" : nil
    case 0..<0x20: "\u{FFFD}"
    default: nil
    }
  }
}
