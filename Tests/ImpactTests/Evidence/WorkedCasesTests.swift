import Statistics
import Testing

@testable import Impact
@testable import Survey

/// Evidence facts to change in one place each.
enum Facts {
  /// An account of impact, and nothing measured.
  static var account: EvidenceFacts {
    var facts = EvidenceFacts()
    facts.hasStakeholders = true
    facts.hasAccount = true
    facts.intent = .beforeData
    return facts
  }

  /// One group before and after, with a clear rise.
  static var beforeAfter: EvidenceFacts {
    var facts = account
    facts.waves = 2
    facts.change = EvidenceFacts.Estimate(n: 60, interval: Interval(lower: 2, upper: 8))
    facts.responseRate = 70
    return facts
  }

  /// The same beside a comparison that is as it should be, with a clear difference.
  static var compared: EvidenceFacts {
    var facts = beforeAfter
    facts.comparisonWaves = 2
    facts.hasComparisonReason = true
    facts.balance = EvidenceFacts.Balance(largestDifference: 0.1)
    facts.difference = EvidenceFacts.Estimate(n: 55, interval: Interval(lower: 1, upper: 7))
    facts.attrition = 10
    facts.attritionGap = 2
    return facts
  }

  /// A lottery.
  static var lottery: EvidenceFacts {
    var facts = compared
    facts.assignment = .randomised
    return facts
  }

  static func with(
    _ facts: EvidenceFacts,
    _ change: (inout EvidenceFacts) -> Void
  ) -> EvidenceFacts {
    var facts = facts
    change(&facts)
    return facts
  }
}

extension EvidenceFacts {
  var grade: EvidenceGrade {
    EvidenceGrade(of: self, indicator: "trust", waves: nil, comparison: nil)
  }
}

extension EvidenceGrade {
  var letters: String {
    [design.level.name, ladder.level.name, certainty.level?.name ?? "-"].joined(separator: " ")
  }
}

/// The worked cases (a) to (e) that the rules were agreed on.
struct WorkedCasesTests {
  @Test func `hours and people alone are outputs with an account, and nothing is graded`() {
    let grade = Facts.account.grade
    #expect(grade.letters == "D0 N1 -")
    #expect(grade.licence == .delivered)
    #expect(grade.design.reasons == [GradeReason(.outputsOnly)])
    #expect(grade.design.raises == [.measure])
  }

  @Test func `one class of 22 before and after stays at N1 whatever its interval`() {
    let facts = Facts.with(Facts.beforeAfter) {
      $0.change = EvidenceFacts.Estimate(n: 22, interval: Interval(lower: 2, upper: 8))
    }
    #expect(facts.grade.letters == "D1 N1 C1")
    #expect(facts.grade.licence == .delivered)
    #expect(facts.grade.ladder.reasons.contains(GradeReason(.fewPeople(22))))
    #expect(facts.grade.ladder.raises == [.reachMorePeople])
  }

  @Test func `a district beside a similar one contributed, until too many were lost`() {
    #expect(Facts.compared.grade.letters == "D3 N3 C2")
    #expect(Facts.compared.grade.licence == .contributed)
    let lost = Facts.with(Facts.compared) { $0.attrition = 30 }
    #expect(lost.grade.letters == "D3 N3 C1")
    #expect(lost.grade.licence == .alongside)
    #expect(lost.grade.licence.verb(for: .rise, in: .english) == "rose alongside")
  }

  @Test func `a phased roll-out is near-random`() {
    let facts = Facts.with(Facts.compared) {
      $0.assignment = .phased
      $0.hasAssignmentReason = true
    }
    #expect(facts.grade.letters == "D4 N3 C3")
  }

  @Test func `a lottery is randomised`() {
    #expect(Facts.lottery.grade.letters == "D5 N3 C4")
  }
}
