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
  /// Of north, such as `population: 10,`; empty where it is not stated.
  var population = ""
  /// More keys of the partnership in the north, and more sections of the file.
  var northKeys = ""
  var southKeys = ""
  var southPlace = "South"
  var southRole = "affected-community"
  var sections = ""
  /// What stands in a row after the columns of every small report.
  var moreColumns = ""
  /// More keys of the indicator, and of its item.
  var moodKeys = ""
  var itemKeys = ""
  var columns = "{respondent: id, partnership: place}"
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
        indicators: {mood: {name: mood, opposite: gloom, higher_is_better: \(higherIsBetter)\(moodKeys)}}
        items: [{id: answer, indicator: mood, scale: five, wording: How\(itemKeys)}]
      columns: \(columns)
      waves:
      \(declared.joined(separator: "\n"))
      partnerships:
        - {id: north, name: North, place: North, stakeholders: [end-user], \(population) targets: \(targets)\(northKeys)}
        - {id: south, name: South, place: \(southPlace), stakeholders: [\(southRole)]\(southKeys)}
      outputs: {files: [done.csv], kinds: \(kinds)}
      \(sections)
      """
  }

  func make(sourceLocation: SourceLocation = #_sourceLocation) throws -> Report {
    try parts(sourceLocation: sourceLocation).report
  }

  /// The project, what was answered, and the report made of both.
  func parts(
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> (project: Project, answers: TalliedAnswers, report: Report) {
    let reading = ProjectReader.read(yaml, file: "samhold.yaml")
    #expect(reading.diagnostics == [], sourceLocation: sourceLocation)
    let project = try #require(reading.project, sourceLocation: sourceLocation)
    let open: Opening = { file in
      if file.path == "done.csv" { return MemorySource(ledger) }
      let index = try #require(Int(file.path.dropFirst().prefix(1))) - 1
      return MemorySource(
        "id,place,answer\(moreColumns)\n" + waves[index].joined(separator: "\n") + "\n"
      )
    }
    let answers = try SurveyReader(project, opening: open).read()
    let report = Report(
      of: project,
      answers: answers,
      ledger: try LedgerReader(project, opening: open).read(),
      provenance: Provenance(inputs: [], toolVersion: "test", created: nil)
    )
    return (project, answers, report)
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
