import Statistics
import Survey
import Testing

@testable import Impact

struct LadderRuleTests {
  static let validated = Facts.with(Facts.compared) {
    $0.isValidated = true
    $0.isCostStated = true
  }

  static let spread = Facts.with(validated) {
    $0.replications = 2
    $0.sites = EvidenceFacts.Sites(
      count: 3,
      disagreeInSign: false,
      iSquared: 20,
      pooled: Interval(lower: 1, upper: 5)
    )
  }

  @Test(arguments: [
    RuleCase(
      "no stakeholders",
      Facts.beforeAfter,
      { $0.hasStakeholders = false },
      0,
      .noStakeholders,
      .writeAccount
    ),
    RuleCase(
      "no account",
      Facts.beforeAfter,
      { $0.hasAccount = false },
      0,
      .noAccount,
      .writeAccount
    ),
    RuleCase("no intent", Facts.beforeAfter, { $0.intent = .missing }, 0, .noIntent, .dateIntent),
    RuleCase(
      "an intent after the data",
      Facts.beforeAfter,
      { $0.intent = .afterData },
      0,
      .intentAfterData,
      .dateIntent
    ),
    RuleCase("no change", Facts.account, { $0.waves = 2 }, 1, .changeNotShown, .measureAgain),
    RuleCase("one wave", Facts.beforeAfter, { $0.waves = 1 }, 1, .designTooWeak, .measureAgain),
    RuleCase(
      "29 people",
      Facts.beforeAfter,
      { $0.change?.n = 29 },
      1,
      .fewPeople(29),
      .reachMorePeople
    ),
    RuleCase(
      "an interval with zero in it",
      Facts.beforeAfter,
      { $0.change?.interval = Interval(lower: -1, upper: 8) },
      1,
      .intervalHoldsZero,
      .narrowInterval
    ),
    RuleCase("no comparison", Facts.beforeAfter, 2, .designTooWeak, .measureComparison),
    RuleCase(
      "no difference in differences",
      Facts.compared,
      { $0.difference = nil },
      2,
      .noDifference,
      .showDifference
    ),
    RuleCase(
      "a difference with zero in it",
      Facts.compared,
      { $0.difference?.interval = Interval(lower: -1, upper: 8) },
      2,
      .differenceHoldsZero,
      .showDifference
    ),
    RuleCase(
      "a rise that was smaller than the comparison's",
      Facts.compared,
      { $0.difference?.interval = Interval(lower: -8, upper: -1) },
      2,
      .differenceContradictsChange,
      .showDifference
    ),
    RuleCase(
      "nobody else looked",
      validated,
      { $0.isValidated = false },
      3,
      .notValidated,
      .validate
    ),
    RuleCase("no cost", validated, { $0.isCostStated = false }, 3, .noCost, .stateCost),
    RuleCase("one further place", spread, { $0.replications = 1 }, 4, .fewPlaces(1), .replicate),
    RuleCase("nothing pooled", spread, { $0.sites = nil }, 4, .noPooledChange, .replicate),
    RuleCase(
      "pooled with zero in it",
      spread,
      { $0.sites?.pooled = Interval(lower: -1, upper: 5) },
      4,
      .pooledHoldsZero,
      .replicate
    ),
    RuleCase(
      "places that differ",
      spread,
      { $0.sites?.iSquared = 50 },
      4,
      .heterogeneity(50),
      .explainDifferences
    ),
  ])
  func `what is missing keeps the next step away`(_ rule: RuleCase) {
    let grade = rule.facts.grade.ladder
    #expect(grade.level.rawValue == rule.level)
    #expect(grade.reasons.map(\.cause).contains(rule.cause))
    if let raise = rule.raise { #expect(grade.raises.contains(raise)) }
  }

  @Test func `each step is reached when nothing is missing`() {
    #expect(EvidenceFacts().grade.ladder.level == .n0)
    #expect(Facts.account.grade.ladder.level == .n1)
    #expect(Facts.beforeAfter.grade.ladder.level == .n2)
    #expect(Facts.compared.grade.ladder.level == .n3)
    #expect(Self.validated.grade.ladder.level == .n4)
    #expect(Self.spread.grade.ladder.level == .n5)
    #expect(Self.spread.grade.ladder.raises == [])
  }

  @Test func `a harm climbs the same ladder`() {
    let harm = Facts.with(Facts.compared) {
      $0.change?.interval = Interval(lower: -8, upper: -2)
      $0.difference?.interval = Interval(lower: -7, upper: -1)
    }
    #expect(harm.grade.letters == "D3 N3 C2")
    #expect(harm.grade.direction == .fall)
    #expect(harm.grade.licence.verb(for: .fall, in: .danish) == "bidrog til et fald i")
  }
}
