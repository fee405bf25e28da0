import Testing

@testable import Survey

@Suite struct NarrativeReadingTests {
  /// A narrative in one of YAML's ways of writing, `⟦` before each word that must be found.
  @Test(arguments: [
    "narrative: {context: Vi ⟦skabte ⟦ro}",
    "narrative:\n  context: Vi\n    ⟦skabte\n\n    ⟦ro",
    "narrative:\n  context: |\n    Først\n      her ⟦skabte\n    \n    ⟦ro",
    "narrative:\n  context: >- # folded\n    Først her\n    ⟦skabte vi\n\n    ⟦ro",
    "narrative:\n  context: 'Det''s \"her\"\n    ⟦skabte ⟦ro'",
    "narrative:\n  context: \"Sm\\u00e5t \\\"og\\\" \\\n    \\t ⟦skabte\\n⟦ro\"",
    "narrative:\n  context: &her Vi ⟦skabte e\u{301}t ⟦ro",
    "narrative:\n  context: {da: Vi ⟦skabte, en: peace and ⟦ro}",
    "narrative:\n  context: !!str \"x ⟦skabte\"\n  other: ⟦ro",
  ])
  func `every word's place is known however YAML folds its lines`(_ narrative: String) throws {
    let (text, places) = Fixture.unmarked(Fixture.valid + narrative + "\n")
    let reading = Fixture.read(text)
    #expect(reading.diagnostics == [])
    let texts = try #require(reading.project).writtenTexts.filter { $0.partnership == nil }
    let found = texts.flatMap { text in
      ["skabte", "ro"].flatMap { word in
        text.text.ranges(of: word).map {
          text.places.place(at: text.text.distance(from: text.text.startIndex, to: $0.lowerBound))
        }
      }
    }
    #expect(found.sorted() == places)
  }

  @Test func `descriptions are kept with the partnership they are about`() throws {
    let project = try #require(Fixture.read(Fixture.valid).project)
    #expect(project.writtenTexts.map(\.partnership) == ["laundry", "laundry"])
    #expect(project.writtenTexts.map(\.role) == [.description, .initiative(id: "coffee")])
    #expect(project.writtenTexts.map(\.text) == ["A meeting place", "Every week"])
    #expect(try project.writtenTexts[1].places.place(at: 6) == Fixture.place(of: "week, start"))
  }

  @Test func `languages are kept apart`() throws {
    let text = Fixture.valid + "narrative: {learning: {da: Ro, en: Calm}}\n"
    let project = try #require(Fixture.read(text).project)
    #expect(project.writtenTexts.suffix(2).map(\.language) == [.danish, .english])
    #expect(project.narrative.map(\.key) == ["learning"])
  }
}
