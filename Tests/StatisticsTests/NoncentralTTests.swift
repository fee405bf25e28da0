import Testing

@testable import Statistics

struct NoncentralTTests {
  @Test(arguments: ["cumulative", "survival"])
  func `both tails agree with mpmath`(name: String) throws {
    try DistributionCases.expectAgreement("noncentralT." + name) { arguments in
      let distribution = NoncentralT(
        degreesOfFreedom: arguments[0],
        noncentrality: arguments[1]
      )
      return name == "survival"
        ? distribution.survival(arguments[2]) : distribution.cumulative(arguments[2])
    }
  }

  @Test func `without noncentrality it is Student's t`() {
    for (df, t) in [(3.0, 2.5), (30.0, -1.0), (700.0, 5.0), (1.0, 40.0)] {
      let plain = StudentT(degreesOfFreedom: df).survival(t)
      let ours = NoncentralT(degreesOfFreedom: df, noncentrality: 0).survival(t)
      #expect(relativeDifference(ours, plain) < 1e-12, "df \(df), t \(t)")
    }
  }

  @Test func `turning t and the noncentrality round swaps the tails`() {
    for (df, noncentrality, t) in [(4.0, 150.0, 201.0), (4, 3, 2), (30, 600, 500), (1, -2, 5)] {
      let ours = NoncentralT(degreesOfFreedom: df, noncentrality: noncentrality)
      let mirrored = NoncentralT(degreesOfFreedom: df, noncentrality: -noncentrality)
      #expect(relativeDifference(mirrored.cumulative(-t), ours.survival(t)) < 1e-13)
    }
  }

  @Test func `the limits of an enormous t are found`() {
    // As t grows the noncentrality is t times the square root of a chi-square quantile over df:
    // χ²(0.025; 4) = 0.484418557087, χ²(0.975; 4) = 11.143286781878 (R's qchisq).
    for (tail, quantile) in [(0.025, 0.484418557087), (0.975, 11.143286781878)] {
      let ours = NoncentralT.noncentrality(upperTail: tail, of: 1e6, degreesOfFreedom: 4)
      #expect(relativeDifference(ours, 1e6 * (quantile / 4).squareRoot()) < 1e-10)
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
