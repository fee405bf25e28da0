import CSV
import Testing

@testable import Impact
@testable import Standards
@testable import Survey

/// A small project with one partnership in the north for end-users, one in the south for both roles,
/// and one item, whose answers 1…5 are scores of 0, 25, 50, 75 and 100.
struct SmallReport {
  /// The section `disclosures`, without its key.
  var disclosures = "{}"
  var northTargets = "[]"
  var southTargets = "[]"
  /// More sections of the project file.
  var sections = ""
  var higherIsBetter = true
  var southName = "South"
  var southRoles = "[affected-community, end-user]"
  /// More keys of the first wave.
  var firstWave = ""
  /// The kinds of output.
  var kinds = "{}"
  /// By wave: answers in the north and in the south.
  var waves: [(north: [Int], south: [Int])] = [
    ([1, 2, 3, 4, 5], [3, 3, 3, 3, 3]), ([3, 3, 3, 5, 5], [5, 5, 5, 1, 1]),
  ]
  var ledger = "partnership,output,amount,period\nsouth,hours,12.5,2024\n"

  var yaml: String {
    let declared = waves.indices.map { index in
      "  - {id: w\(index + 1), name: Wave \(index + 1), fieldwork: {start: \(2023 + index)-03-01, "
        + "end: \(2023 + index)-03-31}, files: [w\(index + 1).csv]\(index == 0 ? firstWave : "")}"
    }
    return """
      samhold: 1
      title: Small
      undertaking: {name: Small}
      period: {start: 2024-01-01, end: 2024-12-31}
      privacy: {threshold: 5}
      questionnaire:
        name: Questions
        scales: {five: {min: 1, max: 5}}
        indicators: {mood: {name: mood, opposite: gloom, higher_is_better: \(higherIsBetter)}}
        items: [{id: answer, indicator: mood, scale: five, wording: How}]
      columns: {respondent: id, partnership: place}
      waves:
      \(declared.joined(separator: "\n"))
      partnerships:
        - {id: north, name: North, place: North street, stakeholders: [end-user], targets: \(northTargets)}
        - {id: south, name: "\(southName)", place: South street, stakeholders: \(southRoles), targets: \(southTargets)}
      outputs: {files: [done.csv], kinds: \(kinds)}
      disclosures: \(disclosures)
      \(sections)
      """
  }

  func make(sourceLocation: SourceLocation = #_sourceLocation) throws -> Report {
    let reading = ProjectReader.read(yaml, file: "samhold.yaml")
    #expect(reading.diagnostics == [], sourceLocation: sourceLocation)
    let project = try #require(reading.project, sourceLocation: sourceLocation)
    let open: Opening = { file in
      if file.path == "done.csv" { return MemorySource(ledger) }
      let wave = waves[try #require(Int(file.path.dropFirst().prefix(1))) - 1]
      let rows =
        wave.north.enumerated().map { "n\($0.offset),north,\($0.element)" }
        + wave.south.enumerated().map { "s\($0.offset),south,\($0.element)" }
      return MemorySource("id,place,answer\n" + rows.joined(separator: "\n") + "\n")
    }
    return Report(
      of: project,
      answers: try SurveyReader(project, opening: open).read(),
      ledger: try LedgerReader(project, opening: open).read(),
      provenance: Provenance(inputs: [], toolVersion: "test", created: nil)
    )
  }
}

extension DisclosureIndex {
  /// The index of a report by an embedded map.
  init(of report: Report, by standard: String) throws {
    let (bytes, name) = try Maps.embedded(standard)
    self.init(of: report, by: try DisclosureMap(parsing: bytes, file: name))
  }

  func entry(_ id: String) throws -> Entry {
    try #require(entries.first { $0.datapoint.id == id }, "no datapoint \(id)")
  }
}

extension DisclosureIndex.Entry {
  /// The keys of all sentences in its texts.
  var sentences: [String] {
    facts.flatMap { fact -> [String] in
      guard case .prose(let prose) = fact.content else { return [] }
      return prose.flatMap { part in
        switch part {
        case .paragraph(let sentences), .list(let sentences): sentences.map(\.key)
        case .written: ["written"]
        }
      }
    }
  }
}

extension Fact {
  /// The id on its typed axis.
  var key: String? {
    members.lazy.compactMap { member in
      if case .typed(let id, _) = member.value { id } else { nil }
    }.first
  }
}
