import Testing

@testable import Impact
@testable import Standards
@testable import Survey

/// What the statement says of published figures that differ now.
struct RestatedAnswersTests {
  private static let target = """
    [{id: t, name: Mood at 56, indicator: mood, baseline: {wave: w1}, \
    target: {date: 2027-06-30, value: 56}}]
    """

  /// A report whose target was lowered from 60 to 56, beside the one that had 60.
  private func report(_ cause: String?, _ disclosures: String = "{}") throws -> Report {
    var small = SmallReport(disclosures: disclosures, southTargets: Self.target)
    if let cause {
      small.sections = """
        restatements:
          - {partnership: south, target: t, cause: \(cause), explanation: Why., date: 2025-01-02}
        """
    }
    var report = try small.make()
    report.restatements = try Restatements(
      of: edition(2024, goal: "56"),
      against: [edition(2023, goal: "60")],
      in: report.project
    )
    return report
  }

  private func edition(_ year: Int, goal: String) throws -> PublishedReport {
    var subject = PublishedSubject(partnership: "south", kind: .target)
    subject.target = "t"
    let start = try #require(CalendarDate(year: year, month: 1, day: 1))
    let end = try #require(CalendarDate(year: year, month: 12, day: 31))
    return PublishedReport(
      file: "report.xml",
      title: Wording("Report"),
      undertaking: Undertaking(name: Wording("Small"), identifier: nil),
      period: try #require(DateRange(start: start, end: end)),
      threshold: 5,
      partnerships: [],
      findings: [
        PublishedFinding(
          subject: subject,
          figures: [PublishedFinding.Figure(name: "goal/value", text: goal)]
        )
      ]
    )
  }

  private func words(_ entry: DisclosureIndex.Entry) -> String {
    String(describing: entry.facts.map(\.content))
  }

  @Test(arguments: [
    ("method-changed", "BP-2.13a", "BP-2.14a"), ("data-corrected", "BP-2.14a", nil),
  ])
  func `a restated figure is told by its cause, with both values`(
    cause: String,
    told: String,
    open: String?
  ) throws {
    let index = try DisclosureIndex(of: report(cause), by: "esrs-2023")
    let entry = try index.entry(told)
    #expect(entry.state == .figure)
    for word in ["cause.\(cause)", "Why.", "amount(60.0)", "amount(56.0)", "figure.goal.value"] {
      #expect(words(entry).contains(word), "\(word)")
    }
    if let open { #expect(try index.entry(open).state == .open) }
  }

  @Test func `a target that was lowered is a changed target`() throws {
    let index = try DisclosureIndex(of: report("scope-changed"), by: "esrs-2023")
    for id in ["S3-5.MDR-T.80i", "S3-5.AR44b", "S4-5.MDR-T.80i"] {
      let entry = try index.entry(id)
      #expect(entry.state == .figure)
      for word in ["target.restated", "Why.", "amount(60.0)", "amount(56.0)"] {
        #expect(words(entry).contains(word), "\(id) \(word)")
      }
    }
  }

  @Test func `a difference that nobody explains leaves the change open`() throws {
    let index = try DisclosureIndex(of: report(nil), by: "esrs-2023")
    #expect(try index.entry("BP-2.13a").state == .open)
    #expect(words(try index.entry("S3-5.MDR-T.80i")).contains("amount(60.0)"))
  }

  @Test func `a correction cannot be said not to apply`() throws {
    let report = try report("data-corrected", "{not_applicable: {BP-2.14a: No errors.}}")
    let (bytes, name) = try Maps.embedded("esrs-2023")
    let map = try DisclosureMap(parsing: bytes, file: name)
    #expect(AnswerCheck(report, by: map).diagnostics.map(\.code) == [.contradiction])
  }

  @Test func `without an earlier report a target is not called unchanged`() throws {
    let index = try DisclosureIndex(
      of: SmallReport(southTargets: Self.target).make(),
      by: "esrs-2023"
    )
    #expect(words(try index.entry("S3-5.AR44b")).contains("target.uncompared"))
  }
}
