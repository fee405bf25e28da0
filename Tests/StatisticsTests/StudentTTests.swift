import Testing

@testable import Statistics

struct StudentTTests {
  @Test func `upper tails agree with mpmath down to 1e-300`() throws {
    try DistributionCases.expectAgreement("t.survival") {
      StudentT(degreesOfFreedom: $0[0]).survival($0[1])
    }
  }

  @Test func `quantiles agree with mpmath from the middle to 1e-200`() throws {
    try DistributionCases.expectAgreement("t.upperQuantile") {
      StudentT(degreesOfFreedom: $0[0]).upperQuantile($0[1])
    }
  }

  @Test func `it is symmetric about zero`() {
    let t = StudentT(degreesOfFreedom: 7.5)
    #expect(t.cumulative(-2) == t.survival(2))
    #expect(t.quantile(0.1) == -t.quantile(0.9) || abs(t.quantile(0.1) + t.quantile(0.9)) < 4e-15)
    #expect(t.cumulative(0) == 0.5)
    #expect(t.quantile(0.5) == 0)
  }

  @Test func `infinite degrees of freedom give the normal distribution`() {
    let t = StudentT(degreesOfFreedom: .infinity)
    #expect(t.survival(2) == Normal().survival(2))
    #expect(abs(t.quantile(0.975) - 1.959963984540054) < 1e-14)
  }

  @Test func `degrees of freedom that are not positive give no number`() {
    #expect(StudentT(degreesOfFreedom: 0).survival(1).isNaN)
    #expect(StudentT(degreesOfFreedom: -3).quantile(0.9).isNaN)
  }
}
