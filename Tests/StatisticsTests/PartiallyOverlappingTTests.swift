import Testing

@testable import Statistics

struct PartiallyOverlappingTTests {
  @Test func `it agrees with R's Partover test on every panel with unlinked people`() throws {
    var compared = 0
    for reference in try ChangeReference.all() {
      guard let theirs = reference.partover_unequal else { continue }
      let ours = try TInference.partiallyOverlapping(
        pairs: reference.pairs(),
        first: reference.firstMoments(),
        second: reference.secondMoments()
      )
      #expect(ours.difference(to: theirs) < 1e-9, "\(reference.name)")
      compared += 1
    }
    #expect(compared == 29)
  }

  @Test func `without unlinked people it is the paired t`() throws {
    let pairs = try PairedMoments(
      first: Moments(n: 8, mean: 3, variance: 2),
      second: Moments(n: 8, mean: 4, variance: 1.5),
      covariance: 0.75
    )
    let paired = try TInference.paired(pairs)
    let ours = try TInference.partiallyOverlapping(
      pairs: pairs,
      first: pairs.first,
      second: pairs.second
    )
    #expect(relativeDifference(ours.statistic, paired.statistic) < 1e-14)
    #expect(ours.degreesOfFreedom == 7)
  }

  @Test func `more pairs than people is a contradiction, one pair too few`() throws {
    let five = try Moments(n: 5, mean: 0, variance: 1)
    let four = try Moments(n: 4, mean: 0, variance: 1)
    let one = try Moments(n: 1, mean: 0, variance: nil)
    let pairs = try PairedMoments(first: five, second: five, covariance: 0)
    #expect(throws: Undefined.contradictorySums) {
      try TInference.partiallyOverlapping(pairs: pairs, first: four, second: five)
    }
    #expect(throws: Undefined.tooFew(needed: 2, have: 1)) {
      try TInference.partiallyOverlapping(
        pairs: PairedMoments(first: one, second: one, covariance: nil),
        first: four,
        second: five
      )
    }
  }
}
