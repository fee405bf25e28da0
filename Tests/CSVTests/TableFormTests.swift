import Testing

@testable import CSV

/// Lines that a table of cells was made into.
@Suite struct `Records of a table` {
  @Test func `nothing is guessed, and places are rows and columns`() throws {
    var reader = try RecordReader(Lines("a;b;c,\"d,\"\"e\"\n1;2;3,4\n5,\"x,y\"\n", firstRow: 7))
    #expect(reader.sniffed.dialect.delimiter == .comma)
    let block = try #require(try reader.next())
    #expect(block.text(0, 1) == "d,\"e")
    #expect(block.position(0, 1) == Position(line: 7, column: 2))
    #expect(block.position(2, 1) == Position(line: 9, column: 2))
    #expect(block.line(ofRecord: 1) == 8)
    #expect(try reader.next() == nil)
  }

  @Test func `a cell too many is at its row and column`() throws {
    var reader = try RecordReader(Lines("a,b\n\"1,\",2\n3,4,5\n", firstRow: 3))
    _ = try reader.next()
    let fault = #expect(throws: Malformation.self) { try reader.next() }
    #expect(fault?.kind == .raggedRecord(found: 3, expected: 2))
    #expect(fault?.position == Position(line: 5, column: 3))
  }

  @Test func `an empty table is an empty file`() throws {
    var reader = try RecordReader(Lines("", firstRow: 1))
    let fault = #expect(throws: Malformation.self) { try reader.next() }
    #expect(fault?.kind == .emptyFile)
  }

  private struct Lines: ByteSource {
    var memory: MemorySource
    let table: TableForm?

    init(_ text: String, firstRow: Int) {
      memory = MemorySource(text)
      table = TableForm(firstRow: firstRow)
    }

    mutating func read(into buffer: inout OutputSpan<UInt8>) { memory.read(into: &buffer) }
  }
}
