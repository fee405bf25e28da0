import Testing

@testable import Statistics

struct ChiSquareTests {
  @Test(arguments: ["cumulative", "survival", "upperQuantile"])
  func `chi-square agrees with mpmath in both tails`(name: String) throws {
    try DistributionCases.expectAgreement("chiSquare." + name) { arguments in
      let distribution = ChiSquare(degreesOfFreedom: arguments[0])
      return distribution.value(of: name, at: arguments[1])
    }
  }

  @Test func `quantiles at the ends are the ends of the support`() {
    #expect(ChiSquare(degreesOfFreedom: 3).quantile(0) == 0)
    #expect(ChiSquare(degreesOfFreedom: 3).quantile(1) == .infinity)
    #expect(ChiSquare(degreesOfFreedom: -1).survival(1).isNaN)
  }
}
