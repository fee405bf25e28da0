import Testing

@testable import Statistics

/// Differences of two waves, against the tests of plain samples and hand-worked strata.
struct LinearizedDifferenceTests {
  private static let earlier = [3.0, 5, 4, 1, 2, 2, 6]
  private static let later = [4.0, 7, 5, 2, 5]

  private func moments(_ values: [Double]) throws -> Moments {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return try Moments(n: values.count, mean: mean, variance: squares / Double(values.count - 1))
  }

  /// The linearized values of an unweighted mean.
  private func values(_ answers: [Double]) throws -> [Double] {
    let mean = try moments(answers).mean
    return answers.map { ($0 - mean) / Double(answers.count) }
  }

  private func stratum(_ answers: [Double], population: Int? = nil) throws -> LinearizedStratum {
    let mean = try moments(answers).mean
    return try SamplingStratum(
      clusters: answers.map { (1, $0) },
      population: population
    ).linearized(about: mean, scale: 1 / Double(answers.count))
  }

  /// The difference of two samples of whom the first so many are the same.
  private func difference(
    _ first: [Double],
    _ second: [Double],
    common: Int,
    population: Int? = nil
  ) throws -> TInference {
    let pairs = zip(try values(first), try values(second)).prefix(common).map { ($0, $1) }
    return try TInference.linearizedDifference(
      try moments(second).mean - (try moments(first).mean),
      strata: [
        RepeatedStratum(
          first: stratum(first, population: population),
          second: stratum(second, population: population),
          common: CommonUnits(values: pairs)
        )
      ]
    )
  }

  private func pairs(_ count: Int) throws -> PairedMoments {
    let pairs = zip(Self.earlier, Self.later).prefix(count)
    return try PairedMoments(
      n: count,
      sums: (Int128(pairs.reduce(0) { $0 + $1.0 }), Int128(pairs.reduce(0) { $0 + $1.1 })),
      sumsOfSquares: (
        Int128(pairs.reduce(0) { $0 + $1.0 * $1.0 }), Int128(pairs.reduce(0) { $0 + $1.1 * $1.1 })
      ),
      sumOfProducts: Int128(pairs.reduce(0) { $0 + $1.0 * $1.1 }),
      scale: 1,
      points: 1
    )
  }

  private func agree(_ ours: TInference, _ theirs: TInference) -> Bool {
    zip(
      [ours.estimate, ours.standardError, ours.degreesOfFreedom, ours.interval.upper],
      [theirs.estimate, theirs.standardError, theirs.degreesOfFreedom, theirs.interval.upper]
    ).allSatisfy { relativeDifference($0, $1) < 1e-13 }
  }

  @Test(arguments: [nil, 20])
  func `without common units it is Welch's t`(population: Int?) throws {
    let welch = try TInference.welch(
      first: moments(Self.earlier),
      second: moments(Self.later),
      population: population
    )
    let ours = try difference(Self.earlier, Self.later, common: 0, population: population)
    #expect(agree(ours, welch))
  }

  @Test(arguments: [nil, 20])
  func `with some it is the partially overlapping samples t`(population: Int?) throws {
    let partly = try TInference.partiallyOverlapping(
      pairs: pairs(3),
      first: moments(Self.earlier),
      second: moments(Self.later),
      population: population
    )
    let ours = try difference(Self.earlier, Self.later, common: 3, population: population)
    #expect(agree(ours, partly))
  }

  @Test(arguments: [nil, 20])
  func `with all it is the paired t`(population: Int?) throws {
    let paired = try TInference.paired(pairs(5), population: population)
    let first = Array(Self.earlier.prefix(5))
    #expect(agree(try difference(first, Self.later, common: 5, population: population), paired))
  }

  @Test func `each wave is centred in its own strata`() throws {
    // Two strata whose means swap: 0, 2 and 10, 12, then 11, 13 and 1, 3. Within strata each wave's
    // values vary by 2 about the mean; n/(n − 1) · Σ(y − ȳ)² / 16 is 4/16 a stratum and wave.
    let made = { (answers: [Double], mean: Double) in
      try SamplingStratum(clusters: answers.map { (1, $0) }).linearized(about: mean, scale: 0.25)
    }
    let ours = try TInference.linearizedDifference(
      1,
      strata: [
        RepeatedStratum(first: made([0, 2], 6), second: made([11, 13], 7), common: .none),
        RepeatedStratum(first: made([10, 12], 6), second: made([1, 3], 7), common: .none),
      ]
    )
    #expect(relativeDifference(ours.standardError, 1) < 1e-14)
    // Welch and Satterthwaite's of two equal variances with two degrees of freedom each.
    #expect(relativeDifference(ours.degreesOfFreedom, 4) < 1e-14)
  }

  @Test func `a wave of single units has no difference`() throws {
    let single = try SamplingStratum(clusters: [(1, 3)]).linearized(about: 1)
    let pair = try SamplingStratum(clusters: [(1, 3), (1, 4)]).linearized(about: 1)
    #expect(throws: Undefined.tooFew(needed: 2, have: 1)) {
      try TInference.linearizedDifference(
        1,
        strata: [RepeatedStratum(first: single, second: pair, common: .none)]
      )
    }
  }

  @Test func `a wave that does not vary correlates with nothing`() {
    #expect(CommonUnits(values: [(0.1, 1), (0.1, 2), (0.1, 4)]).correlation == 0)
    #expect(CommonUnits(values: [(1, 1)]).correlation == 0)
    #expect(relativeDifference(CommonUnits(values: [(1, 2), (2, 4)]).correlation, 1) < 1e-14)
  }
}
