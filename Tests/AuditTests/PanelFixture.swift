import Foundation

/// A panel of one question that is put together from how many people were in which waves.
struct PanelFixture {
  /// How many people were in each set of waves: `"1101"` in all but the third of four.
  let people: [String: Int]
  var threshold = 5
  /// How many of the waves there have been so far; nil for all.
  var waves: Int?

  func report() throws -> OwnReport {
    try OwnReport(text: project) { Data(table($0).utf8) }
  }

  private var waveCount: Int { waves ?? people.keys.first?.count ?? 0 }

  private var project: String {
    let waves = (0..<waveCount).map {
      "  - {id: w\($0), fieldwork: {start: \(2020 + $0)-03-01, end: \(2020 + $0)-03-31}, "
        + "files: [\($0).csv]}"
    }
    return """
      samhold: 1
      title: Panel
      undertaking: {name: Panel}
      period: {start: 2025-01-01, end: 2025-12-31}
      privacy: {threshold: \(threshold)}
      questionnaire:
        name: Panel
        scales: {five: {min: 1, max: 5}}
        indicators: {mood: {name: mood, opposite: gloom}}
        items: [{id: answer, indicator: mood, scale: five, wording: How}]
      columns: {respondent: id}
      waves:
      \(waves.joined(separator: "\n"))
      partnerships:
        - {id: north, name: North, place: North, stakeholders: [end-user]}
      """
  }

  /// The rows of a wave; everybody answers 2 and 4 in turn.
  private func table(_ file: String) -> String {
    let wave = Int(file.prefix { $0 != "." }) ?? 0
    var rows = ["id,answer"]
    for (pattern, count) in people.sorted(by: { $0.key < $1.key })
    where Array(pattern)[wave] == "1" {
      for person in 0..<count { rows.append("p\(pattern)-\(person),\(person % 2 == 0 ? 2 : 4)") }
    }
    return rows.joined(separator: "\n") + "\n"
  }
}
