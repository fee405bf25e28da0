import Testing

@testable import CSV

struct HeaderTests {
  private let header = Header(["\u{FEFF}id ", "Trust", "", "Trust", " \u{A0}", "Ålder"])

  @Test func `names are trimmed`() {
    #expect(header.names == ["id", "Trust", "", "Trust", "", "Ålder"])
    #expect(header.find(" id") == .found(0))
  }

  @Test func `composed and decomposed letters are the same`() {
    #expect(header.find("A\u{30A}lder") == .found(5))
  }

  @Test func `repeated names are ambiguous and listed`() {
    #expect(header.find("Trust") == .ambiguous([1, 3]))
    #expect(header.duplicates.map(\.name) == ["Trust"])
    #expect(header.duplicates.map(\.columns) == [[1, 3]])
  }

  @Test func `case matters and what is not there is missing`() {
    #expect(header.find("trust") == .missing)
  }

  @Test func `columns without a name are listed`() {
    #expect(header.unnamed == [2, 4])
  }

  @Test func `a header is read from a record`() throws {
    var reader = try RecordReader(MemorySource("\"a \"\"x\"\"\",b\n1,2\n"))
    let block = try #require(try reader.next())
    #expect(Header(block).names == ["a \"x\"", "b"])
    #expect(Header(block, record: 1).names == ["1", "2"])
  }
}
