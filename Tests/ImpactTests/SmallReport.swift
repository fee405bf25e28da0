import CSV
import Testing

@testable import Impact
@testable import Survey

/// A small project with two partnerships and one item an indicator, and rows a test writes as scores.
struct SmallReport {
  var threshold = 5
  var invited = "{north: 20, south: 10}"
  var targets = "[]"
  var kinds = "{}"
  var higherIsBetter = true
  var duplicates = "refuse"
  var ledger = "partnership,output,amount,period\n"
  /// By wave (w1, w2, w3): rows of `id,place,answer` with answers 1…5.
  var waves: [[String]]

  var yaml: String {
    let declared = waves.indices.map { index in
      let year = 2023 + index
      return """
          - {id: w\(index + 1), fieldwork: {start: \(year)-03-01, end: \(year)-03-31}, files: [w\(index + 1).csv], invited: \(invited)}
        """
    }
    return """
      samhold: 1
      title: Small
      undertaking: {name: Small}
      period: {start: 2025-01-01, end: 2025-12-31}
      privacy: {threshold: \(threshold)}
      duplicates: \(duplicates)
      questionnaire:
        name: Small
        scales: {five: {min: 1, max: 5}}
        indicators: {mood: {name: mood, opposite: gloom, higher_is_better: \(higherIsBetter)}}
        items: [{id: answer, indicator: mood, scale: five, wording: How}]
      columns: {respondent: id, partnership: place}
      waves:
      \(declared.joined(separator: "\n"))
      partnerships:
        - {id: north, name: North, place: North, stakeholders: [end-user], targets: \(targets)}
        - {id: south, name: South, place: South, stakeholders: [affected-community]}
      outputs: {files: [done.csv], kinds: \(kinds)}
      """
  }

  func make(sourceLocation: SourceLocation = #_sourceLocation) throws -> Report {
    let reading = ProjectReader.read(yaml, file: "samhold.yaml")
    #expect(reading.diagnostics == [], sourceLocation: sourceLocation)
    let project = try #require(reading.project, sourceLocation: sourceLocation)
    let open: Opening = { file in
      if file.path == "done.csv" { return MemorySource(ledger) }
      let index = try #require(Int(file.path.dropFirst().prefix(1))) - 1
      return MemorySource("id,place,answer\n" + waves[index].joined(separator: "\n") + "\n")
    }
    return Report(
      of: project,
      answers: try SurveyReader(project, opening: open).read(),
      ledger: try LedgerReader(project, opening: open).read(),
      provenance: Provenance(inputs: [], toolVersion: "test", created: nil)
    )
  }

  /// Rows of one place with ids from `first` on.
  static func rows(_ place: String, from first: Int = 0, _ answers: [Int]) -> [String] {
    answers.enumerated().map { "p\(first + $0.offset),\(place),\($0.element)" }
  }
}

extension PartnershipFindings {
  /// The mean scores by wave, where they are shown.
  var means: [Double?] { levels.map { $0.estimate.finding?.mean } }
}
