import Testing

@testable import Survey

struct FindingsReadingTests {
  private static let entry = """
    findings:
      - partnership: laundry
        indicator: loneliness
        facet: evening
        action: {da: Flere aftener, en: More evenings}
        owner: Ann
        date: 2025-10-01

    """

  @Test func `an entry says what is done about a change for the worse, by whom and when`() throws {
    let project = try #require(Fixture.read(Fixture.valid + Self.entry).project)
    let entry = try #require(project.acknowledgements.first)
    #expect(entry.partnership == "laundry")
    #expect(entry.indicator == "loneliness")
    #expect(entry.facet == "evening")
    #expect(entry.action.text(in: .english) == "More evenings")
    #expect(entry.owner == Wording("Ann"))
    #expect(entry.date == CalendarDate("2025-10-01"))
    let lines = Fixture.valid.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(entry.place == Place(file: Fixture.file, line: lines + 1, column: 5))
  }

  @Test func `without entries nothing is answered for`() {
    #expect(Fixture.read(Fixture.valid).project?.acknowledgements == [])
  }

  @Test(arguments: [
    FaultCase("partnership: laundry", "partnership: ⟦landry", .danglingReference, "`laundry`?"),
    FaultCase("indicator: loneliness", "indicator: ⟦lonely", .danglingReference, "`lonely`"),
    FaultCase("facet: evening", "facet: ⟦morning", .danglingReference, "of `loneliness`"),
    FaultCase("owner: Ann", "⟦onwer: Ann", .unknownKey, "`owner`?"),
    FaultCase("date: 2025-10-01", "date: ⟦1.10.2025", .wrongType, "2025-03-31"),
    FaultCase("owner: Ann", "owner:⟦", .missingKey, "`owner` has no value"),
  ])
  func `a fault in an entry is reported with its place`(_ fault: FaultCase) throws {
    let edited = Self.entry.replacing(fault.passage, with: fault.replacement)
    let (text, places) = Fixture.unmarked(Fixture.valid + edited)
    let reading = Fixture.read(text)
    #expect(reading.diagnostics.map(\.code) == [fault.code], "\(reading.diagnostics)")
    let diagnostic = try #require(reading.diagnostics.first)
    #expect(diagnostic.place == places.first)
    for word in fault.words {
      #expect("\(diagnostic.summary) \(diagnostic.hint ?? "")".contains(word))
    }
  }
}
