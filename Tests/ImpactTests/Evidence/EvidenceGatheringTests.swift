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

  /// What is known of the north, whose café opened in 2024, beside the south.
  private static func facts(ofCafe waves: SmallReport) throws -> EvidenceFacts {
    var small = waves
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

  /// Two waves before the first initiative, and one after; the north's second is given.
  private static func factsOfThree(north second: [Int]) throws -> EvidenceFacts {
    let first = (0..<40).map { 1 + $0 % 3 }
    let small = SmallReport(
      waves: [first, second, first.map { $0 + 1 }].map { answers in
        SmallReport.rows("north", answers) + SmallReport.rows("south", from: 100, first)
      }
    )
    return try Self.facts(ofCafe: small)
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
    // Means 2 and 6 with standard errors of 1: Q = 8, I² = 7/8; half the pooled width is the normal
    // quantile over √2.
    let sites = try #require(
      EvidenceFacts.Sites(pooling: [(mean: 2, standardError: 1), (mean: 6, standardError: 1)])
    )
    #expect(abs(sites.iSquared - 87.5) < 1e-9)
    #expect(abs(sites.pooled.lower - (4 - 1.959963984540054 / 2.0.squareRoot())) < 1e-9)
    #expect(abs(sites.pooled.upper - (4 + 1.959963984540054 / 2.0.squareRoot())) < 1e-9)
    #expect(!sites.disagreeInSign)
    // The nearer to zero an error, the more it weighs: (−1·16 + 4·1) / 17.
    let apart = try #require(
      EvidenceFacts.Sites(pooling: [(mean: -1, standardError: 1), (mean: 4, standardError: 4)])
    )
    #expect(apart.disagreeInSign)
    #expect(abs((apart.pooled.lower + apart.pooled.upper) / 2 + 12.0 / 17) < 1e-9)
    #expect(EvidenceFacts.Sites(pooling: [(mean: 2, standardError: 1)]) == nil)
  }

  /// Two places that do the same, with as many people as the first is said to have.
  private static func sites(population: String) throws -> (EvidenceFacts, ChangeEstimate) {
    let account = ", account: [{through: hours, indicator: mood, because: Talk}]"
    var small = SmallReport(
      waves: [0, 1].map { shift in
        SmallReport.rows("north", (0..<20).map { 1 + $0 % 3 + shift * ($0 % 2) })
          + SmallReport.rows("south", from: 100, (0..<20).map { 1 + $0 % 4 + shift * ($0 % 3) / 2 })
      }
    )
    (small.population, small.northKeys, small.southKeys) = (population, account, account)
    let (project, answers, report) = try small.parts()
    let drift = InstrumentDrift(project)
    let gathering = EvidenceGathering(
      project: project,
      partnerships: report.partnerships,
      participation: report.participation,
      drift: drift,
      uncorrected: Changes(
        tally: answers.tally,
        disclosure: Disclosure(project.privacy),
        drift: drift
      )
    )
    let north = gathering.partnerships[0]
    let change = try #require(north.changes[0].estimate.finding)
    return (gathering.facts(north, "mood"), change)
  }

  @Test func `places are pooled without correction for a population, by their standard errors`()
    throws
  {
    let (plain, change) = try Self.sites(population: "")
    let (corrected, narrower) = try Self.sites(population: "population: 25,")
    let inference = try #require(change.inference.finding)
    let width = try #require(narrower.inference.finding).interval.width
    #expect(width < inference.interval.width / 2)
    let pooled = try #require(plain.sites)
    #expect(corrected.sites == pooled)
    // Of the north 10 of 20 rise by 25 points, of the south 6: by hand, with n − 1 = 19 a change's
    // variance of 625·p·(1 − p)·20/19, and its mean's a twentieth of that.
    let parts = [(mean: 12.5, p: 0.5), (mean: 7.5, p: 0.3)].map {
      (mean: $0.mean, weight: 19 / (625 * $0.p * (1 - $0.p)))
    }
    let total = parts[0].weight + parts[1].weight
    let mean = (parts[0].mean * parts[0].weight + parts[1].mean * parts[1].weight) / total
    #expect(abs((pooled.pooled.lower + pooled.pooled.upper) / 2 - mean) < 1e-9)
    #expect(abs(pooled.pooled.width - 2 * 1.959963984540054 / total.squareRoot()) < 1e-9)
  }

  /// A comparison that was first asked in the second of three waves.
  @Test func `a comparison is judged by the waves that reached both`() throws {
    let first = (0..<40).map { 1 + $0 % 3 }
    let south = SmallReport.rows("south", from: 100, first)
    let small = SmallReport(
      waves: [
        SmallReport.rows("north", first),
        SmallReport.rows("north", Array(first.prefix(30))) + south,
        SmallReport.rows("north", Array(first.prefix(30).map { $0 + 1 })) + south,
      ]
    )
    let facts = try Self.facts(ofCafe: small)
    #expect(facts.waves == 3 && facts.comparisonWaves == 2)
    // The north's first wave was a year before the south's, but the difference does not rest on it.
    #expect(facts.difference != nil && facts.daysApart == 0)
    // Two waves of the north ended before the start; one of them reached both.
    #expect(facts.preWaves == 1)
    // Ten of forty left after a wave that the south did not see.
    #expect(facts.attrition == 25 && facts.attritionGap == 0)
    #expect(facts.grade.design.level == .d3)
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
