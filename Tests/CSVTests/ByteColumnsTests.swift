import Testing

@testable import CSV

struct ByteColumnsTests {
  /// A digit counts for itself, an empty field for 100, all else for nothing.
  private static let digits = (UInt8.min...UInt8.max).map { byte -> Int32 in
    switch byte {
    case 0: 100
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int32(byte - UInt8(ascii: "0"))
    default: -1
    }
  }

  /// The sums of the records of a file after its first, and the fields left out of them.
  private static func totals(
    _ text: String,
    _ columns: ByteColumns,
    from first: [Int],
    count: Int
  ) throws -> ByteColumns.Totals {
    var reader = try RecordReader(
      MemorySource(text),
      stated: StatedDialect(delimiter: .comma)
    )
    let block = try #require(try reader.next())
    var totals = ByteColumns.Totals(records: first.count, width: 2, sums: count)
    columns.fill(&totals, from: first, count: count, of: 1..<block.recordCount, in: block)
    return totals
  }

  @Test func `single bytes are added up, and what is longer or unknown is left out`() throws {
    let columns = ByteColumns([
      ByteColumns.Sum(target: 1, columns: [3, 0, 1, 2].map { ($0, Self.digits) }),
      ByteColumns.Sum(target: 0, columns: [0, 1].map { ($0, Self.digits) }),
    ])
    let text = "a,b,c,d\n1,2,x,3\n4,,\"5\",66\n7,8,9,\n"
    let both = try Self.totals(text, columns, from: [0, 0, 0], count: 2)
    #expect(both.numbers == [3, 6, 104, 104, 15, 124])
    #expect(both.leftOut == [0b1000, 0, 0b1001, 0, 0, 0])
    #expect(columns.value(of: UInt8(ascii: "5"), in: 3, ofSum: 0) == 5)
    let one = try Self.totals(text, columns, from: [1, -1, 0], count: 1)
    #expect(one.numbers == [3, 0, 0, 0, 0, 124])
    #expect(one.leftOut == [0, 0, 0])
  }

  @Test func `the last field before a line end of two bytes is left out, not misread`() throws {
    let columns = ByteColumns([
      ByteColumns.Sum(target: 0, columns: [(0, Self.digits), (1, Self.digits)])
    ])
    let totals = try Self.totals("a,b\r\n1,2\r\n3,\r\n", columns, from: [0, 0], count: 1)
    #expect(totals.numbers == [1, 0, 3, 0])
    #expect(totals.leftOut == [0b10, 0b10])
  }
}

struct SpanWordsTests {
  @Test func `the outer words tell all texts of a length apart`() {
    // Each byte in turn is changed: some word must see it.
    for count in 1...16 {
      let text = (0..<count).map { UInt8($0 + 65) }
      let words = text.span.outerWords
      for index in text.indices {
        var other = text
        other[index] ^= 0x20
        #expect(other.span.outerWords != words, "byte \(index) of \(count)")
      }
    }
    #expect([UInt8]().span.outerWords == (0, 0))
    let long = Array("12345678-----abcdefgh".utf8)
    #expect(long.span.outerWords == (0x3837_3635_3433_3231, 0x6867_6665_6463_6261))
  }
}
