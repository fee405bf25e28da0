import Testing

@testable import Survey

/// `previous` and `restatements` in the project file.
struct RestatementReadingTests {
  private static let entry = """
    previous: [published/report-2024.xml]
    restatements:
      - partnership: laundry
        indicator: loneliness
        facet: evening
        wave: "2024"
        figures: [mean, n]
        cause: data-corrected
        explanation: {da: To svar manglede., en: Two answers were missing.}
        date: 2025-10-01

    """

  @Test func `an entry says which figures differ, what made them, and since when`() throws {
    let project = try #require(Fixture.read(Fixture.valid + Self.entry).project)
    #expect(project.previous.map(\.path) == ["published/report-2024.xml"])
    let lines = Fixture.valid.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(project.previous.first?.place == Place(file: Fixture.file, line: lines, column: 12))
    let entry = try #require(project.restatements.first)
    #expect(entry.scope.partnership == "laundry")
    #expect(entry.scope.indicator == "loneliness")
    #expect(entry.scope.facet == "evening")
    #expect(entry.scope.wave == "2024")
    #expect(entry.scope.figures == ["mean", "n"])
    #expect(entry.cause == .dataCorrected)
    #expect(entry.explanation.text(in: .english) == "Two answers were missing.")
    #expect(entry.date == CalendarDate("2025-10-01"))
    #expect(entry.place == Place(file: Fixture.file, line: lines + 2, column: 5))
  }

  @Test(arguments: [("2024", "2024-01-01", "2024-12-31"), ("2024-H2", "2024-07-01", "2024-12-31")])
  func `a period is written as in the ledger`(text: String, start: String, end: String) throws {
    let edited = Self.entry.replacing("wave: \"2024\"", with: "period: \(text)")
    let project = try #require(Fixture.read(Fixture.valid + edited).project)
    let period = try #require(project.restatements.first?.scope.period)
    #expect(period.start.description == start)
    #expect(period.end.description == end)
  }

  @Test func `an entry may be about everything`() throws {
    let text = """
      restatements:
        - {cause: threshold-changed, explanation: Ten instead of five., date: 2025-10-01}

      """
    let project = try #require(Fixture.read(Fixture.valid + text).project)
    #expect(project.restatements.first?.scope == RestatementEntry.Scope())
    #expect(project.previous == [])
  }

  @Test(arguments: [
    FaultCase("cause: data-corrected", "cause: ⟦data", .valueOutOfRange, "`data-corrected`"),
    FaultCase("facet: evening", "output: ⟦hours", .contradiction, "`indicator`, `output`"),
    FaultCase("wave: \"2024\"", "wave: \"2024\"\n    period: ⟦2024", .contradiction, "`wave`"),
    FaultCase("wave: \"2024\"", "period: ⟦Spring", .valueOutOfRange, "2024-H1"),
    FaultCase("figures: [mean, n]", "figures: ⟦[]", .valueOutOfRange, "at least one"),
    FaultCase("date: 2025-10-01", "date:⟦", .missingKey, "`date` has no value"),
    FaultCase("indicator: loneliness\n", "wawe: x\n", .unknownKey, "`wave`?"),
    FaultCase("[published/report-2024.xml]", "⟦published/report-2024.xml", .wrongType, "list"),
  ])
  func `a fault in an entry is reported with its place`(_ fault: FaultCase) throws {
    let edited = Self.entry.replacing(fault.passage, with: fault.replacement)
    let (text, places) = Fixture.unmarked(Fixture.valid + edited)
    let reading = Fixture.read(text)
    #expect(reading.diagnostics.contains { $0.code == fault.code }, "\(reading.diagnostics)")
    let diagnostic = try #require(reading.diagnostics.first { $0.code == fault.code })
    if let place = places.first { #expect(diagnostic.place == place) }
    for word in fault.words {
      #expect("\(diagnostic.summary) \(diagnostic.hint ?? "")".contains(word))
    }
  }
}
