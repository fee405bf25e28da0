extension Encoding {
  /// Well-formed UTF-8 as the bytes of this encoding, without a byte order mark.
  ///
  /// It takes back what reading did: a character that Windows-1252 lacks cannot have been in a file
  /// of that encoding, and becomes a question mark.
  func bytes(ofUTF8 text: [UInt8]) -> [UInt8] {
    switch self {
    case .utf8: return text
    case .windows1252:
      return String(decoding: text, as: UTF8.self).unicodeScalars.map(Windows1252.byte)
    case .utf16LittleEndian, .utf16BigEndian:
      return String(decoding: text, as: UTF8.self).utf16.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
        return self == .utf16BigEndian ? [high, low] : [low, high]
      }
    }
  }
}
