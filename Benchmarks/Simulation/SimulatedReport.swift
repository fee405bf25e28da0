import CSV
import Impact
import Survey

/// A report on simulated partnerships: project file and answer files as text, and then nothing but
/// the program's own way from there to a report.
struct SimulatedReport {
  /// One partnership or area: who answers in it, and which later answers they give.
  struct Place {
    let drawn: Drawn
    let later: KeyPath<Person, [Int]>
    /// The stated number of people; nil where none is stated.
    var population: Int?
    /// The index of the area that the place is compared with.
    var comparison: Int?
    var isComparisonOnly = false
  }

  let places: [Place]

  /// Makes the report.
  ///
  /// - Throws: What the program complains of; it should be nothing.
  func make() throws -> Report {
    let reading = ProjectReader.read(projectFile, file: "samhold.yaml")
    guard let project = reading.project else { throw Complaints(reading.diagnostics) }
    let files = ["first.csv": firstFile, "second.csv": secondFile]
    let answers = try SurveyReader(project) { MemorySource(files[$0.path] ?? "") }.read()
    return Report(
      of: project,
      answers: answers,
      ledger: Ledger(entries: [], diagnostics: []),
      provenance: Provenance(inputs: [], toolVersion: "simulation", created: nil)
    )
  }

  private var projectFile: String {
    """
    samhold: 1
    title: Simulation
    undertaking: {name: Simulation}
    period: {start: 2024-01-01, end: 2025-12-31}
    privacy: {threshold: 1, reason: Nobody here exists.}
    questionnaire:
      name: Four questions
      scales: {five: {min: 1, max: 5}}
      indicators: {trust: {name: Trust, opposite: Distrust}}
      items:
    \((1...Person.items).map { "    - {id: q\($0), indicator: trust, scale: five, wording: Q\($0)}" }
      .joined(separator: "\n"))
    columns: {respondent: id, partnership: place}
    waves:
      - {id: first, fieldwork: {start: 2024-03-01, end: 2024-03-31}, files: [first.csv]}
      - {id: second, fieldwork: {start: 2025-03-01, end: 2025-03-31}, files: [second.csv]}
    partnerships:
    \(places.indices.map(partnership).joined(separator: "\n"))
    outputs: {files: [], kinds: {}}
    """
  }

  private func partnership(_ index: Int) -> String {
    let place = places[index]
    let keys =
      ["id: place\(index)", "name: P", "place: P", "stakeholders: [end-user]"]
      + (place.population.map { ["population: \($0)"] } ?? [])
      + (place.comparison.map { ["comparison: place\($0)"] } ?? [])
      + (place.isComparisonOnly ? ["comparison_only: true"] : [])
    return "  - {\(keys.joined(separator: ", "))}"
  }

  private var firstFile: String {
    file { place in
      place.drawn.first.enumerated().map { (id: $0, answers: $1.before) }
    }
  }

  private var secondFile: String {
    file { place in
      let known = place.drawn.first.count - place.drawn.again
      return place.drawn.second.enumerated().map {
        (id: known + $0, answers: $1[keyPath: place.later])
      }
    }
  }

  private func file(_ rows: (Place) -> [(id: Int, answers: [Int])]) -> String {
    var text = "id,place,q1,q2,q3,q4\n"
    for (index, place) in places.enumerated() {
      for row in rows(place) {
        text += "\(row.id),place\(index),"
        text += row.answers.map { "\($0 + 1)" }.joined(separator: ",")
        text += "\n"
      }
    }
    return text
  }
}
