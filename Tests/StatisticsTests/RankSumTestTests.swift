import Testing

@testable import Statistics

struct RankSumTestTests {
  @Test func `it agrees with scipy's Mann-Whitney test`() throws {
    for reference in try OrdinalReference.all() {
      let ours = try RankSumTest(
        first: ValueCounts(table: reference.first),
        second: ValueCounts(table: reference.second)
      )
      #expect(ours.statistic == reference.mannWhitneyU)
      #expect(relativeDifference(ours.p, reference.mannWhitneyP) < 1e-12, "\(reference.name)")
      #expect(relativeDifference(ours.correctedP, reference.mannWhitneyCorrectedP) < 1e-12)
    }
  }

  @Test func `every second value above every first gives the largest U`() throws {
    let ours = try RankSumTest(
      first: ValueCounts(table: [[1, 2], [2, 1]]),
      second: ValueCounts(table: [[3, 1], [4, 3]])
    )
    #expect(ours.statistic == 12)
  }

  @Test func `one value everywhere and an empty sample are reasons`() throws {
    let same = try ValueCounts(table: [[4, 3]])
    #expect(throws: Undefined.zeroVariance) { try RankSumTest(first: same, second: same) }
    #expect(throws: Undefined.tooFew(needed: 1, have: 0)) {
      try RankSumTest(first: same, second: ValueCounts([]))
    }
  }
}
