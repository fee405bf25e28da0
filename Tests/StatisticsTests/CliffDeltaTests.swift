import Testing

@testable import Statistics

struct CliffDeltaTests {
  @Test func `it agrees with the full dominance matrix`() throws {
    for reference in try OrdinalReference.all() {
      let ours = try CliffDelta(
        first: ValueCounts(table: reference.first),
        second: ValueCounts(table: reference.second)
      )
      #expect(relativeDifference(ours.delta, reference.cliff.delta) < 1e-11, "\(reference.name)")
      #expect(relativeDifference(ours.standardError, reference.cliff.standardError) < 1e-11)
      #expect(relativeDifference(ours.interval.lower, reference.cliff.interval[0]) < 1e-10)
      #expect(relativeDifference(ours.interval.upper, reference.cliff.interval[1]) < 1e-10)
    }
  }

  @Test func `complete dominance is one and keeps its interval within bounds`() throws {
    let ours = try CliffDelta(
      first: ValueCounts(table: [[1, 3]]),
      second: ValueCounts(table: [[2, 3]])
    )
    #expect(ours.delta == 1)
    #expect(ours.interval.upper <= 1)
    #expect(ours.interval.lower <= 1)
  }

  @Test func `a single value cannot tell its spread`() throws {
    let one = try ValueCounts(table: [[1, 1]])
    #expect(throws: Undefined.tooFew(needed: 2, have: 1)) {
      try CliffDelta(first: one, second: one)
    }
  }
}
