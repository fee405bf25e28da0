import Testing

@testable import CSV

@Suite struct ColumnCopyTests {
  @Test func `every byte of Windows-1252 is written as it was read`() throws {
    // Without NUL, quotes, delimiters and line ends, which mean something.
    let bytes = (UInt8(1)...255).filter { ![0x0A, 0x0D, 0x22, 0x2C].contains($0) }
    let file = Array("a,b\n1,".utf8) + bytes + Array("\n".utf8)
    var reader = try RecordReader(
      MemorySource(file),
      stated: StatedDialect(encoding: .windows1252, delimiter: .comma)
    )
    let copy = ColumnCopy(of: [0, 1], dialect: reader.sniffed.dialect)
    var written: [UInt8] = reader.preamble
    while let block = try reader.next() { written += copy.bytes(of: block) }
    #expect(written == file)
  }

  @Test func `characters beyond the basic plane stay in UTF-16`() {
    let text = "😀ø"
    #expect(
      Encoding.utf16LittleEndian.bytes(ofUTF8: Array(text.utf8)) == [
        0x3D, 0xD8, 0x00, 0xDE, 0xF8, 0x00,
      ]
    )
    #expect(
      Encoding.utf16BigEndian.bytes(ofUTF8: Array(text.utf8)) == [
        0xD8, 0x3D, 0xDE, 0x00, 0x00, 0xF8,
      ]
    )
  }

  @Test func `old Macintosh line ends stay`() throws {
    var reader = try RecordReader(MemorySource("a,b\r1,2\r3,4\r"))
    let copy = ColumnCopy(of: [1], dialect: reader.sniffed.dialect)
    var written: [UInt8] = []
    while let block = try reader.next() { written += copy.bytes(of: block) }
    #expect(String(decoding: written, as: UTF8.self) == "b\r2\r4\r")
  }
}
