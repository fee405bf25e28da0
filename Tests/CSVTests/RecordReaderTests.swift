import Testing

@testable import CSV

struct RecordReaderTests {
  @Test func `fields keep delimiters, line breaks and quotes that are quoted`() {
    let outcome = read("a;b\r\n\"x;\"\"y\"\"\";\"1\r\n2\"\r\n")
    #expect(outcome.records == [["a", "b"], ["x;\"y\"", "1\r\n2"]])
    #expect(outcome.malformation == nil)
  }

  @Test func `lines inside quotes count`() {
    let outcome = read("id,text\n1,\"one\ntwo\"\n2,é€👍\n3,x\n")
    #expect(outcome.places[2] == [Position(line: 4, column: 1), Position(line: 4, column: 3)])
    #expect(outcome.places[3][1] == Position(line: 5, column: 3))
  }

  @Test func `columns are counted in characters of the original text`() {
    let outcome = read("a,b,c\né👍,\"ø\",x\n")
    #expect(outcome.places[1].map(\.column) == [1, 4, 8])
  }

  @Test func `the last line needs no line end`() {
    #expect(read("a,b\n1,2").records == [["a", "b"], ["1", "2"]])
    #expect(read("a,b\n1,\"2\"").records == [["a", "b"], ["1", "2"]])
  }

  @Test func `old Macintosh files are read`() {
    let outcome = read("a,b\r1,\"x\ry\"\r2,z\r")
    #expect(outcome.records == [["a", "b"], ["1", "x\ry"], ["2", "z"]])
    #expect(outcome.places[2][0] == Position(line: 4, column: 1))
  }

  @Test func `empty records at the end are ignored and counted`() {
    let outcome = read("a;b;c\n1;2;3\n;;\n\n;;\n")
    #expect(outcome.records == [["a", "b", "c"], ["1", "2", "3"]])
    #expect(outcome.ignoredRecords == 3)
    #expect(read("a;b\n1;2\n\n;").ignoredRecords == 2)
  }

  @Test func `an empty record in the middle is a record`() {
    let outcome = read("a;b;c\n;;\n1;2;3\n")
    #expect(outcome.records == [["a", "b", "c"], ["", "", ""], ["1", "2", "3"]])
  }

  @Test func `in a file of one column an empty line in the middle is an empty answer`() {
    let outcome = read("a\n\nb\n\n")
    #expect(outcome.records == [["a"], [""], ["b"]])
    #expect(outcome.ignoredRecords == 1)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let kind: Malformation.Kind
    let line: Int
    let column: Int
    var testDescription: String { text.debugDescription }

    init(_ text: String, _ kind: Malformation.Kind, _ line: Int, _ column: Int) {
      (self.text, self.kind, self.line, self.column) = (text, kind, line, column)
    }
  }

  static let cases = [
    Case("a,b\n1,2,3\n", .raggedRecord(found: 3, expected: 2), 2, 5),
    Case("a,b,c\n1,2\n", .raggedRecord(found: 2, expected: 3), 2, 4),
    Case("a,b,c\r\n1,2\r\n", .raggedRecord(found: 2, expected: 3), 2, 4),
    Case("a,b\n\n1,2\n", .blankLine, 2, 1),
    Case("a,b\nx\"y\",2\n", .quoteInUnquotedField, 2, 2),
    Case("a,b\n \"y\",2\n", .quoteInUnquotedField, 2, 2),
    Case("a,b\n\"y\"x,2\n", .textAfterClosingQuote, 2, 4),
    Case("a,b\n\"y\" ,2\n", .textAfterClosingQuote, 2, 4),
    Case("a,b\n1,\"x\"\"\n2,y\n", .unclosedQuote, 2, 3),
    Case("a,b\n1\r2,3\n", .strayCarriageReturn, 2, 2),
    Case("a,b\n\"1\"\r,3\n", .strayCarriageReturn, 2, 4),
    Case("a,b\n1,\0\n", .nul, 2, 3),
    Case("\n\n", .emptyFile, 1, 1),
    Case("", .emptyFile, 1, 1),
    Case(";;;\n;;;\n", .emptyFile, 1, 1),
  ]

  @Test(arguments: cases)
  func `what is wrong is reported where it is`(example: Case) {
    let place = Position(line: example.line, column: example.column)
    #expect(read(example.text).malformation == Malformation(example.kind, at: place))
  }

  @Test func `a line feed is out of place where carriage returns end lines`() {
    let outcome = read("a,b\r1,2\n3,4\r", stated: StatedDialect(lineEnd: .carriageReturn))
    #expect(outcome.malformation == Malformation(.strayLineFeed, at: Position(line: 2, column: 4)))
  }

  @Test func `a byte that is not UTF-8 is reported with its place`() {
    let bytes = Array("a,b\né,".utf8) + [0xE6] + Array("ble\n".utf8)
    let outcome = read(bytes, stated: StatedDialect(encoding: .utf8))
    #expect(
      outcome.malformation
        == Malformation(.invalidUTF8(byte: 0xE6), at: Position(line: 2, column: 3))
    )
    #expect(outcome.malformation?.hint.contains("encoding: windows-1252") == true)
  }

  @Test func `records before what is wrong are given first`() {
    let outcome = read("a,b\n1,2\n3,4\n5\n")
    #expect(outcome.records.count == 3)
    #expect(outcome.malformation?.position == Position(line: 4, column: 2))
  }

  @Test func `what is wrong is thrown every time`() throws {
    var reader = try RecordReader(MemorySource("a,b\n1\n"))
    _ = try reader.next()
    #expect(throws: Malformation.self) { _ = try reader.next() }
    #expect(throws: Malformation.self) { _ = try reader.next() }
  }

  @Test func `a quote left open is found before the whole file is in memory`() {
    let text = "a,b\n1,\"x\n" + String(repeating: "2,y\n", count: 50_000)
    let outcome = read(Array(text.utf8), limits: Limits(chunkBytes: 256, recordBytes: 4096))
    #expect(
      outcome.malformation
        == Malformation(.recordTooLong(limit: 4096), at: Position(line: 2, column: 1))
    )
  }

  @Test func `more empty records than may be kept are fine at the end only`() {
    let limits = Limits(chunkBytes: 64, recordBytes: 200)
    let start = "a,b\n1,2\n" + String(repeating: ",\n", count: 500)
    let fine = read(Array(start.utf8), limits: limits)
    #expect(fine.records.count == 2)
    #expect(fine.ignoredRecords == 500)
    let broken = read(Array((start + "3,4\n").utf8), limits: limits)
    #expect(
      broken.malformation
        == Malformation(.emptyRecords(limit: 200), at: Position(line: 3, column: 1))
    )
  }

  @Test func `too many fields are refused at the first one too many`() {
    let text = "a" + String(repeating: ",a", count: 9) + "\n"
    let outcome = read(Array(text.utf8), limits: Limits(fields: 8))
    #expect(
      outcome.malformation
        == Malformation(.tooManyFields(limit: 8), at: Position(line: 1, column: 17))
    )
  }

  @Test func `a stated number of columns is required of the first record too`() {
    let outcome = read(Array("a,b\n".utf8), columnCount: 3)
    #expect(
      outcome.malformation
        == Malformation(.raggedRecord(found: 2, expected: 3), at: Position(line: 1, column: 4))
    )
  }

  @Test func `an error of the source arrives as it is`() throws {
    struct Broken: Error {}
    struct BrokenSource: ByteSource {
      func read(into buffer: inout OutputSpan<UInt8>) throws { throw Broken() }
    }
    #expect(throws: Broken.self) { _ = try RecordReader(BrokenSource()).sniffed }
  }

  @Test func `blocks stay valid when the next ones are read`() throws {
    let text = (0..<200).map { "\($0),x\($0)\n" }.joined()
    var reader = try RecordReader(MemorySource(text), limits: Limits(chunkBytes: 50))
    var blocks: [RecordBlock] = []
    while let block = try reader.next() { blocks.append(block) }
    let values = blocks.flatMap { block in
      (0..<block.recordCount).map { block.text($0, 1) }
    }
    #expect(blocks.count > 10)
    #expect(values == (0..<200).map { "x\($0)" })
    let last = blocks[blocks.count - 1]
    let begun = (0..<last.recordCount).map(last.offset)
    let lines = text.utf8.indices.filter {
      $0 == text.startIndex || text.utf8[text.utf8.index(before: $0)] == 0x0A
    }
    .map { text.utf8.distance(from: text.startIndex, to: $0) }
    #expect(begun == Array(lines.suffix(last.recordCount)))
  }
}
