/// Writes files into a ZIP archive as they are, without compression.
///
/// An archive of stored entries is the simplest one that every reader takes (PKWARE APPNOTE 6.3.3,
/// method 0), and the only one whose bytes depend on nothing but its files: every entry has the
/// same time, 1 January 1980, the earliest that the format knows.
struct StoredArchive {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// The bit that says that names are in UTF-8.
  private static let unicodeNames: UInt16 = 1 << 11
  private static let firstDay: UInt16 = 1 << 5 | 1

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - name: Its path in the archive, with `/` between folders.
  ///   - bytes: What it holds.
  /// - Returns: False, without adding it, where the archive would outgrow the format's 4 GiB or
  ///   65,535 files.
  mutating func add(_ name: String, _ bytes: [UInt8]) -> Bool {
    let name = Array(name.utf8)
    guard let size = UInt32(exactly: bytes.count), let length = UInt16(exactly: name.count),
      count < .max - 1, let offset = UInt32(exactly: body.count),
      UInt32(exactly: body.count + directory.count + bytes.count + 3 * name.count + 200) != nil
    else { return false }
    let entry =
      Self.bytes(20, Self.unicodeNames, 0, 0, Self.firstDay)
      + Self.bytes(Self.checksum(of: bytes), size, size) + Self.bytes(length, 0)
    body += Self.bytes(0x0403_4b50 as UInt32) + entry + name + bytes
    directory +=
      Self.bytes(0x0201_4b50 as UInt32) + Self.bytes(20 as UInt16) + entry
      + Self.bytes(0 as UInt16, 0, 0)
    directory += Self.bytes(0, offset) + name
    count += 1
    return true
  }

  /// The archive.
  var bytes: [UInt8] {
    let end =
      Self.bytes(0x0605_4b50 as UInt32) + Self.bytes(0, 0, count, count)
      + Self.bytes(UInt32(directory.count), UInt32(body.count)) + Self.bytes(0 as UInt16)
    return body + directory + end
  }

  /// CRC-32 as in ISO 3309 and ITU-T V.42, with the reversed polynomial 0xEDB88320.
  static func checksum(of bytes: [UInt8]) -> UInt32 {
    var rest = UInt32.max
    for byte in bytes { rest = rest >> 8 ^ table[Int(UInt8(truncatingIfNeeded: rest) ^ byte)] }
    return ~rest
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { rest, _ in rest >> 1 ^ (rest & 1 == 1 ? 0xEDB8_8320 : 0) }
  }

  /// Numbers in the order of bytes that the format has: the lowest first.
  private static func bytes<Number: FixedWidthInteger>(_ numbers: Number...) -> [UInt8] {
    numbers.flatMap { number in
      stride(from: 0, to: Number.bitWidth, by: 8).map { UInt8(truncatingIfNeeded: number >> $0) }
    }
  }
}
