extension Span<UInt8> {
  /// Where the text stands when ASCII blanks and line ends around it are left out.
  var trimmedRange: Range<Int> {
    var start = 0
    var end = count
    while start < end, self[start].isBlank { start += 1 }
    while end > start, self[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}

extension Span<UInt8> {
  /// Whether nothing but white space stands here, no-break spaces included.
  var isBlank: Bool {
    let trimmed = trimmedRange
    // All of ASCII's white space is trimmed, so that most fields are told by their first byte.
    guard !trimmed.isEmpty, self[trimmed.lowerBound] >= 0x80 else { return trimmed.isEmpty }
    return count < 64 && String(copying: self).allSatisfy(\.isWhitespace)
  }
}

extension UInt8 {
  /// Space, tab, line feed and carriage return.
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension String {
  /// The UTF-8 text of some bytes; bytes that are no UTF-8 become U+FFFD.
  init(copying bytes: Span<UInt8>) {
    self.init(decoding: (0..<bytes.count).map { bytes[$0] }, as: UTF8.self)
  }

  /// The text without the white space around it, no-break spaces included, and with white space
  /// inside it as single blanks: exports break long labels into lines.
  var trimmed: String {
    isTrimmed ? self : split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Whether its bytes tell that there is nothing to trim, as in most texts.
  ///
  /// That is told of ASCII and of the letters that begin with the byte 0xC3, such as `ø`, none of
  /// which is white space or joins a letter before it.
  private var isTrimmed: Bool {
    var isAfterBlank = true
    for byte in utf8 {
      switch byte {
      case 0x20 where isAfterBlank: return false
      case 0x20: isAfterBlank = true
      case 0x21...0x7E, 0x80...0xBF, 0xC3: isAfterBlank = false
      default: return false
      }
    }
    return !isAfterBlank || isEmpty
  }
}
