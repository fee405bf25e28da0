import Testing

@testable import Survey

struct GroupsReadingTests {
  private static let group = """
    groups:
      - id: age
        name: {da: alder, en: age}
        columns: {2024: Alder, 2025: Aldersgruppe}
        values:
          young: {da: unge, en: young people}
          old: ældre
          other:

    """

  @Test func `a group has columns by wave and values by id`() throws {
    let project = try #require(Fixture.read(Fixture.valid + Self.group).project)
    let group = try #require(project.groups.first)
    #expect(group.name.text(in: .danish) == "alder")
    #expect(group.columns.mapValues(\.text) == ["2024": "Alder", "2025": "Aldersgruppe"])
    #expect(group.values.map(\.id) == ["young", "old", "other"])
    #expect(group.values[0].spellings == ["young", "unge", "young people"])
    #expect(project.cohortCount == 8)
    #expect(project.cohort(partnership: 1, group: 0, value: 2) == 7)
  }

  @Test func `the column is named like the group unless another is stated`() throws {
    let line = "    columns: {2024: Alder, 2025: Aldersgruppe}\n"
    let plain = Self.group.replacing(line, with: "")
    let named = Self.group.replacing(line, with: "    column: Alder\n")
    let columns = { (text: String) in
      Fixture.read(Fixture.valid + text).project?.groups[0].columns.mapValues(\.text)
    }
    #expect(columns(plain) == ["2024": "age", "2025": "age"])
    #expect(columns(named) == ["2024": "Alder", "2025": "Alder"])
  }

  @Test(arguments: [
    FaultCase("2024: Alder", "⟦2023: Alder", .danglingReference, "wave `2023`"),
    FaultCase("old: ældre", "⟦old: unge", .duplicateIdentifier, "value `unge` of `age`"),
    FaultCase("name: {da: alder, en: age}\n", "⟦nmae: age\n", .unknownKey, "`name`?"),
    FaultCase(
      "columns: {2024",
      "column: A\n    columns: ⟦{2024",
      .contradiction,
      "names both"
    ),
  ])
  func `a fault in a group is reported with its place`(_ fault: FaultCase) throws {
    let edited = Self.group.replacing(fault.passage, with: fault.replacement)
    let (text, places) = Fixture.unmarked(Fixture.valid + edited)
    let reading = Fixture.read(text)
    #expect(reading.diagnostics.map(\.code) == [fault.code], "\(reading.diagnostics)")
    let diagnostic = try #require(reading.diagnostics.first)
    #expect(diagnostic.place == places.first)
    for word in fault.words {
      #expect("\(diagnostic.summary) \(diagnostic.hint ?? "")".contains(word))
    }
  }

  @Test func `a value that the group does not have is an error with the known ones`() throws {
    var small = SmallProject()
    small.outputs = "{}\ngroups: [{id: age, name: Age, values: {young: unge, old: ældre}}]"
    let rows = "id,place,own,proud,guest,meet,age\na,north,5,5,1,5,unge\nb,north,5,5,1,5,middle\n"
    let complaints = try small.complaints(["w1.csv": rows, "w2.csv": rows])
    #expect(complaints.map(\.code) == [.unknownLabel, .unknownLabel])
    #expect(complaints[0].place == Place(file: "w1.csv", line: 3, column: 17))
    #expect(complaints[0].hint?.contains("`young`") == true)
    #expect(!complaints[0].summary.contains("middle"))
  }

  @Test func `who has changed group is linked in the partnership and in no group`() throws {
    var small = SmallProject()
    small.outputs = "{}\ngroups: [{id: age, name: Age, values: {young: unge, old: ældre}}]"
    let wave = { (age: String) in
      "id,place,own,proud,guest,meet,age\na,north,5,5,1,5,unge\nb,north,4,4,2,4,\(age)\n"
    }
    let tally = try small.read(["w1.csv": wave("young"), "w2.csv": wave("old")]).tally
    let project = try small.project()
    let young = project.cohort(partnership: 0, group: 0, value: 0)
    #expect(tally.group(partnership: young, wave: 0)?.respondents == 2)
    #expect(tally.group(partnership: young, wave: 1)?.respondents == 1)
    #expect(tally.pair(partnership: 0, from: 0, to: 1, measure: 0).n == 2)
    #expect(tally.pair(partnership: young, from: 0, to: 1, measure: 0).n == 1)
  }
}
