import CSV
import Foundation
import Impact
import Markup
import Rendering
import Survey
import Testing

@testable import Audit

/// A report made from a project file, as it would be published.
struct OwnReport {
  let report: Report

  /// The real panels that there are project files for.
  static let panels = [
    "army-companies", "army-panel", "big-five", "blues-attrition", "blues-trial", "gss-2006",
    "housing-sample", "state-anxiety",
  ]

  /// Those that are attacked from every side each time; the others where `SAMHOLD_ALL_PANELS=1` says so.
  static let panelsAtHand = areAllMeant ? panels : ["army-companies", "blues-attrition"]

  /// The same of those with three waves and more.
  static let longPanelsAtHand =
    ["army-panel", "blues-attrition"] + (areAllMeant ? ["state-anxiety"] : [])

  private static let areAllMeant =
    ProcessInfo.processInfo.environment["SAMHOLD_ALL_PANELS"] == "1"

  static func sample(threshold: Int) throws -> OwnReport {
    try OwnReport("SampleData/samhold.yaml", threshold: threshold) {
      try bytes("SampleData/\($0)")
    }
  }

  /// A real panel's report, or that of its first waves alone, as it would have been earlier.
  static func panel(_ name: String, threshold: Int, waves: Int? = nil) throws -> OwnReport {
    try OwnReport("Tests/ImpactTests/Projects/\(name).yaml", threshold: threshold, waves: waves) {
      let data = try Data(contentsOf: ReferenceTable.shared.appending(path: "microdata/\($0)"))
      return waves.map { Data(rows(of: data, upToWave: $0)) } ?? data
    }
  }

  /// A file with a row a wave, such as the anxiety panel's, as it was when there were fewer waves.
  private static func rows(of data: Data, upToWave last: Int) -> [UInt8] {
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
    let names = lines[0].split(separator: ",").map { $0.filter { $0.isLetter } }
    guard let wave = names.firstIndex(of: "time") else { return Array(data) }
    let kept = lines.dropFirst().filter { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      return Int(fields[wave]).map { $0 <= last } ?? true
    }
    return Array((lines.prefix(1) + kept).joined(separator: "\n").utf8)
  }

  init(
    _ file: String,
    threshold: Int,
    waves: Int? = nil,
    contents: (String) throws -> Data
  ) throws {
    let text = String(decoding: try Self.bytes(file), as: UTF8.self)
      .replacing(/privacy: \{threshold: \d+\}\n/, with: "")
      .replacing(
        "\nquestionnaire:\n",
        with: "\nprivacy: {threshold: \(threshold)}\nquestionnaire:\n"
      )
    try self.init(text: waves.map { Self.first($0, wavesOf: text) } ?? text, contents: contents)
  }

  /// A project file with its first waves only.
  private static func first(_ count: Int, wavesOf text: String) -> String {
    var waves = 0
    var isInWaves = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line.first?.isLetter == true { isInWaves = line == "waves:" }
      if isInWaves, line.hasPrefix("  - id:") { waves += 1 }
      return !isInWaves || waves <= count
    }
    return lines.joined(separator: "\n")
  }

  /// The report of a project file's text.
  init(text: String, contents: (String) throws -> Data) throws {
    let project = try #require(ProjectReader.read(text, file: "samhold.yaml").project)
    var files: [String: [UInt8]] = [:]
    for path in project.waves.flatMap(\.files).map(\.path) where files[path] == nil {
      files[path] = Array(try contents(path))
    }
    let known = files
    report = Report(
      of: project,
      answers: try SurveyReader(project) { MemorySource(known[$0.path] ?? []) }.read(),
      ledger: Ledger(entries: [], diagnostics: []),
      provenance: Provenance(inputs: [], toolVersion: "test", created: nil)
    )
  }

  static func bytes(_ file: String) throws -> Data {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try Data(contentsOf: package.appending(path: file))
  }

  private var tables: [Audit.File] { tables(in: .english) }

  private func tables(in language: Language) -> [Audit.File] {
    Tables.files(of: report, language: language).map { Audit.File(name: $0.name, bytes: $0.bytes) }
  }

  /// The attack on the report and its tables in both languages, beside reports published before it.
  func audit(earlier: [OwnReport] = []) throws -> Audit {
    try Audit(
      of: ReportXML.document(of: report),
      earlier: earlier.map { ReportXML.document(of: $0.report) },
      tables: tables + tables(in: .danish)
    )
  }

  /// Everything that is written, as text.
  func outputs() throws -> [String] {
    let document = ReportXML.document(of: report)
    return [String(decoding: try Writer.xml(document), as: UTF8.self)]
      + tables.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
