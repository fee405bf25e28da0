import Testing

@testable import Statistics

struct ProportionDifferenceTests {
  @Test func `Newcombe's interval and Cohen's h agree with R on the GSS panel`() throws {
    // newcombe_indep_trust_2006, 07_meaningful_change.R.
    let ours = try ProportionDifference(
      first: Proportion(count: 545, of: 1668),
      second: Proportion(count: 506, of: 1246)
    )
    #expect(relativeDifference(ours.estimate, 0.0793609093463591) < 1e-12)
    #expect(relativeDifference(ours.interval.lower, 0.0440138059805924) < 1e-12)
    #expect(relativeDifference(ours.interval.upper, 0.114646081121936) < 1e-12)
    #expect(relativeDifference(ours.cohenH, 0.164938869854687) < 1e-12)
  }

  @Test func `Newcombe's own examples are met`() throws {
    // Newcombe 1998, table II, method 10: 56/70 − 48/80 is 0.0524 to 0.3339; 10/10 − 0/20 is 0.6791
    // to 1.0000.
    let first = try ProportionDifference(
      first: Proportion(count: 48, of: 80),
      second: Proportion(count: 56, of: 70)
    )
    #expect(abs(first.interval.lower - 0.0524) < 5e-5)
    #expect(abs(first.interval.upper - 0.3339) < 5e-5)
    let extreme = try ProportionDifference(
      first: Proportion(count: 0, of: 20),
      second: Proportion(count: 10, of: 10)
    )
    #expect(abs(extreme.interval.lower - 0.6791) < 5e-5)
    #expect(extreme.interval.upper == 1)
  }
}
