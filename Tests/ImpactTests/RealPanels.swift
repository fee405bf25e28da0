import CSV
import Foundation
import Synchronization
import Testing

@testable import Impact
@testable import Survey

/// A real panel, read through a project file as a user would write it.
struct RealPanel {
  let project: Project
  let answers: TalliedAnswers

  private static let panels = Mutex<[String: RealPanel]>([:])

  /// The panel of a project file, read once for all tests.
  static func shared(_ name: String) throws -> RealPanel {
    try panels.withLock { panels in
      if let panel = panels[name] { return panel }
      let panel = try RealPanel(name)
      panels[name] = panel
      return panel
    }
  }

  /// Reads the panel of a project file, after an edit to its text, and with its data mended.
  init(
    _ name: String,
    edit: (String) -> String = { $0 },
    mending mend: ([UInt8]) -> [UInt8] = { $0 }
  ) throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Projects/\(name)")
    let reading = ProjectReader.read(
      edit(try String(contentsOf: url, encoding: .utf8)),
      file: name
    )
    #expect(reading.diagnostics == [])
    project = try #require(reading.project)
    let contents = try Dictionary(
      project.waves.flatMap(\.files).map { ($0.path, mend(try SharedData.microdata($0.path))) },
      uniquingKeysWith: { first, _ in first }
    )
    answers = try SurveyReader(project) { MemorySource(contents[$0.path] ?? []) }.read()
  }

  /// The report; made anew each time it is asked for.
  var report: Report {
    Report(
      of: project,
      answers: answers,
      ledger: Ledger(entries: [], diagnostics: []),
      provenance: Provenance(inputs: [], toolVersion: "test", created: nil)
    )
  }

  /// The two waves of a partnership, before anything is withheld.
  func waves(_ partnership: String, _ indicator: String, _ from: Int, _ to: Int) throws -> TwoWaves
  {
    let (index, measure) = try indices(partnership, indicator)
    return try #require(
      TwoWaves(
        first: try scores(index, measure, wave: from),
        second: try scores(index, measure, wave: to),
        linked: linked(index, measure, from, to),
        measure: answers.tally.plan.measures[measure]
      )
    )
  }

  /// What stands beside a change.
  func evidences(
    _ partnership: String,
    _ indicator: String,
    _ from: Int,
    _ to: Int
  ) throws -> ChangeEvidences {
    let (index, measure) = try indices(partnership, indicator)
    return ChangeEvidences(
      first: try scores(index, measure, wave: from),
      second: try scores(index, measure, wave: to),
      linked: linked(index, measure, from, to),
      pairs: linked(index, measure, from, to)
        .moments(in: answers.tally.plan.measures[measure]),
      told: WaveLinks(tally: answers.tally, disclosure: Disclosure(project.privacy))
        .people(partnership: index, from: from - 1, to: to - 1, measure: measure),
      disclosure: Disclosure(project.privacy)
    )
  }

  /// The indices of a partnership, and of an indicator among the measures.
  func indices(_ partnership: String, _ indicator: String) throws -> (Int, Int) {
    (
      try #require(project.partnerships.firstIndex { $0.id == partnership }),
      try #require(
        answers.tally.plan.measures.firstIndex {
          project.questionnaire.indicators[$0.indicator].id == indicator && $0.facet == nil
        }
      )
    )
  }

  private func scores(_ partnership: Int, _ measure: Int, wave: Int) throws -> ScoreTally {
    try #require(answers.tally.group(partnership: partnership, wave: wave - 1)).scores[measure]
  }

  private func linked(_ partnership: Int, _ measure: Int, _ from: Int, _ to: Int) -> PairTally {
    answers.tally.pair(partnership: partnership, from: from - 1, to: to - 1, measure: measure)
  }
}

/// A result of the reference script, with its own units turned into points.
struct ReferenceChange {
  let values: [String: Any]
  /// How many points (0…100) make one unit of the reference.
  let points: Double
  /// The reference value of score 0.
  let zero: Double

  func count(_ key: String) -> Int { (values[key] as! NSNumber).intValue }

  func mean(_ key: String) -> Double { ((values[key] as! NSNumber).doubleValue - zero) * points }

  func length(_ key: String) -> Double { (values[key] as! NSNumber).doubleValue * points }

  func test(_ name: String) -> (t: Double, df: Double, p: Double, estimate: Double, ci: [Double])? {
    guard let test = values[name] as? [String: Any] else { return nil }
    let number = { (key: String) in (test[key] as! NSNumber).doubleValue }
    let ci = (test["ci95"] as! [NSNumber]).map { $0.doubleValue * points }
    return (number("t"), number("df"), number("p"), number("estimate") * points, ci)
  }

  func effect(_ name: String) -> Double {
    ((values["effect"] as! [String: Any])[name] as! NSNumber).doubleValue
  }
}

/// Whether two numbers agree to a relative difference.
func agree(_ left: Double, _ right: Double, within tolerance: Double = 1e-9) -> Bool {
  left == right || abs(left - right) <= tolerance * max(abs(left), abs(right))
}
