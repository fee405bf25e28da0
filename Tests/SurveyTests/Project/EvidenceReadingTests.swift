import Testing

@testable import Survey

@Suite struct EvidenceReadingTests {
  static let evidence = """
        intent: {text: More trust, date: 2024-01-15}
        account:
          - {through: coffee, indicator: trust, because: People meet}
          - {through: hours, indicator: belonging, because: Time spent}
        assignment: {kind: waiting-list, reason: By capacity}
        comparison_programme: true
        evaluator: {name: Institute, independent: true, respondents: different}
        cost: {amount: 120000.50, currency: DKK}
        replications: 2
        indirect: [proxy-respondents]
        narrative: {summary: Neighbours meet}

    """

  @Test func `what a partnership states of its evidence is read`() throws {
    let reading = Fixture.read(
      try Fixture.edited(
        "    values: [Vaskeri, vask]\n",
        to: "    values: [Vaskeri, vask]\n" + Self.indented
      )
    )
    #expect(reading.diagnostics == [])
    let evidence = try #require(reading.project?.partnerships.first).evidence
    #expect(evidence.intent?.date == CalendarDate("2024-01-15"))
    #expect(evidence.account.map(\.through) == ["coffee", "hours"])
    #expect(evidence.account.map(\.indicator) == ["trust", "belonging"])
    #expect(evidence.assignment?.kind == .waitingList)
    #expect(evidence.assignment?.reason == Wording("By capacity"))
    #expect(evidence.comparisonHasProgramme)
    #expect(evidence.evaluator?.isIndependent == true)
    #expect(evidence.evaluator?.respondents == .different)
    #expect(evidence.cost == StatedEvidence.Cost(amount: 120000.5, currency: "DKK"))
    #expect(evidence.replications == 2)
    #expect(evidence.indirectness == [.proxyRespondents])
    #expect(evidence.narrative == [NarrativeText(key: "summary", text: Wording("Neighbours meet"))])
  }

  @Test func `what is left out is not there`() throws {
    let project = try #require(Fixture.read(Fixture.valid).project)
    #expect(project.partnerships.allSatisfy { $0.evidence == StatedEvidence() })
    #expect(project.evidence.smallestWorthwhileChange == 5)
    #expect(project.evidence.collectedBy == nil)
  }

  @Test func `the project's own choices are read`() throws {
    let text =
      Fixture.valid + """
        evidence: {smallest_worthwhile_change: 2.5, collected_by: partner}
        claims: [{partnership: laundry, phrase: led to, reason: The road, signed_by: A. Holm}]
        decisions:
          - {item: q1, from: 2024, to: 2025, decision: comparable, reason: A comma, date: 2025-10-01}

        """
    let reading = Fixture.read(text)
    #expect(reading.diagnostics == [])
    let project = try #require(reading.project)
    #expect(project.evidence.smallestWorthwhileChange == 2.5)
    #expect(project.evidence.collectedBy == .partner)
    #expect(project.claims.map(\.phrase) == ["led to"])
    #expect(project.claims.map(\.signedBy) == ["A. Holm"])
    #expect(project.decisions.map(\.verdict) == [.comparable])
  }

  @Test(arguments: [
    ("through: coffee", "through: ⟦cofee", DiagnosticCode.danglingReference, "`coffee`?"),
    ("indicator: trust,", "indicator: ⟦thrust,", .danglingReference, "`trust`?"),
    ("kind: waiting-list", "kind: ⟦waiting", .valueOutOfRange, "`waiting-list`"),
    ("currency: DKK", "currency: ⟦kr", .valueOutOfRange, "DKK"),
    ("amount: 120000.50", "amount: ⟦-1", .valueOutOfRange, "at least 0"),
    ("replications: 2", "replications: ⟦-1", .valueOutOfRange, "at least 0"),
    ("date: 2024-01-15", "⟦data: 2024-01-15", .unknownKey, "`date`?"),
    ("respondents: different", "respondents: ⟦others", .valueOutOfRange, "`same`"),
    ("[proxy-respondents]", "[⟦proxy]", .valueOutOfRange, "`proxy-respondents`"),
    ("{summary: Neighbours", "{summary: ⟦[Neighbours]", .wrongType, "a text"),
  ])
  func `a fault is reported alone with its place`(
    _ passage: String,
    _ replacement: String,
    _ code: DiagnosticCode,
    _ word: String
  ) throws {
    var stated = Self.indented
    let found = try #require(stated.firstRange(of: passage))
    stated.replaceSubrange(found, with: replacement)
    if replacement.contains("[Neighbours]") {
      stated = stated.replacing("[Neighbours] meet", with: "[Neighbours]")
    }
    let (text, places) = Fixture.unmarked(
      try Fixture.edited(
        "    values: [Vaskeri, vask]\n",
        to: "    values: [Vaskeri, vask]\n" + stated
      )
    )
    let reading = Fixture.read(text)
    #expect(reading.diagnostics.map(\.code) == [code], "\(reading.diagnostics)")
    let diagnostic = try #require(reading.diagnostics.first)
    #expect(diagnostic.place == places.first)
    #expect("\(diagnostic.summary) \(diagnostic.hint ?? "")".contains(word))
  }

  private static let indented = evidence
}
