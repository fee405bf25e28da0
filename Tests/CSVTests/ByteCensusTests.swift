import Testing

@testable import CSV

struct ByteCensusTests {
  @Test(arguments: [0, 1, 15, 16, 17, 4079, 4080, 4081, 9000])
  func `the quick count agrees with counting one by one`(length: Int) {
    var generator = SplitMix(state: UInt64(length))
    let bytes = (0..<length).map { _ in
      [UInt8](arrayLiteral: 10, 34, 97).randomElement(using: &generator)!
    }
    let census = ByteCensus(bytes, in: 0..<length, lineEnd: .lineFeed)
    #expect(census.lineEnds == bytes.count { $0 == 10 })
    #expect(census.hasOddQuotes == !bytes.count { $0 == 34 }.isMultiple(of: 2))
  }

  @Test func `a byte counter does not overflow when every byte counts`() {
    let bytes = [UInt8](repeating: 10, count: 100_000)
    #expect(ByteCensus(bytes, in: 3..<100_000, lineEnd: .lineFeed).lineEnds == 99_997)
  }
}
