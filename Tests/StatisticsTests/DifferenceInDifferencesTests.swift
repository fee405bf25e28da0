import Testing

@testable import Statistics

struct DifferenceInDifferencesTests {
  @Test func `the difference in differences agrees with R in both forms`() throws {
    for trial in try TrialReference.all() {
      let (control, treated) = try (trial.controlPairs().change, trial.treatedPairs().change)
      let welch = try TInference.differenceInDifferences(control: control, treated: treated)
      #expect(relativeDifference(welch.estimate, trial.did) < 1e-12, "\(trial.name)")
      #expect(relativeDifference(welch.statistic, trial.welch.t) < 1e-12)
      #expect(relativeDifference(welch.degreesOfFreedom, trial.welch.df) < 1e-12)
      #expect(relativeDifference(welch.p, trial.welch.p) < 1e-12)
      #expect(relativeDifference(welch.interval.lower, trial.welch.ci95[0]) < 1e-11)
      let hc2 = try TInference.differenceInDifferencesHC2(control: control, treated: treated)
      #expect(relativeDifference(hc2.standardError, trial.hc2.se) < 1e-12)
      #expect(relativeDifference(hc2.p, trial.hc2.p) < 1e-11)
    }
  }
}
