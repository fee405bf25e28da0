import CSV
import Foundation
import Impact
import Markup
import Rendering
import Survey
import Testing

@testable import Audit

/// The program's own reports, attacked.
struct OwnReportTests {
  @Test(arguments: [3, 5, 10])
  func `nothing can be worked out from the sample`(threshold: Int) throws {
    let report = try OwnReport("SampleData/samhold.yaml", threshold: threshold) {
      try OwnReport.bytes("SampleData/\($0)")
    }
    let audit = try report.audit()
    #expect(audit.findings == [])
    #expect(audit.contradicted == [])
    #expect(audit.asked > 3000)
  }

  @Test(
    .enabled(if: ReferenceTable.isPresent, "needs the real survey data beside the package"),
    arguments: [
      "army-companies", "army-panel", "big-five", "blues-attrition", "blues-trial", "gss-2006",
      "housing-sample", "state-anxiety",
    ],
    [3, 5, 10]
  )
  func `nothing can be worked out from a real panel`(_ panel: String, threshold: Int) throws {
    let report = try OwnReport("Tests/ImpactTests/Projects/\(panel).yaml", threshold: threshold) {
      try Data(contentsOf: ReferenceTable.shared.appending(path: "microdata/\($0)"))
    }
    let audit = try report.audit()
    #expect(audit.findings == [])
    #expect(audit.contradicted == [])
  }

  @Test(
    .enabled(if: ReferenceTable.isPresent, "needs the real survey data beside the package"),
    arguments: [("army-companies", "SUBNUM"), ("blues-trial", "id"), ("gss-2006", "firstid")]
  )
  func `no output holds an identifier of a real panel`(_ panel: String, _ column: String) throws {
    // Numbers would be found among the figures, so each is given a beginning that is not.
    let report = try OwnReport("Tests/ImpactTests/Projects/\(panel).yaml", threshold: 5) { name in
      let url = ReferenceTable.shared.appending(path: "microdata/\(name)")
      return Data(try marked(column, in: String(contentsOf: url, encoding: .utf8)).utf8)
    }
    let outputs = try report.outputs()
    #expect(outputs[0].contains("<level"))
    for output in outputs { #expect(!output.contains("person-")) }
  }

  /// A table whose column has `person-` before each value.
  private func marked(_ column: String, in text: String) throws -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let names = lines[0].split(separator: ",", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: "\"\r\u{FEFF}"))
    }
    let index = try #require(names.firstIndex(of: column))
    for line in lines.indices.dropFirst() where !lines[line].isEmpty {
      var fields = lines[line].split(separator: ",", omittingEmptySubsequences: false)
        .map(String.init)
      fields[index] = "person-" + fields[index].replacing("\"", with: "")
      lines[line] = fields.joined(separator: ",")
    }
    return lines.joined(separator: "\n")
  }
}

/// A report made from a project file, as it would be published.
private struct OwnReport {
  let report: Report

  init(_ file: String, threshold: Int, contents: (String) throws -> Data) throws {
    let text = String(decoding: try Self.bytes(file), as: UTF8.self)
      .replacing(/privacy: \{threshold: \d+\}\n/, with: "")
      .replacing(
        "\nquestionnaire:\n",
        with: "\nprivacy: {threshold: \(threshold)}\nquestionnaire:\n"
      )
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

  private var tables: [Audit.File] {
    Tables.files(of: report, language: .english).map { Audit.File(name: $0.name, bytes: $0.bytes) }
  }

  func audit() throws -> Audit {
    try Audit(of: ReportXML.document(of: report), tables: tables)
  }

  /// Everything that is written, as text.
  func outputs() throws -> [String] {
    let document = ReportXML.document(of: report)
    return [String(decoding: try Writer.xml(document), as: UTF8.self)]
      + tables.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
