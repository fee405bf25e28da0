import Testing

@testable import Survey

/// What depends on several sections at once.
@Suite struct ProjectConsistencyTests {
  /// A small project with two waves that read the same file.
  private static func project(
    columns: String = "{}",
    first: String = "{}",
    second: String = "{}",
    partnerships: Int = 1
  ) -> String {
    let listed = (1...partnerships).map {
      "  - {id: p\($0), name: P, place: L, stakeholders: [end-user]}\n"
    }
    return """
      samhold: 1
      title: T
      undertaking: {name: U}
      period: {start: 2025-01-01, end: 2025-12-31}
      questionnaire:
        name: Q
        scales: {s: {min: 0, max: 1}}
        items: [{id: a, indicator: trust, scale: s, wording: A}]
      columns: \(columns)
      waves:
        - id: w1
          fieldwork: {start: 2025-01-01, end: 2025-01-31}
          columns: \(first)
          files: [data.csv]
        - id: w2
          fieldwork: {start: 2025-02-01, end: 2025-02-28}
          columns: \(second)
          files: [./data.csv]
      partnerships:
      \(listed.joined())
      """
  }

  @Test func `a file of two waves without a wave column counts every row twice`() {
    let reading = Fixture.read(Self.project())
    #expect(reading.diagnostics.map(\.code) == [.contradiction])
    #expect(reading.diagnostics[0].place == Place(file: Fixture.file, line: 18, column: 13))
    #expect(reading.diagnostics[0].summary.contains("wave `w1` and for wave `w2`"))
    #expect(reading.diagnostics[0].hint?.contains("columns.wave") == true)
  }

  @Test func `a wave column tells the rows of two waves apart`() {
    #expect(Fixture.read(Self.project(columns: "{wave: W}")).diagnostics == [])
  }

  @Test func `columns of their own tell the answers of two waves apart`() {
    #expect(Fixture.read(Self.project(second: "{items: {a: a2}}")).diagnostics == [])
  }

  @Test func `a wave column of one wave only leaves the other with every row`() {
    let reading = Fixture.read(Self.project(first: "{wave: W}"))
    #expect(reading.diagnostics.map(\.code) == [.contradiction])
  }

  @Test func `several partnerships need a column or a partnership for each file`() {
    let reading = Fixture.read(Self.project(columns: "{wave: W}", partnerships: 2))
    #expect(reading.diagnostics.map(\.code) == [.contradiction, .contradiction])
    #expect(reading.diagnostics.map(\.place?.line) == [14, 18])
    #expect(reading.diagnostics[0].summary.contains("2 partnerships"))
    let mended = Self.project(columns: "{wave: W, partnership: P}", partnerships: 2)
    #expect(Fixture.read(mended).diagnostics == [])
  }

  @Test func `all faults are reported at once in the order of the lines`() throws {
    let edits = [
      ("language: en", "langauge: en"), ("threshold: 7", "threshold: 1"),
      ("decimals: 2", "decimals: two"), ("facet: strangers", "facet: stranger"),
      ("start: 2024-09-01", "start: 2024-13-01"), ("comparison: 2020", "comparison: laundry"),
      ("value: 250", "value: many"), ("unit: meals", "unit: [meals]"),
    ]
    let text = edits.reduce(Fixture.valid) { $0.replacing($1.0, with: $1.1) }
    let reading = Fixture.read(text)
    #expect(reading.project == nil)
    #expect(
      reading.diagnostics.map(\.code) == [
        .unknownKey, .thresholdWithoutReason, .wrongType, .danglingReference, .valueOutOfRange,
        .contradiction, .wrongType, .wrongType,
      ]
    )
    let places = reading.diagnostics.compactMap(\.place)
    #expect(places.count == edits.count && places == places.sorted())
  }

  @Test func `a missing section is missed once and not by everything that refers to it`() {
    let text = Fixture.valid.split(separator: "partnerships:\n")[0]
    let reading = Fixture.read(String(text))
    #expect(reading.diagnostics.map(\.code) == [.missingKey])
    #expect(reading.diagnostics[0].summary.contains("`partnerships`"))
  }

  @Test func `a file with answers is no project file, and none of them is told`() {
    let reading = ProjectReader.read("id,place\nkim@example.org,north\n", file: "w1.csv")
    #expect(reading.diagnostics.map(\.code) == [.wrongType])
    #expect(reading.diagnostics.first?.place == Place(file: "w1.csv", line: 1, column: 1))
    #expect(!"\(reading.diagnostics)".contains("kim"))
  }

  @Test func `a text that a draft left open is still to be filled in`() {
    #expect(
      ProjectReader.read("samhold: 1\ntitle: …\n", file: "a").diagnostics.contains {
        $0.summary == "`title` is still to be filled in."
      }
    )
  }
}
