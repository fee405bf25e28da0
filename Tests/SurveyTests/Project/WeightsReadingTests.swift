import Testing

@testable import Survey

struct WeightsReadingTests {
  /// A small project with sections at its end.
  private func reading(_ sections: String, columns: String = "") -> ProjectReading {
    var small = SmallProject()
    small.columns = "{respondent: id, partnership: place\(columns)}"
    small.outputs = "{}\n" + sections
    return ProjectReader.read(small.yaml, file: "samhold.yaml")
  }

  private static let groups = """
    groups:
      - {id: age, name: Age, values: {young: Ung, middle: , old: }}
      - {id: sex, name: Sex, values: {woman: , man: }}
    """

  /// What is wrong with margins, as their text where the place points, and the code.
  private func faults(_ weights: String) throws -> [String] {
    var small = SmallProject()
    small.outputs = "{}\n" + Self.groups + "\n" + weights
    let lines = small.yaml.split(separator: "\n", omittingEmptySubsequences: false)
    return ProjectReader.read(small.yaml, file: "samhold.yaml").diagnostics.map { diagnostic in
      let line = lines[(diagnostic.place?.line ?? 1) - 1]
      let rest = line.dropFirst((diagnostic.place?.column ?? 1) - 1)
      return "\(rest.prefix { $0.isLetter || $0.isNumber || "+.".contains($0) }) "
        + diagnostic.code.rawValue
    }
  }

  @Test func `columns of the sampling design are read, by wave where they differ`() throws {
    var small = SmallProject()
    small.columns = "{respondent: id, partnership: place, weight: w, stratum: s, cluster: c}"
    small.waves = small.waves.replacing("[w2.csv]}", with: "[w2.csv], columns: {weight: w2}}")
    let project = try small.project()
    #expect(project.waves.map(\.columns.weight?.text) == ["w", "w2"])
    #expect(project.waves.map(\.columns.stratum?.text) == ["s", "s"])
    #expect(project.waves.map(\.columns.cluster?.text) == ["c", "c"])
    #expect(project.isWeighted && project.isClustered && project.isStratified)
    #expect(try !SmallProject().project().isWeighted)
  }

  @Test func `margins give numbers or shares, and values that count together`() throws {
    let reading = reading(
      Self.groups + """

        weights:
          trim: {lowest: 0.2, highest: 5}
          margins:
            age: {Ung: 30.5 %, middle+old: 69.5 %}
            sex: {woman: 120, man: 110}
        """
    )
    #expect(reading.diagnostics == [])
    let weights = try #require(reading.project).weights
    #expect(weights.trim?.lowest == 0.2)
    #expect(weights.trim?.highest == 5)
    #expect(weights.margins.map(\.group) == ["age", "sex"])
    #expect(weights.margins[0].categories.map(\.values) == [["Ung"], ["middle", "old"]])
    #expect(weights.margins[0].categories.map(\.size) == [30_500_000, 69_500_000])
    #expect(weights.margins[1].total == 230)
  }

  @Test func `a partnership's own margins take the place of the project's`() throws {
    var small = SmallProject()
    small.outputs = "{}\n" + Self.groups + "\nweights: {margins: {sex: {woman: 1, man: 1}}}"
    let yaml = small.yaml.replacing(
      "values: [south, Syd]",
      with: "values: [south, Syd], margins: {age: {young: 1, middle: 1, old: 1}}"
    )
    let project = try #require(ProjectReader.read(yaml, file: "samhold.yaml").project)
    #expect(project.margins(ofPartnership: 0).map(\.group) == ["sex"])
    #expect(project.margins(ofPartnership: 1).map(\.group) == ["age"])
    let none = yaml.replacing("{age: {young: 1, middle: 1, old: 1}}", with: "{}")
    let without = try #require(ProjectReader.read(none, file: "samhold.yaml").project)
    #expect(!without.isWeighted(partnership: 1))
  }

  @Test(arguments: [
    ("{margins: {aeg: {young: 1, middle: 1, old: 1}}}", ["aeg SH106"]),
    ("{margins: {sex: {woman: 1, mna: 1}}}", ["mna SH106"]),
    ("{margins: {sex: {woman: 1}}}", ["sex SH103"]),
    ("{margins: {sex: {woman: 1, man: 1, man+woman: 1}}}", ["man+woman SH107", "man+woman SH107"]),
    ("{margins: {sex: {woman: 0, man: 1}}}", ["0 SH105"]),
    ("{margins: {sex: {woman: 1.5, man: 1}}}", ["1.5 SH104"]),
    ("{margins: {sex: {woman: 50 %, man: 48 %}}}", ["sex SH112"]),
    ("{margins: {sex: {woman: 50 %, man: 50}}}", ["woman SH112"]),
    ("{margins: {sex: {woman: 150 %, man: 1 %}}}", ["150 SH105"]),
    (
      "{margins: {sex: {woman: 100, man: 100}, age: {young: 50, middle: 60, old: 80}}}",
      ["age SH112"]
    ),
    ("{trim: {lowest: 1, highest: 5}}", ["1 SH112"]),
    ("{trim: {lowest: 0.1, highest: 0.5}}", ["0.5 SH112"]),
    ("{trim: {highest: 5}}", ["{ SH103"]),
  ])
  func `what is wrong with weights has its place`(weights: String, expected: [String]) throws {
    let found = try faults("weights: " + weights)
    #expect(found == expected.map { $0.replacing("{ ", with: " ") })
  }

  @Test func `a misspelt group or value is told the nearest known one`() {
    let weights = "\nweights: {margins: {sxe: {woman: 1, man: 1}, age: {youn: 1, middle+old: 1}}}"
    let hints = reading(Self.groups + weights).diagnostics.map(\.hint)
    #expect(hints == ["Did you mean `sex`?", "Did you mean `young`?"])
  }

  @Test func `shares may be half a percent off, and numbers too`() {
    let weights = """

      weights:
        margins: {sex: {woman: 33.3 %, man: 66.6 %}}
      """
    #expect(reading(Self.groups + weights).diagnostics == [])
    let counts =
      "\nweights: {margins: {sex: {woman: 500, man: 500}, age: {young: 1, middle: 1, old: 1001}}}"
    #expect(reading(Self.groups + counts).diagnostics == [])
  }

  @Test func `a stratum named for one wave only is a contradiction`() {
    var small = SmallProject()
    small.waves = small.waves.replacing("[w2.csv]}", with: "[w2.csv], columns: {cluster: c}}")
    let found = ProjectReader.read(small.yaml, file: "samhold.yaml").diagnostics
    #expect(found.map(\.code) == [.contradiction])
    #expect(found.first?.summary.contains("`w1` names no column for `cluster`") == true)
  }
}
