import Testing

@testable import Statistics

/// Chi-square, F and binomial against mpmath (distributions.json).
struct DistributionTests {
  @Test(arguments: ["cumulative", "survival", "upperQuantile"])
  func `chi-square agrees with mpmath in both tails`(name: String) throws {
    try DistributionCases.expectAgreement("chiSquare." + name) { arguments in
      let distribution = ChiSquare(degreesOfFreedom: arguments[0])
      return evaluate(distribution, name, arguments[1])
    }
  }

  @Test(arguments: ["cumulative", "survival", "upperQuantile"])
  func `F agrees with mpmath in both tails`(name: String) throws {
    try DistributionCases.expectAgreement("f." + name) { arguments in
      let distribution = FisherF(numerator: arguments[0], denominator: arguments[1])
      return evaluate(distribution, name, arguments[2])
    }
  }

  @Test(arguments: ["probability", "cumulative", "survival", "quantile"])
  func `the binomial agrees with mpmath in both tails`(name: String) throws {
    try DistributionCases.expectAgreement("binomial." + name) { arguments in
      guard
        let distribution = try? Binomial(trials: Int(arguments[0]), probability: arguments[1])
      else { return .nan }
      switch name {
      case "probability": return distribution.probability(of: Int(arguments[2]))
      case "cumulative": return distribution.cumulative(Int(arguments[2]))
      case "survival": return distribution.survival(Int(arguments[2]))
      default: return Double(distribution.quantile(arguments[2]))
      }
    }
  }

  @Test func `quantiles at the ends are the ends of the support`() {
    #expect(ChiSquare(degreesOfFreedom: 3).quantile(0) == 0)
    #expect(ChiSquare(degreesOfFreedom: 3).quantile(1) == .infinity)
    #expect(FisherF(numerator: 2, denominator: 3).upperQuantile(0) == .infinity)
    #expect(FisherF(numerator: 2, denominator: 3).quantile(1.5).isNaN)
  }

  @Test func `a binomial of no trials or certain success is certain`() throws {
    let none = try Binomial(trials: 0, probability: 0.3)
    #expect(none.probability(of: 0) == 1)
    #expect(none.cumulative(0) == 1)
    let sure = try Binomial(trials: 3, probability: 1)
    #expect(sure.probability(of: 3) == 1)
    #expect(sure.cumulative(2) == 0)
    #expect(sure.survival(2) == 1)
    #expect(throws: Undefined.outOfRange(argument: "probability")) {
      try Binomial(trials: 3, probability: 1.5)
    }
  }

  private func evaluate(
    _ distribution: some ContinuousDistribution,
    _ name: String,
    _ argument: Double
  ) -> Double {
    switch name {
    case "cumulative": distribution.cumulative(argument)
    case "survival": distribution.survival(argument)
    default: distribution.upperQuantile(argument)
    }
  }
}
