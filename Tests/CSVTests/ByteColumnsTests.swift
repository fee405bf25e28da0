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

  @Test func `single bytes are added up, and what is longer or unknown is left out`() throws {
    var reader = try RecordReader(
      MemorySource("a,b,c,d\n1,2,x,3\n4,,\"5\",66\n7,8,9,\n"),
      stated: StatedDialect(delimiter: .comma)
    )
    let block = try #require(try reader.next())
    let columns = ByteColumns([3, 0, 1, 2].map { ($0, Self.digits) })
    let sums = (1..<block.recordCount).map { columns.sum(of: 0..<4, in: block, $0) }
    #expect(sums.map(\.sum) == [6, 104, 124])
    #expect(sums.map(\.leftOut) == [0b1000, 0b1001, 0])
    #expect(columns.sum(of: 1..<3, in: block, 1) == (3, 0))
    #expect(columns.value(of: UInt8(ascii: "5"), at: 3) == 5)
  }

  @Test func `the last field before a line end of two bytes is left out, not misread`() throws {
    var reader = try RecordReader(
      MemorySource("a,b\r\n1,2\r\n3,\r\n"),
      stated: StatedDialect(delimiter: .comma)
    )
    let block = try #require(try reader.next())
    let columns = ByteColumns([(0, Self.digits), (1, Self.digits)])
    #expect(columns.sum(of: 0..<2, in: block, 1) == (1, 0b10))
    #expect(columns.sum(of: 0..<2, in: block, 2) == (3, 0b10))
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
