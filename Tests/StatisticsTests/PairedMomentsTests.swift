import Testing

@testable import Statistics

struct PairedMomentsTests {
  /// Pairs (1, 2), (2, 4), (4, 3): covariance ½, correlation by hand.
  private func pairsByHand() throws -> PairedMoments {
    try PairedMoments(
      n: 3,
      sums: (first: 7, second: 9),
      sumsOfSquares: (first: 21, second: 29),
      sumOfProducts: 22
    )
  }

  @Test func `covariance and correlation follow from integer sums`() throws {
    let pairs = try pairsByHand()
    #expect(pairs.covariance == 0.5)
    #expect(relativeDifference(pairs.correlation!, 0.5 / (7.0 / 3).squareRoot()) < 1e-15)
  }

  @Test func `the change is second less first`() throws {
    let change = try pairsByHand().change
    #expect(change.n == 3)
    #expect(change.mean == 2.0 / 3)
    #expect(relativeDifference(change.variance!, 7.0 / 3) < 1e-15)
  }

  @Test func `a negative covariance stays negative`() throws {
    // (1, 3), (2, 2), (3, 1)
    let pairs = try PairedMoments(
      n: 3,
      sums: (first: 6, second: 6),
      sumsOfSquares: (first: 14, second: 14),
      sumOfProducts: 10
    )
    #expect(pairs.covariance == -1)
    #expect(pairs.correlation == -1)
  }

  @Test func `a change that everybody shares has no variance at all`() throws {
    // (1, 3), (2, 4), (4, 6)
    let pairs = try PairedMoments(
      n: 3,
      sums: (first: 7, second: 13),
      sumsOfSquares: (first: 21, second: 61),
      sumOfProducts: 35
    )
    #expect(pairs.change.variance == 0)
  }

  @Test func `a side that does not vary has correlation zero`() throws {
    let pairs = try PairedMoments(
      n: 3,
      sums: (first: 6, second: 6),
      sumsOfSquares: (first: 12, second: 14),
      sumOfProducts: 12
    )
    #expect(pairs.correlation == 0)
  }

  @Test func `known moments and exact sums agree`() throws {
    let exact = try pairsByHand()
    let known = try PairedMoments(
      first: exact.first,
      second: exact.second,
      covariance: exact.covariance
    )
    #expect(relativeDifference(known.change.variance!, exact.change.variance!) < 1e-15)
  }

  @Test func `a covariance beyond the variances is refused`() throws {
    let moments = try Moments(n: 5, mean: 0, variance: 1)
    #expect(throws: Undefined.contradictorySums) {
      try PairedMoments(first: moments, second: moments, covariance: 1.1)
    }
  }
}
