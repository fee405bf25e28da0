import Statistics
import Testing

@testable import Impact
@testable import Survey

struct ContributionsTests {
  static let mood = Measure(indicator: "mood", facet: nil)

  private static func compared(_ waves: [[String]]) throws -> Contribution.Compared {
    var small = SmallReport(waves: waves)
    small.northKeys = ", comparison: south"
    return try #require(try small.make().partnerships[0].contribution.compared)
  }

  private static func estimate(_ waves: [[String]]) throws -> ComparedChangeEstimate {
    try #require(try compared(waves).wholeDifference(of: mood)?.estimate.finding)
  }

  @Test func `without a comparison the contribution is unknown, and the report says why`() throws {
    let rows = SmallReport.rows("north", [1, 2, 3, 4, 5])
    var small = SmallReport(waves: [rows, rows])
    #expect(try small.make().partnerships[0].contribution == .unknown(.noComparison))
    small.northKeys = ", comparison: south"
    #expect(try small.make().partnerships[0].contribution == .unknown(.tooFewCommonWaves))
    small.southKeys = ", comparison_only: true, comparison: north"
    #expect(try small.make().partnerships[1].contribution == .unknown(.isComparison))
  }

  @Test func `people who answered both times are compared by their changes`() throws {
    let change = try Self.estimate([
      SmallReport.rows("north", [1, 2, 3, 2, 1, 3])
        + SmallReport.rows("south", from: 50, [2, 3, 3, 4, 2, 3]),
      SmallReport.rows("north", [3, 4, 4, 4, 2, 5])
        + SmallReport.rows("south", from: 50, [2, 3, 4, 4, 3, 3]),
    ])
    // scipy.stats.ttest_ind of the two groups' changes, equal_var=False.
    let inference = try #require(change.inference.finding)
    #expect(change.method == .linkedChanges)
    #expect(agree(change.difference, 100.0 / 3))
    #expect(agree(inference.p, 0.0011934668300203264))
    #expect(agree(inference.interval.lower, 16.72576687883449))
    #expect(agree(inference.interval.upper, 49.940899787832166))
    #expect(change.verdict.finding == .improved)
    #expect(
      change.companions.map(\.method) == [.regression, .ancova, .ancovaHC2, .separateChanges]
    )
    #expect(!change.isApproximate)
  }

  static let unlinked = [
    SmallReport.rows("north", [1, 2, 3, 4, 5, 3])
      + SmallReport.rows("south", from: 50, [2, 3, 3, 4, 2, 3]),
    SmallReport.rows("north", from: 100, [3, 4, 4, 5, 5, 3, 4])
      + SmallReport.rows("south", from: 200, [2, 3, 4, 4, 3]),
  ]

  @Test func `different people are compared by the difference of the two changes`() throws {
    let change = try Self.estimate(Self.unlinked)
    // numpy: the two Welch tests' squared standard errors added, Welch-Satterthwaite once more.
    let inference = try #require(change.inference.finding)
    #expect(change.method == .separateChanges)
    #expect(agree(change.difference, 15.833333333333336))
    #expect(agree(try #require(inference.standardError), 20.35644666033148))
    #expect(agree(try #require(inference.degreesOfFreedom), 14.451694958775304))
    #expect(agree(inference.p, 0.44923120889029383))
    #expect(agree(inference.interval.lower, -27.699225050352027))
    #expect(agree(inference.interval.upper, 59.3658917170187))
    #expect(change.standardised.state == .notKnown(.notLinked))
    #expect(change.companions.isEmpty)
  }

  @Test func `how alike the two were to begin with is told by indicator`() throws {
    let balance = try #require(try Self.compared(Self.unlinked).balances.first)
    let estimate = try #require(balance.estimate.finding)
    #expect(balance.wave == "w1")
    // numpy: pooled standard deviation and ratio of variances.
    #expect(agree(estimate.difference, 25.0 / 6))
    #expect(agree(try #require(estimate.standardised), 0.14712247158412484))
    #expect(agree(try #require(estimate.varianceRatio), 3.5294117647058827))
    #expect(estimate.partnership.negativePole.state == .withheld(.tellsSmallGroup))
    #expect(estimate.comparison.negativePole.state == .withheld(.tellsSmallGroup))
  }

  @Test func `a withheld number of linked people cannot be told from the comparison`() throws {
    // Of seven in the north five come back, so that two left; how many is withheld.
    let waves = [
      SmallReport.rows("north", [1, 2, 3, 4, 5, 5, 4])
        + SmallReport.rows("south", from: 50, [2, 3, 3, 4, 2, 3]),
      SmallReport.rows("north", [2, 3, 3, 5, 5])
        + SmallReport.rows("south", from: 50, [2, 3, 4, 4, 3, 3]),
    ]
    var small = SmallReport(waves: waves)
    small.northKeys = ", comparison: south"
    let report = try small.make()
    let compared = try #require(report.partnerships[0].contribution.compared)
    let change = try #require(compared.differences[0].estimate.finding)
    #expect(change.isApproximate)
    #expect(change.companions.isEmpty)
    #expect(change.standardised.state == .notKnown(.notLinked))
    // It follows from what the two changes show, and from nothing else.
    let north = try #require(report.partnerships[0].changes[0].estimate.finding)
    let south = try #require(report.partnerships[1].changes[0].estimate.finding)
    let margin = try #require(north.inference.finding).interval.width / 2
    let own = margin / StudentT(degreesOfFreedom: 4).upperQuantile(0.025)
    let other = try #require(south.inference.finding?.standardError)
    let shown = try #require(change.inference.finding?.standardError)
    #expect(agree(shown, (own * own + other * other).squareRoot()))
  }

  @Test func `a comparison with a small group is withheld`() throws {
    var waves = Self.unlinked
    waves[1] =
      SmallReport.rows("north", from: 100, [3, 4, 4, 5, 5])
      + SmallReport.rows("south", from: 200, [2, 3, 4])
    let compared = try Self.compared(waves)
    #expect(compared.differences[0].estimate.state == .withheld(.smallGroup))
    #expect(compared.balances[0].estimate.finding != nil)
  }
}
