import CSV
import Impact
import Standards
import Testing

@testable import Rendering
@testable import Survey

/// Reports with a topic in which nobody's answers are shown.
struct DisclosuresOfNobodyTests {
  /// The north is all there is of affected communities, the south of end-users.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let north: [String]
    let south: [String]
  }

  static let answers = (1...8).map { "\($0 % 5 + 1),1" }
  static let cases = [
    Case(testDescription: "nobody of one partnership", north: [], south: answers),
    Case(testDescription: "too few of one", north: Array(answers.prefix(3)), south: answers),
    Case(testDescription: "empty answers", north: answers.map { _ in ",1" }, south: answers),
    Case(testDescription: "weights of zero", north: ["1,0", "2,0", "3,0"], south: ["4,0", "5,0"]),
    Case(
      testDescription: "everything withheld",
      north: Array(answers.prefix(4)),
      south: Array(answers.prefix(2))
    ),
    Case(
      testDescription: "outputs only",
      north: answers.map { _ in ",1" },
      south: answers.map { _ in ",1" }
    ),
  ]

  private static func report(_ small: Case) throws -> Report {
    let waves = (1...2).map {
      "  - {id: w\($0), fieldwork: {start: 202\($0)-03-01, end: 202\($0)-03-31}, files: [w\($0).csv]}"
    }
    let reading = ProjectReader.read(
      """
      samhold: 1
      title: Small
      undertaking: {name: Small}
      period: {start: 2022-01-01, end: 2022-12-31}
      questionnaire:
        name: Questions
        scales: {five: {min: 1, max: 5}}
        indicators: {mood: {name: mood, opposite: gloom}}
        items: [{id: answer, indicator: mood, scale: five, wording: How}]
      columns: {respondent: id, partnership: place, weight: weight}
      waves:
      \(waves.joined(separator: "\n"))
      partnerships:
        - {id: north, name: North, place: North, stakeholders: [affected-community]}
        - {id: south, name: South, place: South, stakeholders: [end-user]}
      outputs: {files: [done.csv]}
      """,
      file: "samhold.yaml"
    )
    #expect(reading.diagnostics == [])
    let project = try #require(reading.project)
    let rows =
      small.north.enumerated().map { "n\($0.offset),north,\($0.element)" }
      + small.south.enumerated().map { "s\($0.offset),south,\($0.element)" }
    let open: Opening = { file in
      file.path == "done.csv"
        ? MemorySource("partnership,output,amount,period\nnorth,hours,12,2022\n")
        : MemorySource("id,place,answer,weight\n" + rows.joined(separator: "\n") + "\n")
    }
    return Report(
      of: project,
      answers: try SurveyReader(project, opening: open).read(),
      ledger: try LedgerReader(project, opening: open).read(),
      provenance: Provenance(inputs: [], toolVersion: "test", created: nil)
    )
  }

  @Test(arguments: cases, ["esrs-2023", "esrs-2026"])
  func `the report of a topic in which nobody's answers are shown is valid`(
    small: Case,
    standard: String
  ) throws {
    let report = try Self.report(small)
    var project = report.project
    project.disclosures.standard = standard
    let index = DisclosureIndex(of: report, by: try DisclosureMaps.map(for: project))
    #expect(FactCheck.faults(in: index) == [])
    let document = try ReportXML.document(of: report, with: index)
    #expect(ReportSchema.validate(document) == [])
    for language in Language.allCases {
      #expect(try !Page.html(of: document, in: language).isEmpty)
    }
  }
}
