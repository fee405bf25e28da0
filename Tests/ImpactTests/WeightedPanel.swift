import CSV
import Foundation
import Testing

@testable import Impact
@testable import Survey

/// Real samples with weights, strata and clusters, read through project files.
enum WeightedPanel {
  /// The panel of the General Social Survey with other keys under `columns`, and more sections.
  static func survey(
    columns: String,
    sections: String = "",
    partnerships: String? = nil
  ) throws -> RealPanel {
    try RealPanel(
      "gss-2006.yaml",
      edit: { text in
        let text = text.replacing(
          "{respondent: firstid, wave: wave}",
          with: "{wave: wave, \(columns)}"
        )
        guard let partnerships else { return text + "\n" + sections }
        return text.split(separator: "partnerships:")[0] + "partnerships:\n" + partnerships
          + "\n" + sections
      },
      mending: withoutUnweighted
    )
  }

  /// The panel with its own weights, strata and clusters, read once for all tests.
  static let designed = Result {
    try survey(columns: "respondent: firstid, weight: wtpannr123, stratum: vstrat, cluster: vpsu")
  }

  /// The rows of the people who stayed in the panel, who alone have a weight: nothing stands in the
  /// last column but one of the others.
  private static func withoutUnweighted(_ bytes: [UInt8]) -> [UInt8] {
    let comma = UInt8(ascii: ",")
    let lines = bytes.split(separator: UInt8(ascii: "\n")).filter { line in
      line.lastIndex(of: comma).map { line[$0 - 1] != comma } ?? false
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// A sample of schools, each with one score from 0 to 1000.
  static func schools(
    _ file: String,
    columns: String,
    partnership: String = "",
    sections: String = "",
    reference: Bool = false
  ) throws -> Report {
    let yaml = """
      samhold: 1
      title: Schools
      undertaking: {name: Schools}
      period: {start: 2000-01-01, end: 2000-12-31}
      privacy: {threshold: 3}
      questionnaire:
        name: Schools
        scales: {index: {min: 0, max: 1000}, prize: {min: 0, max: 1, labels: {0: {en: "No"}, 1: {en: "Yes"}}}}
        indicators: {index: {name: index, opposite: none}, prize: {name: prize, opposite: none}}
        items:
          - {id: api00, indicator: index, scale: index, wording: Index}
          - {id: \(reference ? "sch.wide" : "awards"), indicator: prize, scale: prize, wording: Prize}
      columns: {\(columns)}
      waves: [{id: y2000, fieldwork: {start: 2000-01-01, end: 2000-12-31}, files: [\(file)]}]
      partnerships:
        - {id: state, name: State, place: State, stakeholders: [end-user]\(partnership)}
      \(sections)
      """
    let reading = ProjectReader.read(yaml, file: "samhold.yaml")
    #expect(reading.diagnostics == [])
    let project = try #require(reading.project)
    let bytes = try reference ? SharedData.referenceFile(file) : SharedData.microdata(file)
    let answers = try SurveyReader(project) { _ in MemorySource(bytes) }.read()
    return Report(
      of: project,
      answers: answers,
      ledger: Ledger(entries: [], diagnostics: []),
      provenance: Provenance(inputs: [], toolVersion: "test", created: nil)
    )
  }
}

/// What R's survey package says (`Reference/weights.R`).
struct SurveyReference {
  private let values: [String: [String: Any]]

  init() throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Reference/weights.json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    values = try #require(json as? [String: [String: Any]])
  }

  func number(_ name: String, _ key: String) throws -> Double {
    try #require(values[name]?[key] as? NSNumber).doubleValue
  }

  func interval(_ name: String) throws -> [Double] {
    try #require(values[name]?["ci"] as? [NSNumber]).map(\.doubleValue)
  }

  /// Whether two numbers agree; with `SAMHOLD_DIFFERENCES` their difference is printed, for the table
  /// in Docs/statistics.md.
  static func agree(
    _ ours: Double,
    _ theirs: Double,
    within tolerance: Double = 1e-9,
    of name: String
  ) -> Bool {
    let difference = ours == theirs ? 0 : abs(ours - theirs) / max(abs(ours), abs(theirs))
    if ProcessInfo.processInfo.environment["SAMHOLD_DIFFERENCES"] != nil {
      print("difference \(name) \(difference)")
    }
    return difference <= tolerance
  }
}
