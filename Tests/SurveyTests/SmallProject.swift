import CSV
import Testing

@testable import Survey

/// A small project for tests, written as a user would write it, with parts that a test may replace.
struct SmallProject {
  var scoring = "{}"
  var duplicates = "refuse"
  var columns = "{respondent: id, partnership: place}"
  var items = """
        - {id: own, indicator: belonging, facet: ownership, scale: agree, wording: Ours}
        - {id: proud, indicator: belonging, facet: pride, scale: agree, wording: Proud}
        - {id: guest, indicator: belonging, facet: identification, scale: agree, reversed: true, wording: Guest}
        - {id: meet, indicator: trust, facet: strangers, scale: agree, wording: Meet}
    """
  var waves = """
      - {id: w1, fieldwork: {start: 2024-03-01, end: 2024-03-31}, files: [w1.csv]}
      - {id: w2, fieldwork: {start: 2025-03-01, end: 2025-03-31}, files: [w2.csv]}
    """
  var scales = """
        agree:
          min: 1
          max: 5
          labels:
            1: {da: Helt uenig, en: Strongly disagree}
            2: {da: Uenig, en: Disagree}
            3: {da: Både og, en: Neither}
            4: {da: Enig, en: Agree}
            5: {da: Helt enig, en: Strongly agree, also: [Meget enig]}
          no_answer: [Ved ikke]
    """
  var outputs = "{}"

  var yaml: String {
    """
    samhold: 1
    title: Small
    undertaking: {name: Small}
    period: {start: 2025-01-01, end: 2025-12-31}
    scoring: \(scoring)
    duplicates: \(duplicates)
    questionnaire:
      name: Small
      scales:
    \(scales)
      items:
    \(items)
    columns: \(columns)
    waves:
    \(waves)
    partnerships:
      - {id: north, name: North, place: North, stakeholders: [end-user], initiatives: [{id: cafe, name: Café}]}
      - {id: south, name: South, place: South, stakeholders: [affected-community], values: [south, Syd]}
    outputs: \(outputs)
    """
  }

  func project(sourceLocation: SourceLocation = #_sourceLocation) throws -> Project {
    let reading = ProjectReader.read(yaml, file: "samhold.yaml")
    #expect(reading.diagnostics == [], sourceLocation: sourceLocation)
    return try #require(reading.project, sourceLocation: sourceLocation)
  }

  /// Reads files given as texts.
  func read(_ files: [String: String]) throws -> TalliedAnswers {
    try SurveyReader(project()) { file in MemorySource(try #require(files[file.path])) }.read()
  }

  /// What is wrong with files given as texts.
  func complaints(_ files: [String: String]) throws -> [Diagnostic] {
    let reader = try SurveyReader(project()) { MemorySource(try #require(files[$0.path])) }
    return try #require(throws: Complaints.self) { _ = try reader.read() }.diagnostics
  }

  /// What is wrong with files given as texts, as `file:line:column code`.
  func places(_ files: [String: String]) throws -> [String] {
    try complaints(files).map {
      "\($0.place?.file ?? "-"):\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.code.rawValue)"
    }
  }
}

extension TalliedAnswers {
  /// The mean score in points of a measure by its position in the questionnaire.
  func mean(_ measure: Int, partnership: Int = 0, wave: Int = 0) -> Double? {
    guard let scores = tally.group(partnership: partnership, wave: wave)?.scores[measure],
      scores.n > 0
    else { return nil }
    return 100 * Double(scores.counts.sum) / Double(scores.n)
      / Double(tally.plan.measures[measure].steps)
  }
}
