import Testing

@testable import CSV

struct RecordBlockTests {
  private func block(_ text: String) throws -> RecordBlock {
    var reader = try RecordReader(MemorySource(text), stated: StatedDialect(delimiter: .comma))
    return try #require(try reader.next())
  }

  @Test func `a field tells its content, its quotes and what is doubled`() throws {
    let block = try block("plain,\"quoted\",\"dou\"\"bled\",\"\",\r\n")
    let fields = (0..<block.columnCount).map { block.field(0, $0) }
    #expect(fields.map(\.isQuoted) == [false, true, true, true, false])
    #expect(fields.map { block.hasDoubledQuotes($0) } == [false, false, true, false, false])
    #expect(fields.map(\.isEmpty) == [false, false, false, true, true])
    #expect(fields.map { block.text($0) } == ["plain", "quoted", "dou\"bled", "", ""])
    #expect(block.rawRange(0, 1).count == 8)
  }

  @Test func `unescaped bytes are appended to a buffer`() throws {
    let block = try block("\"\"\"a\"\"\",b\n")
    var buffer: [UInt8] = Array(">".utf8)
    block.append(block.field(0, 0), to: &buffer)
    block.append(block.field(0, 1), to: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == ">\"a\"b")
  }

  @Test func `lines of records count line breaks in quotes`() throws {
    let plain = try block("a,b\n1,2\n3,4\n")
    #expect((0..<3).map { plain.line(ofRecord: $0) } == [1, 2, 3])
    let broken = try block("a,b\n\"1\n\n\",2\n3,4\n")
    #expect((0..<3).map { broken.line(ofRecord: $0) } == [1, 2, 5])
  }
}
