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
    let figure = PublishedFinding.Figure(name: "goal/value", text: goal)
    return try edition(year, [PublishedFinding(subject: subject, figures: [figure])])
  }

  private func edition(_ year: Int, _ findings: [PublishedFinding]) throws -> PublishedReport {
    let start = try #require(CalendarDate(year: year, month: 1, day: 1))
    let end = try #require(CalendarDate(year: year, month: 12, day: 31))
    return PublishedReport(
      file: "report.xml",
      title: Wording("Report"),
      undertaking: Undertaking(name: Wording("Small"), identifier: nil),
      period: try #require(DateRange(start: start, end: end)),
      threshold: 5,
      partnerships: [],
      findings: findings
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

  // MARK: - Metrics

  /// A report beside one that had other values in the south: of the last wave's mean, of its share
  /// at the opposite pole, and of what was done.
  private func metrics(then: [String: String], _ standard: String) throws -> DisclosureIndex {
    var small = SmallReport()
    small.sections = """
      restatements:
        - {partnership: south, cause: data-corrected, explanation: Why., date: 2025-01-02}
      """
    var report = try small.make()
    let now = ["mean": "60.0", "negative-pole": "40.0", "value": "12.5"]
    report.restatements = try Restatements(
      of: metricEdition(2024, now),
      against: [metricEdition(2023, now.merging(then) { $1 })],
      in: report.project
    )
    return try DisclosureIndex(of: report, by: standard)
  }

  private func metricEdition(_ year: Int, _ figures: [String: String]) throws -> PublishedReport {
    var level = PublishedSubject(partnership: "south", kind: .level)
    (level.indicator, level.waves) = ("mood", ["w2"])
    var amount = PublishedSubject(partnership: "south", kind: .amount)
    amount.output = "hours"
    amount.period = DateRange(
      start: try #require(CalendarDate("2024-01-01")),
      end: try #require(CalendarDate("2024-12-31"))
    )
    let figure = { (name: String) in
      PublishedFinding.Figure(name: name, text: figures[name] ?? "")
    }
    return try edition(
      year,
      [
        PublishedFinding(subject: level, figures: [figure("mean"), figure("negative-pole")]),
        PublishedFinding(subject: amount, figures: [figure("value")]),
      ]
    )
  }

  private func earlier(_ index: DisclosureIndex, _ id: String) throws -> [Fact] {
    try index.entry(id).facts.filter { $0.earlier != nil }
  }

  @Test func `a metric that is restated has its published value beside it, told apart`() throws {
    let then = ["mean": "62.5", "negative-pole": "37.5", "value": "12.25"]
    let index = try metrics(then: then, "esrs-2023")
    let amounts = try earlier(index, "MDR-M.77c-amount")
    #expect(amounts.map(\.key) == ["south/mood/mean", "south/hours/output"])
    #expect(amounts.map(\.content) == [.number(62.5), .number(12.25)])
    #expect(try earlier(index, "MDR-M.77c-share").map(\.content) == [.percent(37.5)])
    let fact = try #require(amounts.first)
    #expect(fact.earlier == Fact.Earlier(entry: 0))
    #expect(fact.period.start.description == "2024-01-01")
    #expect(
      fact.members.last
        == Fact.Member(axis: "ReportingScopeAxis", value: .explicit("PreviouslyStatedMember"))
    )
    #expect(FactCheck.faults(in: index) == [])
    // The present value stands where it would without an earlier report.
    let now = try index.entry("MDR-M.77c-amount").facts.filter { $0.key == fact.key }
    #expect(now.contains { $0.earlier == nil && $0.period == fact.period })
  }

  @Test func `a difference that no reader sees, and a value withheld now, are not stated`() throws {
    #expect(try earlier(metrics(then: ["mean": "60.01"], "esrs-2023"), "MDR-M.77c-amount") == [])
    var report = try SmallReport(waves: [([1], [3]), ([3], [5, 5, 5, 1, 1])]).make()
    var level = PublishedSubject(partnership: "south", kind: .level)
    (level.indicator, level.waves) = ("mood", ["w1"])
    let shown = PublishedFinding(
      subject: level,
      figures: [.init(name: "state", text: "shown"), .init(name: "mean", text: "50")]
    )
    let kept = PublishedFinding(subject: level, figures: [.init(name: "state", text: "withheld")])
    report.restatements = try Restatements(
      of: edition(2024, [kept]),
      against: [edition(2023, [shown])],
      in: report.project
    )
    let index = try DisclosureIndex(of: report, by: "esrs-2023")
    #expect(try earlier(index, "MDR-M.77c-amount") == [])
    let baseline = try index.entry("MDR-M.77c-amount").facts.first { $0.year == .baseline }
    #expect(baseline?.content == .withheld(.smallGroup))
  }

  @Test func `a taxonomy without an axis for it states no earlier value`() throws {
    let index = try metrics(then: ["mean": "62.5"], "esrs-2026")
    #expect(index.entries.flatMap(\.facts).allSatisfy { $0.earlier == nil })
    #expect(FactCheck.faults(in: index) == [])
  }
}
