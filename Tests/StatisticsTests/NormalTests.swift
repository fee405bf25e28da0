import Testing

@testable import Statistics

struct NormalTests {
  @Test(arguments: ["cumulative", "survival", "upperQuantile"])
  func `the normal distribution agrees with mpmath far into both tails`(name: String) throws {
    let normal = Normal()
    try DistributionCases.expectAgreement("normal." + name) { arguments in
      normal.value(of: name, at: arguments[0])
    }
  }

  @Test func `a quantile outside 0 to 1 is no number`() {
    #expect(Normal().quantile(-0.1).isNaN)
    #expect(Normal().quantile(1.1).isNaN)
    #expect(Normal().quantile(0) == -.infinity)
    #expect(Normal().quantile(1) == .infinity)
    #expect(Normal().quantile(0.5) == 0)
  }
}
