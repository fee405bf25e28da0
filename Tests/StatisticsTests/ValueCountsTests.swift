import Testing

@testable import Statistics

struct ValueCountsTests {
  @Test func `entries are sorted, joined and never empty`() throws {
    let counts = try ValueCounts(table: [[3, 1], [1, 2], [3, 4], [2, 0]])
    #expect(counts.entries == [.init(value: 1, count: 2), .init(value: 3, count: 5)])
    #expect(counts.n == 7)
    #expect(counts.count { $0 > 1 } == 5)
  }

  @Test func `a negative count is refused`() {
    #expect(throws: Undefined.contradictorySums) { try ValueCounts(table: [[1, -1]]) }
    #expect(throws: Undefined.outOfRange(argument: "counts")) {
      try ValueCounts(table: [[1, .max], [2, 1]])
    }
  }
}
