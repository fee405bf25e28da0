import CSV
import Impact
import Markup
import Standards
import Testing

@testable import Rendering
@testable import Survey

/// A report of end-users alone: one of two partnerships has outputs, and a target with milestones.
struct PartialAnswersTests {
  private static func report() throws -> Report {
    let reading = ProjectReader.read(
      """
      samhold: 1
      title: Small
      language: en
      undertaking: {name: Small, identifier: {scheme: cvr, value: "99000007"}}
      period: {start: 2022-01-01, end: 2022-12-31}
      questionnaire:
        name: Questions
        scales: {five: {min: 1, max: 5}}
        indicators: {mood: {name: mood, opposite: gloom}}
        items: [{id: answer, indicator: mood, scale: five, wording: How}]
      columns: {respondent: id, partnership: place}
      waves:
        - {id: w1, fieldwork: {start: 2022-03-01, end: 2022-03-31}, files: [w1.csv]}
      partnerships:
        - {id: north, name: North, place: North, stakeholders: [end-user]}
        - id: south
          name: South
          place: South
          stakeholders: [end-user]
          targets:
            - id: hours
              name: Hours
              output: hours
              baseline: {date: 2021-12-31, value: 0}
              milestones: [{date: 2022-12-31, value: 12.5}, {date: 2023-12-31, value: 20}]
              target: {date: 2024-12-31, value: 30}
      outputs: {files: [done.csv], kinds: {hours: {estimated: true, method: As told.}}}
      disclosures: {values: {S4-5.MDR-T.80h: yes}}
      """,
      file: "samhold.yaml"
    )
    #expect(reading.diagnostics == [])
    let project = try #require(reading.project)
    let open: Opening = { file in
      file.path == "done.csv"
        ? MemorySource("partnership,output,amount,period\nsouth,hours,12.5,2022\n")
        : MemorySource(
          "id,place,answer\n"
            + (0..<16).map { "\($0),\($0 < 8 ? "north" : "south"),\($0 % 5 + 1)\n" }.joined()
        )
    }
    return Report(
      of: project,
      answers: try SurveyReader(project, opening: open).read(),
      ledger: try LedgerReader(project, opening: open).read(),
      provenance: Provenance(inputs: [], toolVersion: "test", created: nil)
    )
  }

  private let report: Report
  private let index: DisclosureIndex
  private let document: Document

  init() throws {
    report = try Self.report()
    index = DisclosureIndex(of: report, by: try DisclosureMaps.map(for: report.project))
    document = try ReportXML.document(of: report, with: index)
    #expect(ReportSchema.validate(document) == [])
  }

  private func page(_ language: Language) throws -> String {
    String(decoding: try Page.html(of: document, in: language), as: UTF8.self)
  }

  @Test(arguments: Language.allCases)
  func `the page is the same without the facts`(language: Language) throws {
    let bytes = try ReportXML.bytes(of: report, with: index)
    let bare = ReportXML.document(bytes, hasFacts: false)
    #expect(document.datapoints.contains { $0.child("fact") != nil })
    #expect(bare.datapoints.count == document.datapoints.count)
    #expect(bare.datapoints.allSatisfy { $0.child("fact") == nil })
    #expect(try Page.html(of: bare, in: language) == Page.html(of: document, in: language))
  }

  private func point(_ id: String) throws -> Element {
    try #require(document.datapoints.first { $0["id"] == id })
  }

  @Test func `a datapoint answered for one of two says so in report.xml, page and table`() throws {
    let point = try point("S4-4.MDR-A.68e")
    #expect(point["state"] == "partial" && point["answered"] == "1" && point["asked"] == "2")
    for (language, words) in [
      (Language.danish, ["delvis", "besvaret for 1 af 2"]),
      (.english, ["partly", "answered for 1 of 2"]),
    ] {
      let rest = try #require(
        try page(language).split(separator: "<code>S4-4.MDR-A.68e</code>").last
      )
      let text = try #require(rest.split(separator: "</tr>").first)
      #expect(text.contains("class=\"answer partial\""))
      for word in words { #expect(text.contains(word), "\(word)") }
    }
    let csv = try Tables.files(of: index, in: report.project, language: .english)[0].bytes
    let line = String(decoding: csv, as: UTF8.self).split(separator: "\n")
      .first { $0.contains("S4-4.MDR-A.68e") }
    #expect(line?.contains(",partial,") == true)
  }

  @Test func `a topic outside the report is one sentence on the page and in the statement`() throws
  {
    #expect(try point("S3-1.15")["state"] == "outside-report")
    for (language, sentence) in [
      (Language.danish, "må virksomheden selv sige."),
      (.english, "must be said by the undertaking itself."),
    ] {
      let page = try page(language)
      #expect(page.split(separator: sentence).count == 2)
      #expect(!page.contains("<code>S3-1.15</code>"))
      let statement = String(
        decoding: try InlineXBRL.xhtml(of: document, in: language),
        as: UTF8.self
      )
      #expect(statement.split(separator: sentence).count == 2)
    }
  }

  @Test func `milestones stand in report.xml, on the page, in the table and in the statement`()
    throws
  {
    let page = try page(.english)
    #expect(page.contains("Milestones"))
    #expect(page.contains("12.5 by 31\u{A0}December 2022:"))
    #expect(page.contains("Not due yet"))
    let tables = Tables.files(of: report, language: .english)
    let table = try #require(tables.first { $0.name == "milestones.csv" })
    let rows = String(decoding: table.bytes, as: UTF8.self).split(separator: "\n").dropFirst()
    #expect(rows.count == 2)
    #expect(rows.first?.hasSuffix("2022-12-31,12.5,2022-12-31,shown,,12.5,shown,,reached") == true)
    let statement = String(
      decoding: try InlineXBRL.xhtml(of: document, in: .english),
      as: UTF8.self
    )
    #expect(statement.contains("2023, milestone"))
    #expect(statement.contains("All targets: Consumers and end-users"))
  }

  @Test func `whether an output is estimated stands in report.xml and on the page`() throws {
    let kinds = try #require(document.root.child("outputs-catalogue")).children("output")
    let hours = try #require(kinds.first { $0["id"] == "hours" })
    #expect(hours["estimated"] == "true" && hours.children("method").count == 1)
    #expect(kinds.filter { $0["estimated"] != nil }.count == 1)
    #expect(try page(.english).contains("estimated"))
  }
}
