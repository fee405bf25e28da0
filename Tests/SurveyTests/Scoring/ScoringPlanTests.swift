import Testing

@testable import Survey

struct ScoringPlanTests {
  static func plan(
    items: Int,
    width: Int = 4,
    percent: Int = 50,
    pole: Int = 25,
    higherIsBetter: Bool = true
  ) -> MeasurePlan? {
    MeasurePlan(
      indicator: 0,
      facet: nil,
      higherIsBetter: higherIsBetter,
      items: Array(0..<items),
      widths: Array(repeating: width, count: items),
      rules: ScoringRules(minimumAnsweredPercent: percent, negativePoleAtMost: pole)
    )
  }

  /// Answers on a scale of width 4, and the score by hand: 100 · Σx / (4k).
  static let scored: [(answers: [Int], score: Double?)] = [
    ([4, 4, 4, 4], 100), ([0, 0, 0, 0], 0), ([1, 2, 3, 4], 62.5), ([1, 2, 3, -1], 50),
    ([1, -2, -1, 4], 62.5), ([3, -1, -1, -1], nil), ([-1, -1, -1, -1], nil),
    ([0, 1, 0, -2], 100.0 / 12),
  ]

  @Test(arguments: scored)
  func `a score is the mean of the answered items on 0 to 100`(answers: [Int], score: Double?)
    throws
  {
    let plan = try #require(Self.plan(items: 4))
    #expect(plan.steps == 4 * 12)
    #expect(plan.score(answers).map { 100 * Double($0) / Double(plan.steps) } == score)
  }

  @Test(arguments: [
    (1, 50, 1), (2, 50, 1), (3, 50, 2), (13, 50, 7), (4, 100, 4), (4, 1, 1), (5, 67, 4),
  ])
  func `at least the stated share of the items must be answered`(
    items: Int,
    percent: Int,
    least: Int
  ) {
    let rules = ScoringRules(minimumAnsweredPercent: percent, negativePoleAtMost: 25)
    #expect(rules.minimumAnswered(of: items) == least)
  }

  @Test func `items of different widths weigh the same`() throws {
    let plan = try #require(
      MeasurePlan(
        indicator: 0,
        facet: nil,
        higherIsBetter: true,
        items: [0, 1],
        widths: [4, 10],
        rules: ScoringRules(minimumAnsweredPercent: 50, negativePoleAtMost: 25)
      )
    )
    // 3 of 4 and 5 of 10: (0.75 + 0.5) / 2.
    let score = try #require(plan.score([3, 5]))
    #expect(100 * Double(score) / Double(plan.steps) == 62.5)
  }

  @Test func `the opposite pole ends at the stated score, itself included`() throws {
    let plan = try #require(Self.plan(items: 4))
    #expect(plan.negativePole == 0...12)
    let falling = try #require(Self.plan(items: 4, higherIsBetter: false))
    #expect(falling.negativePole == 36...48)
  }

  @Test func `turning every item round mirrors the score`() throws {
    let plan = try #require(Self.plan(items: 4))
    for (answers, _) in Self.scored {
      let mirrored = answers.map { $0 < 0 ? $0 : 4 - $0 }
      #expect(plan.score(answers).map { plan.steps - $0 } == plan.score(mirrored))
    }
  }

  @Test func `twenty items and six decimals still add exactly, forty do not`() {
    #expect(Self.plan(items: 20) != nil)
    #expect(Self.plan(items: 12, width: 4_000_000) != nil)
    #expect(Self.plan(items: 40) == nil)
    #expect(Self.plan(items: 40, percent: 100) != nil)
  }

  @Test func `an indicator that is too fine is a diagnostic`() throws {
    var small = SmallProject()
    small.items = (0..<40).map {
      "    - {id: i\($0), indicator: trust, scale: agree, wording: W}"
    }.joined(separator: "\n")
    let project = try small.project()
    let complaints = try #require(throws: Complaints.self) {
      try ScoringPlan(project.questionnaire, project.scoring)
    }
    #expect(complaints.diagnostics.map(\.code) == [.scoreTooFine])
  }
}
