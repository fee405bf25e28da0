import Statistics
import Testing

@testable import Impact
@testable import Survey

/// The facts that are gathered from a project, its answers and the findings.
struct EvidenceGatheringTests {
  static let full = """
    partners: [Skolen], \
    comparison: south, comparison_reason: Alike, \
    intent: {text: More, date: 2022-01-01}, \
    account: [{through: cafe, indicator: mood, because: Talk}], \
    initiatives: [{id: cafe, name: Café, start: 2024-01-01}], \
    evaluator: {name: Institute, independent: true, respondents: different}, \
    cost: {amount: 1000, currency: DKK}, replications: 2, indirect: [other-place]
    """

  /// North rises and loses 10 of 40; south stays and loses none of 30.
  static let waves = [
    SmallReport.rows("north", (0..<40).map { 1 + $0 % 3 })
      + SmallReport.rows("south", from: 100, (0..<30).map { 1 + $0 % 3 }),
    SmallReport.rows("north", (0..<30).map { 2 + $0 % 3 + ($0 % 7 == 0 ? 1 : 0) })
      + SmallReport.rows("south", from: 100, (0..<30).map { 1 + ($0 + 1) % 3 }),
  ]

  static func gathering(north: String = full) throws -> EvidenceGathering {
    let (report, _) = try ClaimGateTests.report(
      "evidence: {smallest_worthwhile_change: 3, collected_by: partner}\n",
      north: north,
      waves: waves
    )
    return EvidenceGathering(
      project: report.project,
      partnerships: report.partnerships,
      participation: report.participation,
      drift: InstrumentDrift(report.project)
    )
  }

  @Test func `the facts are those of the project and its answers`() throws {
    let gathering = try Self.gathering()
    let facts = gathering.facts(gathering.partnerships[0], "mood")
    #expect(facts.waves == 2 && facts.comparisonWaves == 2)
    #expect(facts.hasComparisonReason && !facts.comparisonHasProgramme)
    #expect(facts.daysApart == 0 && facts.isComparisonAskedAlike)
    #expect(facts.preWaves == 1)
    #expect(facts.hasStakeholders && facts.hasAccount && facts.intent == .beforeData)
    #expect(facts.change?.n == 30)
    #expect(facts.change?.interval?.side == 1)
    #expect(facts.smallestWorthwhileChange == 3)
    // 30 of 50 invited in the later wave; of 40 people 30 came back.
    #expect(facts.responseRate == 60)
    #expect(facts.attrition == 25 && facts.attritionGap == 25)
    #expect(facts.collectedBy == .partner)
    #expect(facts.indirectness == [.otherPlace])
    #expect(facts.isValidated && facts.isCostStated && facts.replications == 2)
    #expect(facts.sites == nil && facts.missingIndicators == [])
  }

  @Test func `a comparison that is a partnership itself has a programme`() throws {
    let gathering = try Self.gathering()
    let own = gathering.partnerships[0].partnership
    let turned = PartnershipFindings(
      partnership: own,
      outputs: [],
      levels: gathering.partnerships[0].levels,
      changes: gathering.partnerships[0].changes,
      distributions: [],
      targets: []
    )
    let other = EvidenceGathering(
      project: gathering.project,
      partnerships: [turned, turned.renamed("south")],
      participation: gathering.participation,
      drift: gathering.drift
    )
    #expect(other.facts(turned, "mood").comparisonHasProgramme)
  }

  @Test func `a difference from the comparison group and a balance lift the grade`() throws {
    let gathering = try Self.gathering()
    let compared = try #require(gathering.partnerships[0].contribution.compared)
    let mood = Measure(indicator: "mood", facet: nil)
    let difference = try #require(compared.wholeDifference(of: mood)?.estimate.finding)
    let facts = gathering.facts(gathering.partnerships[0], "mood")
    #expect(facts.difference?.interval == difference.inference.finding?.interval)
    #expect(facts.balance != nil)
    #expect(gathering.graded[0].grades[0].design.level == .d3)
    #expect(gathering.graded[0].grades[0].comparison == "south")
    #expect(gathering.graded[1].grades == [])
  }

  /// Two waves before the first initiative, and one after; the north's second is given.
  private static func factsOfThree(north second: [Int]) throws -> EvidenceFacts {
    let first = (0..<40).map { 1 + $0 % 3 }
    var small = SmallReport(
      waves: [first, second, first.map { $0 + 1 }].map { answers in
        SmallReport.rows("north", answers) + SmallReport.rows("south", from: 100, first)
      }
    )
    small.northKeys = """
      , comparison: south, comparison_reason: Alike, \
      initiatives: [{id: cafe, name: Café, start: 2024-06-01}]
      """
    small.southKeys = ", comparison_only: true"
    let report = try small.make()
    let gathering = EvidenceGathering(
      project: report.project,
      partnerships: report.partnerships,
      participation: report.participation,
      drift: InstrumentDrift(report.project)
    )
    return gathering.facts(gathering.partnerships[0], "mood")
  }

  @Test func `two waves before the start tell whether the two went the same way`() throws {
    // The south stays where it was. Of forty in the north one rises by 25 points, then all but one.
    let alike = try Self.factsOfThree(north: (0..<40).map { 1 + $0 % 3 + ($0 == 0 ? 1 : 0) })
    #expect(alike.preWaves == 2)
    #expect(alike.isPreTrendAlike == true)
    let apart = try Self.factsOfThree(north: (0..<40).map { 1 + $0 % 3 + ($0 == 0 ? 0 : 1) })
    #expect(apart.isPreTrendAlike == false)
    #expect(apart.grade.design.reasons.contains(GradeReason(.preTrendNotAlike, -1)))
    // A wave too small to be shown leaves the question open.
    let few = try Self.factsOfThree(north: [1, 2, 3])
    #expect(few.isPreTrendAlike == nil)
    #expect(few.grade.design.reasons.contains(GradeReason(.preTrendUnknown, -1)))
  }

  @Test func `one wave before the start tells nothing of the course before`() throws {
    let gathering = try Self.gathering()
    #expect(gathering.facts(gathering.partnerships[0], "mood").isPreTrendAlike == nil)
  }

  @Test func `an evaluator who is a partner, or asked the same people, validates nothing`() throws {
    for replaced in [("name: Institute", "name: skolen"), ("different", "same"), ("true", "false")]
    {
      let gathering = try Self.gathering(
        north: Self.full.replacing(replaced.0, with: replaced.1)
      )
      #expect(!gathering.facts(gathering.partnerships[0], "mood").isValidated)
    }
  }

  @Test func `an intent on the first day of fieldwork comes too late`() throws {
    let gathering = try Self.gathering(
      north: Self.full.replacing("2022-01-01", with: "2023-03-01")
    )
    #expect(gathering.facts(gathering.partnerships[0], "mood").intent == .afterData)
  }

  @Test func `places are pooled by inverse variance`() throws {
    // Means 2 and 6 with equal weights w = (1.959964/2)²: Q = 8w = 7.682919, I² = (Q − 1)/Q; the
    // pooled half-width is 1.959964/√(2w) = √2.
    let sites = try #require(
      EvidenceFacts.Sites(pooling: [Interval(lower: 0, upper: 4), Interval(lower: 4, upper: 8)])
    )
    #expect(abs(sites.iSquared - 86.98411) < 1e-4)
    #expect(abs(sites.pooled.lower - (4 - 2.0.squareRoot())) < 1e-9)
    #expect(abs(sites.pooled.upper - (4 + 2.0.squareRoot())) < 1e-9)
    #expect(!sites.disagreeInSign)
    let apart = EvidenceFacts.Sites(
      pooling: [Interval(lower: -4, upper: 2), Interval(lower: 0, upper: 8)]
    )
    #expect(apart?.disagreeInSign == true)
    #expect(EvidenceFacts.Sites(pooling: [Interval(lower: 0, upper: 4)]) == nil)
  }
}

extension PartnershipFindings {
  /// The same findings of a partnership with another id.
  fileprivate func renamed(_ id: String) -> PartnershipFindings {
    PartnershipFindings(
      partnership: Partnership(
        id: id,
        name: partnership.name,
        place: partnership.place,
        description: nil,
        partners: [],
        roles: partnership.roles,
        population: nil,
        comparison: nil,
        comparisonReason: nil,
        isComparisonOnly: false,
        initiatives: [],
        targets: [],
        values: [id]
      ),
      outputs: outputs,
      levels: levels,
      changes: changes,
      distributions: distributions,
      targets: targets
    )
  }
}
