import Testing

@testable import Impact
@testable import Standards
@testable import Survey

/// Steps on the way to a target, as a standard asks for them.
struct MilestoneAnswersTests {
  /// In the south from seven ones and twos to fives and fours: a mean of 6.25, then of 93.75.
  private func index(_ milestones: String, by standard: String = "esrs-2023") throws
    -> DisclosureIndex
  {
    let small = SmallReport(
      southTargets: """
        [{id: t, name: T, indicator: mood, baseline: {wave: w1}, milestones: \(milestones), \
        target: {date: 2027-06-30, value: 100}}]
        """,
      waves: [
        (north: [1, 2, 3, 4, 5], south: [1, 1, 1, 1, 1, 2, 1, 2]),
        (north: [3, 3, 3, 5, 5], south: [5, 5, 5, 5, 5, 4, 5, 4]),
      ]
    )
    let index = try DisclosureIndex(of: small.make(), by: standard)
    #expect(FactCheck.faults(in: index) == [])
    return index
  }

  private static let steps = """
    [{date: 2024-06-30, value: 80}, {date: 2026-06-30, value: 95}, {date: 2027-01-31, value: 97}]
    """

  @Test func `a milestone stands in the year of its day, unless the target stands there too`()
    throws
  {
    let facts = try index(Self.steps).entry("S3-5.MDR-T.80b").facts
    #expect(facts.map(\.year) == [.baseline, .current, .milestone, .milestone, .target])
    #expect(facts.map(\.content).suffix(3) == [.number(80), .number(95), .number(100)])
    #expect(facts.map(\.period.start.year) == [2023, 2024, 2024, 2026, 2027])
    let steps = facts.suffix(3).map { $0.members.last?.value }
    #expect(steps.allSatisfy { $0 == .explicit("MilestonesAndTargetYearsMember") })
  }

  @Test func `the draft of 2026 tells milestones from targets`() throws {
    let index = try index(Self.steps, by: "esrs-2026")
    let facts = try index.entry("S3-4.GDR-T.amount").facts
    #expect(
      facts.map(\.content).suffix(4) == [.number(80), .number(95), .number(97), .number(100)]
    )
    let members = facts.suffix(2).map { $0.members.last?.value }
    #expect(members == [.explicit("MilestoneYearMember"), .explicit("TargetYearMember")])
    #expect(
      try index.entry("S3-4.GDR-T.milestones").sentences
        == ["milestone.judged", "milestone.ahead", "milestone.ahead"]
    )
    let none = try self.index("[]", by: "esrs-2026").entry("S3-4.GDR-T.milestones")
    #expect(none.state == .notApplicable(.found(Sentence("reason.no-milestones"))))
  }

  @Test(arguments: [
    (80, Fact.Content.flag(true)), (95, .flag(false)),
  ])
  func `the last milestone that is due says whether a target under way goes as planned`(
    value: Int,
    content: Fact.Content
  ) throws {
    let index = try index("[{date: 2024-06-30, value: \(value)}, {date: 2026-06-30, value: 96}]")
    #expect(try index.entry("S3-5.MDR-T.80j-on-plan").facts.map(\.content) == [content])
    #expect(
      try index.entry("S3-5.MDR-T.80j").sentences
        == ["target.progress", "milestone.judged", "milestone.ahead"]
    )
  }

  @Test func `without a milestone that was measured nothing is known of the plan`() throws {
    let steps = "[{date: 2023-12-31, value: 50}, {date: 2026-06-30, value: 96}]"
    let index = try index(steps)
    #expect(try index.entry("S3-5.MDR-T.80j-on-plan").state == .open)
    #expect(try index.entry("S3-5.MDR-T.80j").sentences.contains("milestone.unmeasured"))
  }
}
