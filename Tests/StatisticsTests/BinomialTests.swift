import Testing

@testable import Statistics

struct BinomialTests {
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
}
