import CSV
import FoundationEssentials
import Testing

@testable import Survey

/// How waves were asked by their exports' own files.
@Suite struct FiledLabelsTests {
  private static let rows = "id,place,own,proud,guest,meet\n1,north,1,2,3,4\n"

  /// Two waves with a file of labels each, and what their drift is.
  private static func drift(
    _ first: String,
    _ second: String,
    decisions: String = "[]"
  ) throws -> InstrumentDrift {
    var small = SmallProject()
    small.outputs = "{}\ndecisions: \(decisions)"
    small.waves = (1...2).map {
      "  - {id: w\($0), fieldwork: {start: 202\($0)-03-01, end: 202\($0)-03-31}, "
        + "files: [w\($0).csv], labels: [labels\($0).csv]}"
    }.joined(separator: "\n")
    let answers = try small.read([
      "w1.csv": rows, "w2.csv": rows, "labels1.csv": first, "labels2.csv": second,
    ])
    return InstrumentDrift(try small.project(), labels: answers.labels)
  }

  private static func aspects(_ first: String, _ second: String) throws -> [String] {
    try drift(first, second).all.flatMap { drift in
      drift.aspects.map { "\(drift.item) \($0.rawValue)" }
    }
  }

  private static let table = """
    variable,wording,value,label
    own,This place is ours,1,Never
    own,,3,Sometimes
    own,,5,Always
    meet,We meet,,

    """

  @Test(arguments: [
    ("is ours", "is mine", ["own wording"]),
    ("Never", "Seldom", ["own anchors"]),
    ("Sometimes", "At times", ["own labels"]),
    ("We meet", "We all meet", ["meet wording"]),
    ("own,,5,Always\n", "", []),
    ("own,,5,Always\n", "own,,5,Always\nown,,9,Do not know\n", []),
    ("own,,5,Always\n", "own,,5,\n", []),
    ("This place is ours", "  This  place is ours ", []),
    ("meet,We meet", "other,We meet", []),
  ])
  func `what the files of two waves tell differently is a change of the questionnaire`(
    was: String,
    becomes: String,
    aspects: [String]
  ) throws {
    #expect(Self.table.contains(was))
    #expect(
      try Self.aspects(Self.table, Self.table.replacing(was, with: becomes)) == aspects
    )
  }

  @Test func `SurveyXact's two files are known by their form`() throws {
    let labels = "own;1;Never\nown;5;Always\nproud;1;No\nproud;5;Yes\n"
    #expect(try Self.aspects(labels, labels) == [])
    #expect(try Self.aspects(labels, labels.replacing("Yes", with: "Sure")) == ["proud anchors"])
    let structure = """
      questionName;variableName;questionType;subType;questionText;choiceValue;choiceText
      q;own;Closed;Single;Is it yours?;;

      """
    #expect(
      try Self.aspects(structure, structure.replacing("yours", with: "ours")) == ["own wording"]
    )
    // What only one of two waves tells is no difference.
    #expect(try Self.aspects(labels, structure) == [])
  }

  @Test func `the change is blocked until somebody decides`() throws {
    let other = Self.table.replacing("is ours", with: "is mine")
    let open = try Self.drift(Self.table, other)
    #expect(open.blocks(indicator: "belonging", from: "w1", to: "w2"))
    #expect(!open.blocks(indicator: "trust", from: "w1", to: "w2"))
    let warning = try #require(open.diagnostics.first)
    #expect(warning.code == .instrumentChanged)
    #expect(warning.place?.file == "samhold.yaml" && warning.place?.line != nil)
    let decided = try Self.drift(
      Self.table,
      other,
      decisions: InstrumentDriftTests.decision("comparable", "w1", "w2")
    )
    #expect(!decided.blocks(indicator: "belonging", from: "w1", to: "w2"))
  }

  @Test func `a file that tells of none of the wave's columns is warned of`() throws {
    let (_, none) = try Self.labels(of: Array("variable,wording\nelse,Ours\n".utf8))
    #expect(none.map(\.code) == [.labelsWithoutItem])
    #expect(none.first?.place?.file == "l.csv")
    let (_, one) = try Self.labels(of: Array("variable,wording\nelse,Ours\nown,Mine\n".utf8))
    #expect(one == [])
  }

  @Test(arguments: ["name,text\nown,Ours\n", "own,Ours\n", "variable,value\nown,1\n"])
  func `a file of another form is an error that tells the known ones`(file: String) throws {
    var small = SmallProject()
    small.waves =
      "  - {id: w1, fieldwork: {start: 2024-03-01, end: 2024-03-31}, files: [w1.csv], labels: [l.csv]}"
    let found = try small.complaints(["w1.csv": Self.rows, "l.csv": file])
    #expect(found.map(\.code) == [.missingColumn])
    #expect(found.first?.place?.file == "l.csv")
    #expect(found.first?.hint?.contains("`variable` and `wording`") == true)
  }

  // MARK: Real files

  private static let shared =
    ProcessInfo.processInfo.environment["SAMHOLD_SHARED"]
    ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared").path

  private static var hasShared: Bool { FileManager.default.fileExists(atPath: shared) }

  private static func real(_ name: String) throws -> [UInt8] {
    Array(
      try Data(
        contentsOf: URL(filePath: "\(shared)/exports/surveyxact/ex_survey2_comma_ansi/\(name)")
      )
    )
  }

  private static func labels(of file: [UInt8]) throws -> (FiledLabels, [Diagnostic]) {
    var small = SmallProject()
    small.waves =
      "  - {id: w1, fieldwork: {start: 2024-03-01, end: 2024-03-31}, files: [w1.csv], labels: [l.csv]}"
    var diagnostics: [Diagnostic] = []
    let reader = LabelReader { _ in MemorySource(file) }
    let labels = reader.labels(of: try small.project().waves[0], &diagnostics)
    return (labels, diagnostics)
  }

  @Test(.enabled(if: hasShared, "no shared data: set SAMHOLD_SHARED"))
  func `a real labels file of SurveyXact is read as it is written`() throws {
    let (labels, diagnostics) = try Self.labels(of: try Self.real("labels.csv"))
    // Its variables are none of this project's columns.
    #expect(diagnostics.map(\.code) == [.encodingFallback, .labelsWithoutItem])
    #expect(labels.labels["v_1_1"] == ["0": "Ikke valgt", "1": "Valgt"])
    // Windows-1252, and blanks at the end.
    #expect(labels.labels["s_6"]?["5"] == "Da jeg gikk på barneskolen")
    #expect(labels.labels["s_6"]?["6"] == "Vet ikke")
    #expect(labels.labels["s_6"]?.count == 7)
    #expect(labels.wordings.isEmpty)
  }

  @Test(.enabled(if: hasShared, "no shared data: set SAMHOLD_SHARED"))
  func `a real structure file is read although some records have a field too many`() throws {
    // Python's csv: 34 of its 244 records have 8 fields, the last of them empty, under 7 names.
    let (labels, diagnostics) = try Self.labels(of: try Self.real("structure.csv"))
    #expect(diagnostics.map(\.code) == [.encodingFallback, .labelsWithoutItem])
    #expect(labels.wordings.count == 244)
    #expect(
      labels.wordings["v_1_1"]
        == "Hvilke(t) valgfag hadde du på ungdomsskolen? (flere kryss er mulig)"
    )
  }
}
