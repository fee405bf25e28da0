import Testing

@testable import Impact
@testable import Survey

/// What differs between two editions of a report.
struct RestatementsTests {
  /// A finding of `north` with the figures of an element.
  private func finding(
    _ kind: PublishedSubject.Kind,
    _ figures: [(String, String)],
    _ edit: (inout PublishedSubject) -> Void = { _ in }
  ) -> PublishedFinding {
    var subject = PublishedSubject(partnership: "north", kind: kind)
    edit(&subject)
    return PublishedFinding(
      subject: subject,
      figures: figures.map { PublishedFinding.Figure(name: $0.0, text: $0.1) }
    )
  }

  private func level(
    _ wave: String,
    _ figures: [(String, String)],
    shown: Bool = true
  ) -> PublishedFinding {
    finding(.level, [("state", shown ? "shown" : "withheld")] + figures) {
      $0.indicator = "mood"
      $0.waves = [wave]
    }
  }

  private func edition(
    _ year: Int,
    _ findings: [PublishedFinding],
    called name: String = "North",
    lei: String? = nil,
    cvr: String? = nil
  ) throws -> PublishedReport {
    let start = try #require(CalendarDate(year: year, month: 1, day: 1))
    let end = try #require(CalendarDate(year: year, month: 12, day: 31))
    let days = try #require(DateRange(start: start, end: end))
    return PublishedReport(
      file: "report-\(year).xml",
      title: Wording("Report"),
      undertaking: Undertaking(
        name: Wording("Small"),
        identifier: lei.map { Undertaking.Identifier(scheme: .lei, value: $0) }
          ?? cvr.map { Undertaking.Identifier(scheme: .cvr, value: $0) }
      ),
      period: days,
      threshold: 5,
      partnerships: [PublishedReport.Named(id: "north", name: Wording(name))],
      findings: findings
    )
  }

  private func project(_ entries: String = "") throws -> Project {
    var small = SmallReport(waves: [SmallReport.rows("north", [1, 2, 3, 4, 5])])
    small.sections = entries.isEmpty ? "" : "restatements:\n" + entries
    let reading = ProjectReader.read(small.yaml, file: "samhold.yaml")
    return try #require(reading.project, "\(reading.diagnostics)")
  }

  /// The later edition's differences from the earlier one.
  private func restatements(
    _ now: [PublishedFinding],
    _ then: [PublishedFinding],
    _ entries: String = ""
  ) throws -> Restatements {
    try Restatements(
      of: edition(2025, now),
      against: [edition(2024, then)],
      in: project(entries)
    )
  }

  private static let entry =
    "  - {partnership: north, indicator: mood, cause: data-corrected, explanation: A slip,"
    + " date: 2025-06-01}\n"

  @Test func `equal editions restate nothing`() throws {
    let findings = [level("w1", [("n", "60"), ("mean", "58.25")])]
    let found = try restatements(findings, findings)
    #expect(found.restated == [])
    #expect(found.diagnostics == [])
  }

  @Test func `a changed figure is found with both values, however little it changed`() throws {
    let found = try restatements(
      [level("w1", [("n", "60"), ("mean", "58.250001")])],
      [level("w1", [("n", "60"), ("mean", "58.25")])]
    )
    let difference = try #require(found.restated.first?.differences.first)
    #expect(found.restated.count == 1)
    #expect(difference.figure == "mean")
    #expect(difference.then == "58.25")
    #expect(difference.now == "58.250001")
    #expect(difference.entry == nil)
    #expect(found.unexplained.count == 1)
    #expect(found.diagnostics.map(\.code) == [.unexplainedRestatement])
    #expect(found.diagnostics[0].place == Place(file: "report-2024.xml"))
  }

  @Test func `an entry explains the figures that it names and no others`() throws {
    let now = [level("w1", [("mean", "60"), ("sd", "11")])]
    let then = [level("w1", [("mean", "58"), ("sd", "10")])]
    let all = try restatements(now, then, Self.entry)
    #expect(all.unexplained == [])
    #expect(all.restated[0].differences.map(\.difference) == [2, 1])
    let some = Self.entry.replacing("cause:", with: "figures: [mean], cause:")
    let found = try restatements(now, then, some)
    #expect(found.restated[0].differences.map(\.entry) == [0, nil])
    #expect(found.unexplained.count == 1)
  }

  @Test func `a figure that is withheld now is told of and not printed again`() throws {
    let found = try restatements(
      [level("w1", [("rule", "small-group")], shown: false)],
      [level("w1", [("n", "6"), ("mean", "58")])]
    )
    let differences = try #require(found.restated.first?.differences)
    #expect(differences.map(\.figure) == ["state"])
    #expect(differences.map(\.then) == ["shown"])
    #expect(differences.map(\.now) == ["withheld"])
    #expect(!"\(found.restated) \(found.diagnostics)".contains("58"))
  }

  @Test func `a figure that was withheld and is shown now is told of`() throws {
    let found = try restatements(
      [level("w1", [("n", "6"), ("mean", "58")])],
      [level("w1", [("rule", "small-group")], shown: false)]
    )
    #expect(found.restated[0].differences.map(\.then) == ["withheld"])
    #expect(found.restated[0].differences.map(\.now) == ["shown"])
  }

  @Test func `another reason for withholding is no restatement`() throws {
    let found = try restatements(
      [level("w1", [("rule", "tells-small-group")], shown: false)],
      [level("w1", [("rule", "small-group")], shown: false)]
    )
    #expect(found.restated == [])
  }

  @Test func `what a later rule leaves out is not printed again`() throws {
    let found = try restatements(
      [finding(.change, [("state", "shown"), ("inference/p", "0.02")])],
      [finding(.change, [("state", "shown"), ("inference/p", "0.02"), ("inference/df", "31.5")])]
    )
    #expect(found.restated[0].differences.map(\.figure) == ["inference/df"])
    #expect(found.restated[0].differences.map(\.then) == ["shown"])
    #expect(found.restated[0].differences.map(\.now) == [nil])
  }

  @Test func `a finding that is gone is told of, but not one that belonged to its own year`() throws
  {
    let gone = try restatements([], [level("w1", [("mean", "58")])])
    #expect(gone.restated[0].differences.map(\.now) == [nil])
    let passed = finding(.outputTotal, [("state", "shown"), ("value", "10")]) {
      $0.output = "hours"
    }
    #expect(try restatements([], [passed]).restated == [])
  }

  @Test func `a small number of people who came or went is warned of, and no difference given`()
    throws
  {
    let then = [level("w1", [("n", "56"), ("mean", "58")])]
    let few = try restatements([level("w1", [("n", "57"), ("mean", "58.5")])], then, Self.entry)
    #expect(few.restated[0].tellsFewPeople)
    #expect(few.restated[0].differences.map(\.difference) == [nil, nil])
    #expect(few.diagnostics.map(\.code) == [.fewPeopleBetweenReports])
    let many = try restatements([level("w1", [("n", "61"), ("mean", "58.5")])], then, Self.entry)
    #expect(!many.restated[0].tellsFewPeople)
    #expect(many.restated[0].differences.map(\.difference) == [5, 0.5])
  }

  @Test func `the last report that published a figure counts`() throws {
    let reports = [
      try edition(2024, [level("w1", [("mean", "59")])]),
      try edition(2023, [level("w1", [("mean", "58")])]),
    ]
    let found = try Restatements(
      of: edition(2025, [level("w1", [("mean", "59")])]),
      against: reports,
      in: project()
    )
    #expect(found.previous.map(\.file) == ["report-2023.xml", "report-2024.xml"])
    #expect(found.restated == [])
  }

  @Test func `a partnership with another name is the same one`() throws {
    let levels = [level("w1", [("mean", "58")])]
    let found = try Restatements(
      of: edition(2025, levels, called: "The North"),
      against: [edition(2024, levels)],
      in: project()
    )
    #expect(found.restated == [])
    #expect(found.renamed.map(\.then.name) == [Wording("North")])
    #expect(found.renamed.map(\.now.name) == [Wording("The North")])
    #expect(found.diagnostics.map(\.code) == [.partnershipRenamed])
  }

  @Test(arguments: [
    ("partnership: north", "partnership: nort", "Did you mean `north`?"),
    ("indicator: mood", "indicator: mood, wave: w9", "`w9` is not in the earlier report."),
    ("cause:", "figures: [sd], cause:", "(`mean`)"),
  ])
  func `an entry that explains nothing is an error that names the nearest`(
    _ passage: String,
    _ replacement: String,
    _ hint: String
  ) throws {
    do {
      _ = try restatements(
        [level("w1", [("mean", "60")])],
        [level("w1", [("mean", "58")])],
        Self.entry.replacing(passage, with: replacement)
      )
      Issue.record("nothing was wrong")
    } catch let complaints as Complaints {
      #expect(complaints.diagnostics.map(\.code) == [.restatementWithoutDifference])
      #expect(complaints.diagnostics[0].place?.file == "samhold.yaml")
      #expect(complaints.diagnostics[0].hint?.contains(hint) == true, "\(complaints)")
    }
  }

  @Test func `a report of somebody else, or of a later year, is refused`() throws {
    let own = try edition(2025, [], lei: "5493001KJTIIGC8Y1R12")
    for other in [try edition(2024, [], lei: "529900T8BM49AURSDO55"), try edition(2026, [])] {
      do {
        _ = try Restatements(of: own, against: [other], in: project())
        Issue.record("\(other.file) was taken")
      } catch let complaints as Complaints {
        #expect(complaints.diagnostics.map(\.code) == [.previousReportForeign])
      }
    }
  }

  @Test func `an undertaking with a number in another register is taken, with a warning`() throws {
    let own = try edition(2025, [], lei: "5493001KJTIIGC8Y1R12")
    let found = try Restatements(
      of: own,
      against: [try edition(2024, [], cvr: "99000007")],
      in: project()
    )
    #expect(found.diagnostics.map(\.code) == [.previousReportForeign])
    #expect(found.diagnostics.map(\.severity) == [.warning])
    #expect(throws: Complaints.self) {
      try Restatements(of: own, against: [edition(2026, [], cvr: "99000007")], in: project())
    }
  }

  @Test func `a metric stands beside its baseline and what was published of the year before`()
    throws
  {
    let found = try restatements(
      [
        level("w1", [("mean", "50")]), level("w2", [("mean", "57")]), level("w3", [("mean", "60")]),
      ],
      [level("w1", [("mean", "50")]), level("w2", [("mean", "58")])]
    )
    let mean = try #require(found.comparatives.first { $0.metric == .mean })
    let points = [mean.baseline, mean.published, mean.restated, mean.current]
    #expect(points.map { $0?.value } == ["50", "58", "57", "60"])
    #expect(points.map { $0?.wave } == ["w1", "w2", "w2", "w3"])
  }

  @Test func `a comparative figure that is withheld today is withheld`() throws {
    let hidden = level("w1", [("rule", "small-group")], shown: false)
    let found = try restatements([hidden], [level("w1", [("mean", "58")])])
    let mean = try #require(found.comparatives.first { $0.metric == .mean })
    #expect(mean.published?.state == "withheld")
    #expect(mean.published?.value == nil)
    #expect(mean.restated == nil || mean.restated?.value == nil)
  }
}
