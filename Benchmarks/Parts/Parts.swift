import CSV
import FoundationEssentials
import Impact
import Markup
import Rendering
import Survey

/// The parts that are measured, over one project in memory.
struct Parts {
  private let answers: [UInt8]
  private let project: Project
  private let tallied: TalliedAnswers

  init(in folder: String) throws {
    answers = [UInt8](try Data(contentsOf: URL(filePath: folder + "/answers.csv")))
    let text = try String(contentsOfFile: folder + "/samhold.yaml", encoding: .utf8)
    let reading = ProjectReader.read(text, file: "samhold.yaml")
    guard let project = reading.project else { throw Complaints(reading.diagnostics) }
    self.project = project
    tallied = try Self.tally(project, answers)
  }

  private static func tally(_ project: Project, _ answers: [UInt8]) throws -> TalliedAnswers {
    try SurveyReader(project) { _ in MemorySource(answers) }.read()
  }

  private var report: Report {
    Report(
      of: project,
      answers: tallied,
      ledger: Ledger(entries: [], diagnostics: []),
      provenance: Provenance(inputs: [], toolVersion: "bench", created: nil)
    )
  }

  /// All measurements, in the order in which a run passes through the parts.
  var all: [Measurement] {
    get throws {
      let report = report
      let document = ReportXML.document(of: report)
      let page = try Page.html(of: document, in: .english)
      let partnerships = project.partnerships.count
      return [
        try Measurement("Records: structure and fields", per: "byte", readRecords),
        try Measurement("Answers: read, scored, tallied, linked", per: "row", readAnswers),
        try Measurement("Tallies: merged", per: "partnership", mergeTallies),
        try Measurement("Report: estimates and tests", per: "partnership") {
          self.report.partnerships.count
        },
        try Measurement("report.xml: built", per: "partnership") {
          _ = ReportXML.document(of: report)
          return partnerships
        },
        try Measurement("report.xml: written and checked", per: "partnership") {
          _ = ReportSchema.validate(try Writer.xml(document))
          return partnerships
        },
        try Measurement("Page: templates filled and written", per: "byte") {
          _ = try Page.html(of: document, in: .english)
          return page.count
        },
      ]
    }
  }

  private func readRecords() throws -> Int {
    var reader = try RecordReader(MemorySource(answers))
    while try reader.next() != nil {}
    return answers.count
  }

  private func readAnswers() throws -> Int {
    try Self.tally(project, answers).rowAccounts.reduce(0) { $0 + $1.read }
  }

  private func mergeTallies() throws -> Int {
    var tally = tallied.tally
    for _ in 0..<10 { tally.merge(tallied.tally) }
    return 10 * project.partnerships.count
  }
}
