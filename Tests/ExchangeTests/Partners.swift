import CSV
import Foundation
import Impact
import Markup
import Rendering
import Survey
import Testing

@testable import Exchange

/// A project whose answers partners count by themselves, and what becomes of it.
struct Partners {
  var text: String
  /// By path.
  var files: [String: [UInt8]]

  init(_ text: String, _ files: [String: [UInt8]]) {
    self.text = text
    self.files = files
  }

  /// Two questions, two waves, two places; an answer of everybody to each question in each wave.
  static func small(people: Int = 60) -> Partners {
    let rows = { (wave: Int) in
      "id,place,q1,q2\n"
        + (0..<people).map { person in
          let first = (person * 7 + wave * 3) % 5 + 1
          let second = max(1, min(5, first + (person * person + wave) % 3 - 1))
          return "p\(person),\(person % 2 == 0 ? "a" : "b"),\(first),\(second)\n"
        }
        .joined()
    }
    return Partners(
      smallProject,
      ["w1.csv": Array(rows(1).utf8), "w2.csv": Array(rows(2).utf8)]
    )
  }

  private static let smallProject = """
    samhold: 1
    title: A small project
    undertaking: {name: An undertaking}
    period: {start: 2025-01-01, end: 2025-12-31}
    questionnaire:
      name: Two questions
      scales:
        agree: {min: 1, max: 5, labels: {1: Disagree, 2: Rather not, 3: Both, 4: Rather, 5: Agree}}
      items:
        - {id: q1, indicator: trust, scale: agree, wording: One can trust strangers here.}
        - {id: q2, indicator: trust, scale: agree, wording: People mean well.}
    columns: {respondent: id, partnership: place}
    waves:
      - {id: w1, fieldwork: {start: 2024-03-01, end: 2024-03-31}, files: [w1.csv]}
      - {id: w2, fieldwork: {start: 2025-03-01, end: 2025-03-31}, files: [w2.csv]}
    partnerships:
      - {id: a, name: The first, place: Here, stakeholders: [affected-community]}
      - {id: b, name: The second, place: There, stakeholders: [end-user]}

    """

  // MARK: - Steps

  func project(_ more: String = "") throws -> Project {
    let reading = ProjectReader.read(text + more, file: "samhold.yaml")
    #expect(reading.diagnostics == [])
    return try #require(reading.project)
  }

  /// One tally as it is written.
  func tally(_ partner: String = "one", _ more: String = "exchange: raw\n") throws -> [UInt8] {
    let project = try project(more)
    let files = files
    let raw = PartnerTally(
      partner: partner,
      exchange: .raw,
      facts: QuestionnaireFacts(project),
      answers: try SurveyReader(project, mayBeEmpty: true) { MemorySource(files[$0.path] ?? []) }
        .count(),
      inputs: [],
      toolVersion: "test"
    )
    let tally = project.exchange == .raw ? raw : try raw.protected(in: project)
    let document = TallyXML.document(of: tally, in: project)
    #expect(TallyXML.validate(document) == [])
    return try Writer.xml(document)
  }

  /// The report of tallies, or of the files themselves if there are none.
  func report(_ tallies: [[UInt8]] = [], _ more: String = "") throws -> Report {
    var project = try project(more)
    let answers: TalliedAnswers
    if tallies.isEmpty {
      let files = files
      answers = try SurveyReader(project) { MemorySource(files[$0.path] ?? []) }.read()
    } else {
      let joining = try Joining(
        try tallies.map { try TallyReading.tally($0, file: "a.tally.xml", of: project) },
        of: project
      )
      project = joining.project
      answers = try TalliedAnswers(of: project, joining.answers)
    }
    return Report(
      of: project,
      answers: answers,
      ledger: Ledger(entries: [], diagnostics: []),
      provenance: Provenance(inputs: [], toolVersion: "test", created: nil)
    )
  }

  /// What a report finds, as it is written: all that comes before how the rows of files were used.
  static func findings(_ report: Report) throws -> Substring {
    let text = String(decoding: try Writer.xml(ReportXML.document(of: report)), as: UTF8.self)
    let end = try #require(text.range(of: "<data-quality>"))
    return text[..<end.lowerBound]
  }

  // MARK: - Division

  /// The same project with some of the rows of its files.
  ///
  /// - Parameter isKept: Is asked of the header and of every other record, by fields.
  func keeping(_ isKept: (_ header: [String], _ fields: [String]) -> Bool) -> Partners {
    var copy = self
    copy.files = files.mapValues { bytes in
      let records = Self.records(bytes)
      let header = Self.fields(records[0])
      return records[0]
        + records.dropFirst().filter { isKept(header, Self.fields($0)) }.flatMap(\.self)
    }
    return copy
  }

  /// The same project in as many parts, each person's rows in one.
  func divided(_ parts: Int, seed: Int = 0) -> [Partners] {
    (0..<parts).map { part in
      keeping { _, fields in
        let identifier = fields[0].trimmingCharacters(in: .whitespaces)
        let hash = identifier.utf8.reduce(5381 + seed) { ($0 &* 33) ^ Int($1) }
        return Int(hash.magnitude % UInt(parts)) == part
      }
    }
  }

  private static func records(_ bytes: [UInt8]) -> [[UInt8]] {
    var records: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      records[records.count - 1].append(byte)
      if byte == UInt8(ascii: "\n"), !isQuoted { records.append([]) }
    }
    return records.filter { !$0.isEmpty }
  }

  /// The fields of a record; only those before the first with a delimiter in it are sure.
  private static func fields(_ record: [UInt8]) -> [String] {
    record.split(omittingEmptySubsequences: false) { $0 == 44 || $0 == 59 }.map { field in
      String(decoding: field.filter { $0 != 34 && $0 != 13 && $0 != 10 }, as: UTF8.self)
    }
  }
}

extension Partners {
  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The sample project.
  static func sample() throws -> Partners {
    let folder = package.appending(path: "SampleData")
    let names = ["2023.csv", "2024.csv", "2025.csv", "2025-vaskeriet.csv"].map { "waves/\($0)" }
    return Partners(
      try String(contentsOf: folder.appending(path: "samhold.yaml"), encoding: .utf8),
      try Dictionary(
        uniqueKeysWithValues: names.map {
          ($0, Array(try Data(contentsOf: folder.appending(path: $0))))
        }
      )
    )
  }

  /// Where real survey data lies, if it does.
  private static let shared: URL? = {
    let named = ProcessInfo.processInfo.environment["SAMHOLD_SHARED"].map {
      URL(fileURLWithPath: $0)
    }
    return [named, package.deletingLastPathComponent().appending(path: "shared")]
      .compactMap(\.self)
      .first { FileManager.default.fileExists(atPath: $0.appending(path: "microdata").path) }
  }()

  static var hasPanels: Bool { shared != nil }

  /// Soldiers of one battalion, asked three times; real data.
  static func soldiers() throws -> Partners {
    let name = "multilevel_univbct_wide.csv"
    let project = package.appending(path: "Tests/ImpactTests/Projects/army-panel.yaml")
    let data = try #require(shared).appending(path: "microdata/\(name)")
    return Partners(
      try String(contentsOf: project, encoding: .utf8),
      [name: Array(try Data(contentsOf: data))]
    )
  }
}
