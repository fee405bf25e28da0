import Testing

@testable import Statistics

struct TInferenceTests {
  @Test func `the paired t agrees with R on every panel`() throws {
    for reference in try ChangeReference.all() {
      let ours = try TInference.paired(reference.pairs())
      #expect(ours.difference(to: reference.paired_t) < 1e-9, "\(reference.name)")
    }
  }

  @Test func `a mean of 1 2 3 4 has the interval of a t table`() throws {
    let ours = try TInference.mean(Moments(n: 4, sum: 10, sumOfSquares: 30))
    // t(0.975; 3) = 3.18244630528371 (Abramowitz & Stegun table 26.10: 3.182)
    let margin = 3.18244630528371 * (5.0 / 12).squareRoot()
    #expect(relativeDifference(ours.interval.lower, 2.5 - margin) < 1e-13)
    #expect(relativeDifference(ours.interval.upper, 2.5 + margin) < 1e-13)
    #expect(ours.degreesOfFreedom == 3)
  }

  @Test func `a known population shrinks the standard error as R survey does`() throws {
    // apisrs: n = 200 of N = 6194 schools, svymean(~api00) with fpc (03_weighted.R).
    let moments = try Moments(
      n: 200,
      mean: 656.585,
      variance: 9.40277217088064 * 9.40277217088064 * 200
    )
    let ours = try TInference.mean(moments, population: 6194)
    #expect(relativeDifference(ours.standardError, 9.24972203928281) < 1e-12)
    #expect(relativeDifference(ours.interval.lower, 638.344950092127) < 1e-12)
    #expect(relativeDifference(ours.interval.upper, 674.825049907873) < 1e-12)
  }

  @Test func `what has no spread has no interval, and says so`() throws {
    let constant = try Moments(n: 5, sum: 20, sumOfSquares: 80)
    #expect(throws: Undefined.zeroVariance) { try TInference.mean(constant) }
    let alone = try Moments(n: 1, sum: 4, sumOfSquares: 16)
    #expect(throws: Undefined.tooFew(needed: 2, have: 1)) { try TInference.mean(alone) }
    #expect(throws: Undefined.outOfRange(argument: "population")) {
      try TInference.mean(Moments(n: 5, mean: 0, variance: 1), population: 4)
    }
  }

  @Test(arguments: [0.0, 1.0, -0.5, .nan])
  func `a confidence level outside 0 to 1 is refused`(level: Double) throws {
    let moments = try Moments(n: 4, sum: 10, sumOfSquares: 30)
    #expect(throws: Undefined.outOfRange(argument: "confidence")) {
      try TInference.mean(moments, confidence: level)
    }
  }
}
