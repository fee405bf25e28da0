import Survey
import Testing

@testable import Impact

/// One line of the rules: what is changed in the facts, and what becomes of the grade.
struct RuleCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let facts: EvidenceFacts
  let level: Int
  let cause: GradeCause
  let raise: Improvement?

  init(
    _ name: String,
    _ facts: EvidenceFacts,
    _ level: Int,
    _ cause: GradeCause,
    _ raise: Improvement? = nil
  ) {
    testDescription = name
    self.facts = facts
    self.level = level
    self.cause = cause
    self.raise = raise
  }

  init(
    _ name: String,
    _ facts: EvidenceFacts,
    _ change: (inout EvidenceFacts) -> Void,
    _ level: Int,
    _ cause: GradeCause,
    _ raise: Improvement? = nil
  ) {
    self.init(name, Facts.with(facts, change), level, cause, raise)
  }
}

struct DesignRuleTests {
  @Test(arguments: [
    RuleCase("outputs only", Facts.account, 0, .outputsOnly, .measure),
    RuleCase("one wave", Facts.account, { $0.waves = 1 }, 0, .oneWave, .measureAgain),
    RuleCase(
      "before and after",
      Facts.beforeAfter,
      1,
      .beforeAfter(waves: 2),
      .measureComparison
    ),
    RuleCase(
      "treated beside untreated, once",
      Facts.account,
      {
        $0.waves = 1
        $0.comparisonWaves = 1
      },
      1,
      .oneShotComparison,
      .measureAgain
    ),
    RuleCase("compared", Facts.compared, 3, .differenceInDifferences, .assignNearRandomly),
    RuleCase(
      "an instrument that changed makes two waves one",
      Facts.beforeAfter,
      { $0.isInstrumentChanged = true },
      0,
      .instrumentChanged,
      .decideInstrument
    ),
  ])
  func `the kind of comparison gives the level`(_ rule: RuleCase) {
    let grade = rule.facts.grade.design
    #expect(grade.level.rawValue == rule.level)
    #expect(grade.reasons.map(\.cause).contains(rule.cause))
    if let raise = rule.raise { #expect(grade.raises.contains(raise)) }
  }

  @Test(arguments: [
    RuleCase(
      "a programme there too",
      Facts.compared,
      { $0.comparisonHasProgramme = true },
      2,
      .comparisonProgramme,
      .otherComparison
    ),
    RuleCase("61 days", Facts.compared, { $0.daysApart = 61 }, 2, .daysApart(61), .alignDates),
    RuleCase(
      "no reason",
      Facts.compared,
      { $0.hasComparisonReason = false },
      2,
      .noJustification,
      .justifyComparison
    ),
    RuleCase(
      "other questions",
      Facts.compared,
      { $0.isComparisonAskedAlike = false },
      2,
      .comparisonAskedOtherwise,
      .alignInstrument
    ),
    RuleCase("no balance", Facts.compared, { $0.balance = nil }, 2, .noBalanceTable, .showBalance),
    RuleCase(
      "two earlier waves, and no look at them",
      Facts.compared,
      { $0.preWaves = 2 },
      2,
      .preTrendUnknown,
      .showPreTrend
    ),
    RuleCase(
      "two earlier waves that went apart",
      Facts.compared,
      {
        $0.preWaves = 2
        $0.isPreTrendAlike = false
      },
      2,
      .preTrendNotAlike,
      .showPreTrend
    ),
    RuleCase(
      "an order nobody explains",
      Facts.compared,
      { $0.assignment = .waitingList },
      3,
      .orderUnexplained,
      .explainOrder
    ),
    RuleCase(
      "a limit without a balance table",
      Facts.compared,
      {
        $0.assignment = .threshold
        $0.hasAssignmentReason = true
        $0.balance = nil
      },
      3,
      .noBalanceTable,
      .showBalance
    ),
    RuleCase(
      "a lottery with unlike groups",
      Facts.lottery,
      { $0.balance = EvidenceFacts.Balance(largestDifference: 0.3) },
      4,
      .largeImbalance(0.3)
    ),
    RuleCase(
      "a lottery without attrition",
      Facts.lottery,
      { $0.attrition = nil },
      4,
      .attritionUnknown,
      .showAttrition
    ),
  ])
  func `each fault takes one off`(_ rule: RuleCase) {
    let grade = rule.facts.grade.design
    #expect(grade.level.rawValue == rule.level)
    #expect(grade.reasons.contains(GradeReason(rule.cause, -1)))
    if let raise = rule.raise { #expect(grade.raises.contains(raise)) }
  }

  @Test func `sixty days apart are not too many, and like earlier waves are no fault`() {
    let facts = Facts.with(Facts.compared) {
      $0.daysApart = 60
      $0.preWaves = 2
      $0.isPreTrendAlike = true
    }
    #expect(facts.grade.design.level == .d3)
  }

  @Test func `a bad comparison is never worse than none`() {
    let facts = Facts.with(Facts.compared) {
      $0.comparisonHasProgramme = true
      $0.daysApart = 400
      $0.hasComparisonReason = false
      $0.balance = nil
    }
    #expect(facts.grade.design.level == .d1)
    let once = Facts.with(Facts.account) {
      $0.waves = 1
      $0.comparisonWaves = 1
      $0.comparisonHasProgramme = true
    }
    #expect(once.grade.design.level == .d0)
  }

  @Test func `a lottery that nobody measured is a before and after`() {
    let facts = Facts.with(Facts.beforeAfter) { $0.assignment = .randomised }
    #expect(facts.grade.design.level == .d1)
  }
}
