extension Malformation.Content {
  /// What a file that is no readable text is, told from its first bytes.
  init?(of bytes: [UInt8], statedEncoding: Encoding?) {
    let known = Self.signatures.first { bytes.starts(with: $0.bytes) }
    if let known {
      self = known.content
    } else if statedEncoding == nil, Self.looksLikeUTF16(bytes.prefix(4096)) {
      self = .utf16WithoutMark
    } else if Self.looksLikeHTML(bytes.prefix(256)) {
      self = .html
    } else {
      return nil
    }
  }

  private static let signatures: [(bytes: [UInt8], content: Self)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zipOrWorkbook),
    ([0x50, 0x4B, 0x05, 0x06], .zipOrWorkbook),
    ([0xD0, 0xCF, 0x11, 0xE0], .oldWorkbook),
    ([0x25, 0x50, 0x44, 0x46, 0x2D], .pdf),
    ([0x89, 0x50, 0x4E, 0x47], .png),
    ([0x1F, 0x8B], .gzip),
    ([0xFF, 0xFE, 0x00, 0x00], .utf32),
    ([0x00, 0x00, 0xFE, 0xFF], .utf32),
  ]

  /// Without a mark, every other byte of mostly Western text is zero.
  private static func looksLikeUTF16(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 4, Encoding.marked(Array(bytes.prefix(3))) == nil else { return false }
    let zeros = bytes.indices.filter { bytes[$0] == 0 }
    let even = zeros.count { $0.isMultiple(of: 2) }
    return max(even, zeros.count - even) * 4 >= bytes.count
  }

  private static func looksLikeHTML(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.drop { $0 <= ASCII.space }.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    return ["<!doctype html", "<html", "<table"].contains { start.starts(with: $0.utf8) }
  }
}
