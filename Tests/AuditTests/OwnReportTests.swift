import Foundation
import Impact
import Survey
import Testing

@testable import Audit

/// The program's own reports, attacked.
struct OwnReportTests {
  @Test(arguments: [3, 5, 10])
  func `nothing can be worked out from the sample`(threshold: Int) throws {
    let report = try OwnReport.sample(threshold: threshold)
    let audit = try report.audit()
    #expect(audit.findings == [])
    #expect(audit.contradicted == [])
    #expect(audit.asked > 3000)
  }

  @Test(
    .enabled(if: ReferenceTable.isPresent, "needs the real survey data beside the package"),
    arguments: OwnReport.panels,
    [3, 5, 10]
  )
  func `nothing can be worked out from a real panel`(_ panel: String, threshold: Int) throws {
    let report = try OwnReport.panel(panel, threshold: threshold)
    let audit = try report.audit()
    #expect(audit.findings == [])
    #expect(audit.contradicted == [])
  }

  @Test(
    .enabled(if: ReferenceTable.isPresent, "needs the real survey data beside the package"),
    arguments: OwnReport.longPanelsAtHand,
    [3, 5, 10]
  )
  func `nothing can be worked out from the reports of a real panel year after year`(
    _ panel: String,
    threshold: Int
  ) throws {
    let newest = try OwnReport.panel(panel, threshold: threshold)
    let earlier = try (2..<newest.report.project.waves.count).reversed().map {
      try OwnReport.panel(panel, threshold: threshold, waves: $0)
    }
    let audit = try newest.audit(earlier: earlier)
    #expect(!earlier.isEmpty)
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
