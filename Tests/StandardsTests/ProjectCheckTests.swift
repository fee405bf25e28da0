import Testing

@testable import Impact
@testable import Standards
@testable import Survey

struct ProjectCheckTests {
  private func diagnostics(_ section: String, by standard: String = "esrs-2023") throws
    -> [Diagnostic]
  {
    let reading = ProjectReader.read(SmallReport(disclosures: section).yaml, file: "samhold.yaml")
    let (bytes, name) = try Maps.embedded(standard)
    let map = try DisclosureMap(parsing: bytes, file: name)
    let earlier = try map.predecessor.map { standard in
      let (bytes, name) = try Maps.embedded(standard)
      return try DisclosureMap(parsing: bytes, file: name)
    }
    return ProjectCheck(try #require(reading.project), by: map, after: earlier).diagnostics
  }

  @Test func `an unknown datapoint is an error with its place and the nearest known`() throws {
    let found = try #require(try diagnostics("{narrative: {S3-1.25: Text}}").first)
    #expect(found.code == .danglingReference && found.severity == .error)
    #expect(found.place?.line != nil && found.place?.column == 27)
    #expect(found.hint == "Did you mean `S3-1.15`?")
  }

  @Test func `a datapoint of the old standard says what it has become`() throws {
    let found = try diagnostics("{narrative: {S3-4.32d: Text}}", by: "esrs-2026")
    #expect(found.map(\.hint) == ["It has become `S3-3.16b`."])
  }

  @Test func `a datapoint that has no successor says what its requirement has become`() throws {
    let found = try diagnostics("{narrative: {S3-4.33a: Text}}", by: "esrs-2026")
    #expect(
      found.map(\.hint) == ["It has no counterpart in esrs-2026, where S3-4 has become `S3-3`."]
    )
  }

  @Test(arguments: [
    ("S3-4.32dd", "Did you mean `S3-4.32d` of esrs-2023? It has become `S3-3.16b`."),
    (
      "S3-4.33aa",
      "Did you mean `S3-4.33a` of esrs-2023? It has no counterpart in esrs-2026, where S3-4 has "
        + "become `S3-3`."
    ),
    ("S3-4.GDR-T.polcy", "Did you mean `S3-4.GDR-T.policy`?"),
  ])
  func `a misspelt datapoint is not said to have no counterpart`(id: String, hint: String) throws {
    let found = try diagnostics("{narrative: {\(id): Text}}", by: "esrs-2026")
    #expect(found.map(\.hint) == [hint])
  }

  @Test(arguments: ["{narrative: {S3-5.42: Text}}", "{values: {S4-5.41a: yes}}"])
  func `an answer about targets where none is set is an error`(section: String) throws {
    let found = try diagnostics(section)
    #expect(found.map(\.code) == [.contradiction])
    #expect(found.first?.place?.line != nil)
    let aim = """
      [{id: t, name: T, output: hours, baseline: {date: 2023-01-01, value: 0}, \
      target: {date: 2024-12-31, value: 10}}]
      """
    let small = SmallReport(disclosures: section, southTargets: aim)
    let project = try #require(ProjectReader.read(small.yaml, file: "samhold.yaml").project)
    let (bytes, name) = try Maps.embedded("esrs-2023")
    #expect(
      ProjectCheck(project, by: try DisclosureMap(parsing: bytes, file: name)).diagnostics == []
    )
  }

  @Test(arguments: [
    ("{narrative: {S3-2.21: Text}}", "Give `yes` or `no` under `values`."),
    ("{values: {S3-1.15: yes}}", "Write a text under `narrative`."),
  ])
  func `text and value each have their section`(section: String, hint: String) throws {
    #expect(try diagnostics(section).map(\.hint) == [hint])
  }

  @Test(arguments: [
    "{values: {S3-2.21: perhaps}}", "{values: {S3-2.21a: [communities, martians]}}",
    "{values: {S4-3.AR23: -3}}", "{values: {S4-3.AR23: 99999999999999999999}}",
    "{values: {S3.SBM-3.9b: [widespread, systemic]}}", "{not_material: {S5: No}}",
    "{not_material: {ESRS2: No}}", "{narrative: {S3-1.15: A}, not_applicable: {S3-1.15: B}}",
    "{narrative: {S3-1.15: A}, not_material: {S3: B}}",
  ])
  func `what a datapoint does not take is an error`(section: String) throws {
    #expect(try diagnostics(section).map(\.severity) == [.error])
  }

  @Test(arguments: [
    "{values: {S3-2.21: no, S3-2.21a: communities, S4-3.AR23: 0, S3.SBM-3.9b: systemic}}",
    "{validated_by: none}", "{validated_by: The institute}",
  ])
  func `what it takes is none`(section: String) throws {
    #expect(try diagnostics(section) == [])
  }

  @Test func `paragraphs and lists are told apart by empty lines and hyphens`() {
    let text = "One\nand one.\n\nTwo:\n- a\n  b\n- c\n\nThree - no list\n"
    #expect(
      WrittenBlock.blocks(of: text) == [
        .paragraph("One and one."), .paragraph("Two:"), .list(["a b", "c"]),
        .paragraph("Three - no list"),
      ]
    )
  }
}
