import Statistics
import Survey
import Testing

@testable import Impact

struct CertaintyRuleTests {
  @Test func `the design is where it starts`() {
    #expect(Facts.account.grade.certainty.level == nil)
    #expect(Facts.beforeAfter.grade.certainty.level == .c1)
    #expect(Facts.compared.grade.certainty.level == .c2)
    #expect(Facts.lottery.grade.certainty.level == .c4)
  }

  @Test func `a change that is not shown is not graded`() {
    let facts = Facts.with(Facts.beforeAfter) { $0.change = nil }
    #expect(facts.grade.certainty.level == nil)
    #expect(facts.grade.certainty.reasons == [GradeReason(.changeNotShown)])
  }

  @Test(arguments: [
    RuleCase(
      "response 49",
      Facts.lottery,
      { $0.responseRate = 49 },
      -1,
      .lowResponse(49),
      .raiseResponse
    ),
    RuleCase(
      "response 24",
      Facts.lottery,
      { $0.responseRate = 24 },
      -2,
      .lowResponse(24),
      .raiseResponse
    ),
    RuleCase(
      "response unknown",
      Facts.lottery,
      { $0.responseRate = nil },
      0,
      .responseUnknown,
      .stateInvited
    ),
    RuleCase(
      "attrition 21",
      Facts.lottery,
      { $0.attrition = 21 },
      -1,
      .highAttrition(21),
      .lowerAttrition
    ),
    RuleCase(
      "attrition 11 apart",
      Facts.lottery,
      { $0.attritionGap = 11 },
      -1,
      .unequalAttrition(11),
      .lowerAttrition
    ),
    RuleCase(
      "a partner collected",
      Facts.lottery,
      { $0.collectedBy = .partner },
      -1,
      .collectedByPartner,
      .collectIndependently
    ),
    RuleCase(
      "signs",
      Facts.lottery,
      { $0.sites = Self.sites(0, true) },
      -1,
      .sitesDisagree,
      .explainDifferences
    ),
    RuleCase(
      "I² 50",
      Facts.lottery,
      { $0.sites = Self.sites(50) },
      -1,
      .heterogeneity(50),
      .explainDifferences
    ),
    RuleCase(
      "I² 75",
      Facts.lottery,
      { $0.sites = Self.sites(75) },
      -2,
      .heterogeneity(75),
      .explainDifferences
    ),
    RuleCase(
      "proxies",
      Facts.lottery,
      { $0.indirectness = [.proxyRespondents] },
      -1,
      .proxyRespondents,
      .askDirectly
    ),
    RuleCase(
      "elsewhere",
      Facts.lottery,
      { $0.indirectness = [.otherPlace] },
      -1,
      .otherPlace,
      .askDirectly
    ),
    RuleCase(
      "wording",
      Facts.lottery,
      { $0.isWordingChanged = true },
      -1,
      .wordingChanged,
      .keepInstrument
    ),
    RuleCase(
      "0 and 5 in the interval",
      Facts.lottery,
      { $0.difference?.interval = Interval(lower: -1, upper: 5) },
      -1,
      .intervalHoldsZeroAndWorthwhile,
      .narrowInterval
    ),
    RuleCase(
      "0 and -5 in the interval",
      Facts.lottery,
      { $0.difference?.interval = Interval(lower: -6, upper: 1) },
      -1,
      .intervalHoldsZeroAndWorthwhile,
      .narrowInterval
    ),
    RuleCase(
      "29 people",
      Facts.lottery,
      { $0.difference?.n = 29 },
      -1,
      .fewPeople(29),
      .reachMorePeople
    ),
    RuleCase(
      "missing",
      Facts.lottery,
      { $0.missingIndicators = ["pride"] },
      -1,
      .indicatorMissing("pride"),
      .reportAll
    ),
  ])
  func `each weakness takes off what the rules say`(_ rule: RuleCase) {
    let grade = rule.facts.grade.certainty
    #expect(grade.level?.rawValue == 4 + rule.level)
    #expect(grade.reasons.contains(GradeReason(rule.cause, rule.level)))
    if let raise = rule.raise { #expect(grade.raises.contains(raise)) }
  }

  @Test func `limits are kept and one domain takes two levels at most`() {
    let limits = Facts.with(Facts.lottery) {
      $0.responseRate = 50
      $0.attrition = 20
      $0.attritionGap = 10
      $0.difference?.interval = Interval(lower: -1, upper: 4.9)
      $0.difference?.n = 30
    }
    #expect(limits.grade.certainty.level == .c4)
    let bad = Facts.with(Facts.lottery) {
      $0.responseRate = 10
      $0.attrition = 60
      $0.collectedBy = .partner
    }
    #expect(bad.grade.certainty.level == .c2)
    #expect(Facts.with(bad) { $0.missingIndicators = ["pride"] }.grade.certainty.level == .c1)
  }

  @Test(arguments: [
    RuleCase(
      "large",
      Facts.compared,
      { $0.difference?.standardised = -0.8 },
      3,
      .largeChange(-0.8)
    )
  ])
  func `a strength adds one, but only where nothing was taken off`(_ rule: RuleCase) {
    #expect(rule.facts.grade.certainty.level?.rawValue == rule.level)
    #expect(rule.facts.grade.certainty.reasons.contains(GradeReason(rule.cause, 1)))
    let weak = Facts.with(rule.facts) { $0.attrition = 30 }
    #expect(weak.grade.certainty.level == .c1)
    #expect(!weak.grade.certainty.reasons.map(\.cause).contains(rule.cause))
  }

  @Test func `C4 is the top`() {
    let strong = Facts.with(Facts.lottery) { $0.difference?.standardised = 0.9 }
    #expect(strong.grade.certainty.level == .c4)
  }

  private static func sites(_ iSquared: Double, _ disagree: Bool = false) -> EvidenceFacts.Sites {
    EvidenceFacts.Sites(
      count: 2,
      disagreeInSign: disagree,
      iSquared: iSquared,
      pooled: Interval(lower: 1, upper: 2)
    )
  }
}
