import Testing

@testable import Statistics

struct PairedProportionsTests {
  @Test func `McNemar's test agrees with R on every GSS panel`() throws {
    var compared = 0
    for reference in try ChangeReference.all() {
      guard let theirs = reference.mcnemar else { continue }
      let table = try PairedProportions(
        both: theirs.table.n11,
        onlyFirst: theirs.table.n10,
        onlySecond: theirs.table.n01,
        neither: theirs.table.n00
      )
      let ours = try table.mcNemar()
      #expect(relativeDifference(ours.statistic, theirs.chi2) < 1e-12)
      #expect(relativeDifference(ours.p, theirs.p) < 1e-12)
      #expect(relativeDifference(ours.correctedStatistic, theirs.chi2_cc) < 1e-12)
      #expect(relativeDifference(ours.correctedP, theirs.p_cc) < 1e-12)
      #expect(relativeDifference(ours.exactP, theirs.p_exact) < 1e-9)
      compared += 1
    }
    #expect(compared == 6)
  }

  @Test func `Newcombe's paired interval agrees with R on the GSS panel`() throws {
    // newcombe_paired_trust_2006, 07_meaningful_change.R.
    let table = try PairedProportions(both: 259, onlyFirst: 99, onlySecond: 166, neither: 525)
    let ours = try table.newcombe()
    #expect(relativeDifference(table.difference, 0.0638703527168732) < 1e-13)
    #expect(relativeDifference(ours.lower, 0.0335865305712886) < 1e-12)
    #expect(relativeDifference(ours.upper, 0.0939585583741665) < 1e-12)
  }

  @Test func `an interval without any change contains zero`() throws {
    let ours = try PairedProportions(both: 0, onlyFirst: 0, onlySecond: 0, neither: 9)
    #expect(try ours.newcombe().contains(0))
    #expect(throws: Undefined.zeroVariance) { try ours.mcNemar() }
  }

  @Test func `impossible tables are refused`() {
    #expect(throws: Undefined.tooFew(needed: 1, have: 0)) {
      try PairedProportions(both: 0, onlyFirst: 0, onlySecond: 0, neither: 0)
    }
    #expect(throws: Undefined.contradictorySums) {
      try PairedProportions(both: 3, onlyFirst: -1, onlySecond: 0, neither: 0)
    }
  }
}
