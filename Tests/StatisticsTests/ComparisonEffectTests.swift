import Testing

@testable import Statistics

struct ComparisonEffectTests {
  @Test func `Morris's effect agrees with R`() throws {
    for trial in try TrialReference.all() {
      let ours = try ComparisonEffect(
        control: trial.controlPairs(),
        treated: trial.treatedPairs()
      )
      #expect(relativeDifference(ours.correction, trial.morris.J) < 1e-12)
      #expect(relativeDifference(ours.standardDeviation, trial.morris.sd_pre_pooled) < 1e-12)
      #expect(relativeDifference(ours.d, trial.morris.d) < 1e-11)
    }
  }

  @Test func `a start that does not vary cannot be a measure`() throws {
    let still = try PairedMoments(
      first: Moments(n: 4, mean: 2, variance: 0),
      second: Moments(n: 4, mean: 3, variance: 1),
      covariance: 0
    )
    #expect(throws: Undefined.zeroVariance) {
      try ComparisonEffect(control: still, treated: still)
    }
  }
}
