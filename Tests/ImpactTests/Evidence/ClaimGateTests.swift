import CSV
import Testing

@testable import Impact
@testable import Survey

/// Reports of a small project with a narrative, read as a user would write it.
struct ClaimGateTests {
  static let account = """
    intent: {text: More, date: 2022-01-01}, account: [{through: hours, indicator: mood, because: Talk}], \
    initiatives: [{id: cafe, name: Café}]
    """

  /// A rise of 25 points among 40 linked people, with some noise.
  static let rise = [
    SmallReport.rows("north", (0..<40).map { 1 + $0 % 3 }),
    SmallReport.rows("north", (0..<40).map { 2 + $0 % 3 + ($0 % 7 == 0 ? 1 : 0) }),
  ]

  static func report(
    _ extra: String = "",
    north: String = account,
    waves: [[String]] = rise,
    asked: String = "{}"
  ) throws -> (report: Report, places: [Place]) {
    var small = SmallReport(waves: waves)
    small.targets = north.contains("targets:") ? "⟪" + north : "[], " + north
    small.invited = "{north: 50}, asked: {}"
    var yaml = small.yaml.replacing("targets: ⟪", with: "").replacing(
      "w2.csv], invited: {north: 50}, asked: {}",
      with: "w2.csv], invited: {north: 50}, asked: \(asked)"
    )
    yaml = yaml.replacing(
      "{id: south, name: South, place: South, stakeholders: [affected-community]}",
      with: "{id: south, name: South, place: South, comparison_only: true}"
    )
    var places: [Place] = []
    var text = ""
    for (number, line) in (yaml + "\n" + extra).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ).enumerated() {
      var plain = ""
      for character in line {
        if character == "⟦" {
          places.append(Place(file: "samhold.yaml", line: number + 1, column: plain.count + 1))
        } else {
          plain.append(character)
        }
      }
      text += plain + "\n"
    }
    let reading = ProjectReader.read(text, file: "samhold.yaml")
    #expect(reading.diagnostics == [])
    let project = try #require(reading.project)
    let open: Opening = { file in
      if file.path == "done.csv" { return MemorySource("partnership,output,amount,period\n") }
      let index = try #require(Int(file.path.dropFirst().prefix(1))) - 1
      return MemorySource("id,place,answer\n" + waves[index].joined(separator: "\n") + "\n")
    }
    let report = Report(
      of: project,
      answers: try SurveyReader(project, opening: open).read(),
      ledger: try LedgerReader(project, opening: open).read(),
      provenance: Provenance(inputs: [], toolVersion: "test", created: nil)
    )
    return (report, places)
  }

  @Test func `one group before and after may not say that the project led to it`() throws {
    let (report, places) = try Self.report(
      "narrative:\n  summary:\n    en: |\n      A good year.\n      Our project ⟦led to more trust.\n"
    )
    #expect(report.partnerships[0].grades.map(\.letters) == ["D1 N2 C2"])
    #expect(report.openClaims.map(\.phrase) == ["led to"])
    let diagnostic = try #require(report.diagnostics.first { $0.code == .claimAboveGrade })
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.place == places.first)
    #expect(diagnostic.summary.contains("“led to”"))
    #expect(diagnostic.summary.contains("D1 N2 C2 (`north`, `mood`)"))
    let hint = try #require(diagnostic.hint)
    #expect(hint.contains("rose alongside") && hint.contains("like area without the programme"))
  }

  @Test func `what the grade allows passes`() throws {
    let (report, _) = try Self.report(
      "narrative: {summary: {en: Mood rose alongside and improved}}\n"
    )
    #expect(report.claims == [])
  }

  @Test func `without an account not even an improvement may be claimed`() throws {
    let (report, places) = try Self.report(
      "narrative: {summary: {en: Mood ⟦improved}}\n",
      north:
        "description: {da: Vi ⟦skabte ro}, initiatives: [{id: cafe, name: Café, description: Vi ⟦bidrog til ro}]"
    )
    #expect(report.partnerships[0].grades.map(\.ladder.level) == [.n0])
    #expect(report.claims.map(\.place) == places)
    #expect(report.claims.map(\.strength) == [.cause, .contribution, .change])
    #expect(
      report.claims.map(\.role) == [
        .description, .initiative(id: "cafe"), .narrative(key: "summary"),
      ]
    )
  }

  @Test func `a signed claim is told with its reason and is no longer gated`() throws {
    let (report, _) = try Self.report(
      """
      narrative: {summary: {en: The road led to the square. We led to trust.}}
      claims: [{phrase: The road led to the square, reason: A road, signed_by: A. Holm}]
      """
    )
    #expect(report.claims.map(\.isOpen) == [false, true])
    #expect(report.claims[0].signed?.signedBy == "A. Holm")
    #expect(report.openClaims.count == 1)
    #expect(report.diagnostics.filter { $0.code == .claimAboveGrade }.count == 1)
  }

  @Test func `a claim signed for a partnership does not cover the whole report`() throws {
    let (report, _) = try Self.report(
      """
      narrative: {summary: {en: We led to trust}}
      claims: [{partnership: north, phrase: led to, reason: Sure, signed_by: A. Holm}]
      """
    )
    #expect(report.openClaims.count == 1)
  }

  @Test func `a changed question blocks the change and lowers the design`() throws {
    let (report, _) = try Self.report(asked: "{answer: {wording: Why}}")
    let findings = report.partnerships[0]
    #expect(findings.changes.map(\.estimate.state) == [.notKnown(.instrumentChanged)])
    #expect(findings.grades.map(\.letters) == ["D0 N1 -"])
    #expect(findings.grades[0].design.raises == [.decideInstrument])
    #expect(report.diagnostics.map(\.code).contains(.instrumentChanged))
    #expect(report.instrumentDrifts.map(\.item) == ["answer"])
    // The levels of both waves stay.
    #expect(findings.means.compactMap(\.self).count == 2)
    #expect(report.summary.notKnown == 1)
  }

  @Test func `a decision shows the change again, a little less sure`() throws {
    let (report, _) = try Self.report(
      "decisions: [{item: answer, from: w1, to: w2, decision: comparable, reason: Tried, date: 2025-01-01}]\n",
      asked: "{answer: {wording: Why}}"
    )
    #expect(report.partnerships[0].changes[0].estimate.finding != nil)
    #expect(report.partnerships[0].grades.map(\.letters) == ["D1 N2 C1"])
    #expect(
      report.partnerships[0].grades[0].certainty.reasons.contains(GradeReason(.wordingChanged, -1))
    )
    #expect(report.instrumentDrifts[0].decision?.verdict == .comparable)
  }

  @Test func `a target between two waves that asked differently has no progress`() throws {
    let target = """
      targets: [{id: up, name: Up, indicator: mood, baseline: {wave: w1}, \
      target: {date: 2027-01-01, value: 80}}]
      """
    let north = Self.account + ", " + target
    for (asked, state) in [
      ("{answer: {wording: Why}}", Disclosed<Double>.State.notKnown(.instrumentChanged)),
      ("{}", nil),
    ] as [(String, Disclosed<Double>.State?)] {
      let (report, _) = try Self.report(north: north, asked: asked)
      let finding = try #require(report.partnerships[0].targets.first)
      #expect(finding.baseline.finding != nil && finding.actual.finding != nil)
      if let state {
        #expect(finding.progress.state == state)
        #expect(finding.status.state == .notKnown(.instrumentChanged))
      } else {
        #expect(finding.progress.finding != nil)
      }
    }
  }
}
