import Testing

@testable import Statistics

struct EquivalenceTests {
  @Test func `two one-sided tests agree with R on the army panel`() throws {
    // tost, 07_meaningful_change.R: COMMIT 1 → 3, bound 0.2.
    let reference = try #require(ChangeReference.all().first { $0.name == "univbct_COMMIT_1_3" })
    let change = try TInference.paired(reference.pairs(), confidence: 0.9)
    let ours = try Equivalence(of: change, within: 0.2)
    #expect(relativeDifference(ours.lowerStatistic, 3.05390619371228) < 1e-9)
    #expect(relativeDifference(ours.upperStatistic, -7.62274370274146) < 1e-9)
    #expect(relativeDifference(ours.p, 0.00119749397007664) < 1e-9)
    #expect(relativeDifference(ours.upperP, 7.62333806066814e-14) < 1e-9)
    #expect(relativeDifference(change.interval.lower, -0.147339074602635) < 1e-9)
    #expect(relativeDifference(change.interval.upper, -0.0238321281000677) < 1e-9)
  }

  @Test func `a bound of nothing is refused`() throws {
    let change = try TInference(estimate: 1, standardError: 1, degreesOfFreedom: 9)
    #expect(throws: Undefined.outOfRange(argument: "bound")) {
      try Equivalence(of: change, within: 0)
    }
  }
}
