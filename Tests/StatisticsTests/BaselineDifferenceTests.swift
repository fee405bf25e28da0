import Testing

@testable import Statistics

struct BaselineDifferenceTests {
  @Test func `those who stayed and those who left differ as R says`() throws {
    for trial in try TrialReference.all() {
      let ours = try BaselineDifference(
        first: trial.leave.moments(),
        second: trial.stay.moments()
      )
      #expect(relativeDifference(ours.standardized, trial.smd) < 1e-11, "\(trial.name)")
    }
  }
}
