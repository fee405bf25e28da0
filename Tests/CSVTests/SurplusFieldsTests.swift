import Testing

@testable import CSV

@Suite struct SurplusFieldsTests {
  /// The records behind the filter, or why they cannot be read.
  private static func records(_ text: String) throws -> [[String]] {
    var reader = try RecordReader(
      SurplusFieldSource(MemorySource(text), delimiter: .comma),
      stated: StatedDialect(delimiter: .comma)
    )
    var records: [[String]] = []
    while let block = try reader.next() {
      for record in 0..<block.recordCount {
        records.append((0..<block.columnCount).map { block.text(record, $0) })
      }
    }
    return records
  }

  @Test(arguments: [
    ("a,b\n1,2,\n3,4\n", [["a", "b"], ["1", "2"], ["3", "4"]]),
    ("a,b\r\n1,2,,,\r\n3,\r\n", [["a", "b"], ["1", "2"], ["3", ""]]),
    ("a,b\n\"1,\n\",\"2\"\"\",\n", [["a", "b"], ["1,\n", "2\""]]),
    ("a,b\n1,2,", [["a", "b"], ["1", "2"]]),
    ("a,b,\n1,2,\n", [["a", "b", ""], ["1", "2", ""]]),
  ])
  func `empty fields beyond those of the first record are left out`(
    text: String,
    expected: [[String]]
  ) throws {
    #expect(try Self.records(text) == expected)
  }

  @Test(arguments: ["a,b\n1,2,3\n", "a,b\n1,2,,3\n", "a,b\n1\n", "a,b\n1,2, \n", "a,b\n1,2,\"\"\n"])
  func `anything else beyond them, and too few, is still refused`(text: String) {
    #expect(throws: Malformation.self) { try Self.records(text) }
  }
}
