import Testing

@testable import Statistics

struct WeightedCountTests {
  @Test func `equal weights cost nothing`() throws {
    let ours = try WeightedCount(weights: [(weight: 2.5, count: 40)])
    #expect(ours.designEffect == 1)
    #expect(ours.effectiveN == 40)
  }

  @Test func `weights 1 and 3 on two persons cost a fifth`() throws {
    // 2 · (1 + 9) / 16 = 1.25.
    let ours = try WeightedCount(weights: [(weight: 1, count: 1), (weight: 3, count: 1)])
    #expect(ours.designEffect == 1.25)
    #expect(ours.effectiveN == 1.6)
  }

  @Test func `sums that no weights have are refused`() {
    #expect(throws: Undefined.contradictorySums) {
      try WeightedCount(n: 2, sum: 4, sumOfSquares: 1)
    }
    #expect(throws: Undefined.tooFew(needed: 1, have: 0)) { try WeightedCount(weights: []) }
  }
}
