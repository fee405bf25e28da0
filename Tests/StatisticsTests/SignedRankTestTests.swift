import Testing

@testable import Statistics

struct SignedRankTestTests {
  @Test func `it agrees with scipy on exact scores`() throws {
    for reference in try OrdinalReference.all() {
      let ours = try SignedRankTest(changes: ValueCounts(table: reference.changes))
      #expect(ours.statistic == reference.statistic)
      #expect(relativeDifference(ours.p, reference.p) < 1e-12, "\(reference.name)")
      #expect(relativeDifference(ours.correctedP, reference.correctedP) < 1e-12)
    }
  }

  @Test func `it agrees with R on the order that R's floating-point changes have`() throws {
    for reference in try OrdinalReference.all() {
      let ours = try SignedRankTest(changes: ValueCounts(table: reference.floatingChanges))
      #expect(ours.statistic == reference.floatingV, "\(reference.name)")
      #expect(relativeDifference(ours.p, reference.floatingP) < 1e-9)
      #expect(relativeDifference(ours.correctedP, reference.floatingCorrectedP) < 1e-9)
    }
  }

  @Test func `the rank-biserial correlation agrees with R's effectsize`() throws {
    // rank_biserial(COMMIT3, COMMIT1, paired = TRUE), 07_meaningful_change.R: 444 pairs.
    let reference = try #require(OrdinalReference.all().first { $0.name == "univbct_COMMIT_1_3" })
    let ours = try SignedRankTest(changes: ValueCounts(table: reference.floatingChanges))
    #expect(relativeDifference(ours.rankBiserial, -0.184309869541552) < 1e-12)
    let theirs = try ours.rankBiserialInterval(n: 444)
    #expect(relativeDifference(theirs.lower, -0.285615239065213) < 1e-12)
    #expect(relativeDifference(theirs.upper, -0.0789309384429509) < 1e-12)
    #expect(try ours.rankBiserialInterval().width > theirs.width)
  }

  @Test func `ranks by hand with ties and zeros`() throws {
    // Changes 0, 1, −1, 2: ranks 1½, 1½, 3; V = 4½ of 6, ties 2³ − 2 = 6.
    let changes = try ValueCounts(table: [[0, 1], [1, 1], [-1, 1], [2, 1]])
    let ours = try SignedRankTest(changes: changes)
    #expect(ours.statistic == 4.5)
    #expect(ours.changed == 3)
    #expect(ours.rankBiserial == 0.5)
    let deviation = (3.0 * 4 * 7 / 24 - 6.0 / 48).squareRoot()
    #expect(relativeDifference(ours.p, Normal().twoSided(1.5 / deviation)) < 1e-15)
    #expect(relativeDifference(ours.correctedP, Normal().twoSided(1 / deviation)) < 1e-15)
  }

  @Test func `nobody changing is a reason, not a number`() throws {
    let changes = try ValueCounts(table: [[0, 12]])
    #expect(throws: Undefined.zeroVariance) { try SignedRankTest(changes: changes) }
    #expect(throws: Undefined.zeroVariance) { try SignTest(changes: changes) }
  }
}
