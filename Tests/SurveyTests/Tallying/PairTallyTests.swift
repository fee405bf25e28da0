import Testing

@testable import Survey

struct PairTallyTests {
  /// An item of eleven points, of which 0 to 2 are the opposite pole (25 % and below).
  private static func tally(_ pairs: [(Int, Int)]) throws -> PairTally {
    let rules = ScoringRules(minimumAnsweredPercent: 50, negativePoleAtMost: 25)
    var tally = PairTally(
      try #require(
        MeasurePlan(
          indicator: 0,
          facet: nil,
          higherIsBetter: true,
          items: [0],
          widths: [10],
          rules: rules
        )
      )
    )
    for (a, b) in pairs { tally.add(a, b) }
    return tally
  }

  static let pairs = [(1, 7), (2, 2), (8, 0), (1, 7), (5, 5), (10, 9)]

  @Test func `everything about a pair of waves follows from the counts of pairs`() throws {
    let tally = try Self.tally(Self.pairs)
    #expect(
      tally.counts.map { [$0.first, $0.second, $0.count] } == [
        [1, 7, 2], [2, 2, 1], [5, 5, 1], [8, 0, 1], [10, 9, 1],
      ]
    )
    #expect(tally.n == 6)
    #expect(tally.sumOfProducts == 7 + 7 + 4 + 25 + 0 + 90)
    #expect(tally.first.sum == 27 && tally.first.sumOfSquares == 195)
    #expect(tally.second.sum == 30 && tally.second.sumOfSquares == 208)
    #expect(
      tally.changes.entries.map { [$0.value, $0.count] } == [[-8, 1], [-1, 1], [0, 2], [6, 2]]
    )
    #expect(tally.stayedAtNegativePole == 1)
    #expect(tally.leftNegativePole == 2)
    #expect(tally.enteredNegativePole == 1)
  }

  @Test func `two halves make the whole, whichever comes first`() throws {
    let halves = (try Self.tally([Self.pairs[0], Self.pairs[4]]), try Self.tally([Self.pairs[1]]))
    let rest = try Self.tally([Self.pairs[2], Self.pairs[3], Self.pairs[5]])
    var forwards = halves.0
    forwards.merge(halves.1)
    forwards.merge(rest)
    var backwards = rest
    backwards.merge(halves.1)
    backwards.merge(halves.0)
    #expect(forwards == backwards)
    #expect(forwards == (try Self.tally(Self.pairs)))
  }
}
