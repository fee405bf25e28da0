import Testing

@testable import Statistics

struct NoncentralTTests {
  @Test(arguments: ["cumulative", "survival"])
  func `both tails agree with mpmath`(name: String) throws {
    let worst = try DistributionCases.largestDifference("noncentralT." + name) { arguments in
      let distribution = NoncentralT(
        degreesOfFreedom: arguments[0],
        noncentrality: arguments[1]
      )
      return name == "survival"
        ? distribution.survival(arguments[2]) : distribution.cumulative(arguments[2])
    }
    #expect(worst < 1e-12)
  }

  @Test func `without noncentrality it is Student's t`() {
    for (df, t) in [(3.0, 2.5), (30.0, -1.0), (700.0, 5.0), (1.0, 40.0)] {
      let plain = StudentT(degreesOfFreedom: df).survival(t)
      let ours = NoncentralT(degreesOfFreedom: df, noncentrality: 0).survival(t)
      #expect(relativeDifference(ours, plain) < 1e-12, "df \(df), t \(t)")
    }
  }

  @Test func `the noncentrality of a tail gives that tail back`() {
    for q in [1e-6, 0.025, 0.4, 0.8, 0.975] {
      let noncentrality = NoncentralT.noncentrality(
        upperTail: q,
        of: 2.1,
        degreesOfFreedom: 37
      )
      let tail = NoncentralT(degreesOfFreedom: 37, noncentrality: noncentrality).survival(2.1)
      #expect(relativeDifference(tail, q) < 1e-12)
    }
  }
}
