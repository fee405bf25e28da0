/// How a file's bytes stand for characters.
///
/// The raw value is the name a person writes, such as `windows-1252`.
package enum Encoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// What Windows programs in Western Europe mean by "ANSI": Latin-1 and some more.
  case windows1252 = "windows-1252"
}

extension Encoding {
  /// The number of bytes an ASCII character takes.
  var bytesPerASCII: Int {
    switch self {
    case .utf8, .windows1252: 1
    case .utf16LittleEndian, .utf16BigEndian: 2
    }
  }

  /// The encoding that a byte order mark at the start of `bytes` names, and the mark's length.
  static func marked(_ bytes: [UInt8]) -> (encoding: Encoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }
}
