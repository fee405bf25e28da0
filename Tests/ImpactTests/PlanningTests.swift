import Statistics
import Testing

@testable import Impact
@testable import Survey

struct PlanningTests {
  private let spread = Planning.Spread(standardDeviation: 20, correlation: 0.6)

  // The numbers of people are the first for which scipy.stats.nct gives 80 % power.
  @Test(arguments: [(Planning.Design.unlinked, 253, 422), (.linked, 103, 215)])
  func `so many must be asked that enough are left`(
    design: Planning.Design,
    measured: Int,
    asked: Int
  ) throws {
    let plan = Planning(design: design, change: 5, response: 0.6, retention: 0.8)
    #expect(try plan.answer(for: spread) == .enough(measured: measured, asked: asked))
  }

  @Test func `of a small population fewer are needed`() throws {
    let plan = Planning(design: .linked, change: -5, population: 300)
    #expect(try plan.answer(for: spread) == .enough(measured: 77, asked: 77))
  }

  @Test func `when everybody is too few, what asking them all could see is told`() throws {
    // 72 of 100 would have to answer, but only half do.
    let plan = Planning(design: .unlinked, change: 5, response: 0.5, population: 100)
    guard case .tooFewPeople(100, let detectable?) = try plan.answer(for: spread) else {
      Issue.record("there are enough people")
      return
    }
    #expect(agree(detectable, 8.002793215040976))
  }

  @Test func `arguments without a meaning are refused`() {
    for plan in [
      Planning(design: .linked, change: 0), Planning(design: .linked, change: 5, response: 0),
      Planning(design: .linked, change: 5, retention: 1.1),
      Planning(design: .linked, change: 5, power: 1), Planning(design: .linked, change: .nan),
    ] {
      #expect(throws: Undefined.self) { try plan.answer(for: spread) }
    }
    #expect(throws: Undefined.outOfRange(argument: "correlation")) {
      try Planning(design: .linked, change: 5)
        .answer(for: Planning.Spread(standardDeviation: 20, correlation: 2))
    }
  }

  @Test func `the project's own spread and what it could have seen are told`() throws {
    let small = SmallReport(
      waves: [
        SmallReport.rows("north", [1, 2, 3, 2, 1, 3]),
        SmallReport.rows("north", [3, 4, 4, 4, 2, 5]),
      ]
    )
    let (project, answers, report) = try small.parts()
    let plan = ProjectPlan(of: project, answers: answers, report: report)
    #expect(plan.rows.map(\.partnership) == ["north", "south"])
    let row = plan.rows[0]
    // scipy.stats.nct on the paired test's standard error.
    #expect(agree(try #require(row.detectable.finding), 18.51990075499251))
    let spread = try #require(row.spread.finding)
    #expect(agree(spread.standardDeviation, 25.819888974716115))
    #expect(agree(try #require(spread.correlation.finding), 0.8660254037844385))
    #expect(spread.retention.finding == 1)
    #expect(plan.rows[1].spread.state == .notKnown(.noAnswers))
    #expect(plan.rows[1].detectable.state == .notKnown(.tooFewWaves))
  }

  @Test func `a small group's spread is withheld`() throws {
    let rows = SmallReport.rows("north", [1, 2, 3])
    let (project, answers, report) = try SmallReport(waves: [rows, rows]).parts()
    let plan = ProjectPlan(of: project, answers: answers, report: report)
    #expect(plan.rows[0].spread.state == .withheld(.smallGroup))
    #expect(plan.rows[0].detectable.state == .withheld(.smallGroup))
  }
}
