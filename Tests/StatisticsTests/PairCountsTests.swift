import Testing

@testable import Statistics

struct PairCountsTests {
  @Test func `moments and changes follow from the table of pairs`() throws {
    // (1, 2) twice, (4, 3) once, in halves of a point.
    let counts = try PairCounts(
      [.init(first: 1, second: 2, count: 2), .init(first: 4, second: 3, count: 1)],
      scale: 2
    )
    let moments = try counts.moments()
    #expect(moments.n == 3)
    #expect(moments.first.mean == 1)
    #expect(moments.change.mean == 1.0 / 6)
    #expect(relativeDifference(moments.covariance!, 0.25) < 1e-15)
    #expect(try counts.changes() == ValueCounts(table: [[-1, 1], [1, 2]]))
  }

  @Test func `values too large to square exactly are refused, not wrapped round`() throws {
    let counts = try PairCounts([.init(first: .max, second: .min, count: 5)])
    #expect(throws: Undefined.outOfRange(argument: "values")) { try counts.moments() }
    #expect(throws: Undefined.outOfRange(argument: "values")) { try counts.changes() }
  }

  @Test func `negative and overflowing counts are refused`() {
    #expect(throws: Undefined.contradictorySums) {
      try PairCounts([.init(first: 1, second: 1, count: -1)])
    }
    #expect(throws: Undefined.outOfRange(argument: "counts")) {
      try PairCounts([
        .init(first: 1, second: 1, count: .max), .init(first: 1, second: 2, count: 1),
      ])
    }
  }
}
