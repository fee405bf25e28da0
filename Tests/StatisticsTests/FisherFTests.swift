import Testing

@testable import Statistics

struct FisherFTests {
  @Test(arguments: ["cumulative", "survival", "upperQuantile"])
  func `F agrees with mpmath in both tails`(name: String) throws {
    try DistributionCases.expectAgreement("f." + name) { arguments in
      let distribution = FisherF(numerator: arguments[0], denominator: arguments[1])
      return distribution.value(of: name, at: arguments[2])
    }
  }

  @Test func `quantiles at the ends are the ends of the support`() {
    #expect(FisherF(numerator: 2, denominator: 3).upperQuantile(0) == .infinity)
    #expect(FisherF(numerator: 2, denominator: 3).upperQuantile(1) == 0)
    #expect(FisherF(numerator: 2, denominator: 3).quantile(1.5).isNaN)
  }
}
