import Impact
import Markup
import Survey
import Testing

@testable import Rendering

/// Reading a published report.xml back.
struct PublishedReadingTests {
  private func published(_ edit: (String) -> String = { $0 }) throws -> PublishedReport {
    let bytes = try Writer.xml(ReportXML.document(of: SampleReport.report))
    let text = edit(String(decoding: bytes, as: UTF8.self))
    return try PublishedReading.report(Array(text.utf8), file: "old.xml")
  }

  private func complaints(_ text: String) -> [Diagnostic] {
    do {
      _ = try PublishedReading.report(Array(text.utf8), file: "old.xml")
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test func `every figure that is shown is read with its own text`() throws {
    let report = SampleReport.report
    let published = try published()
    #expect(published.title == report.project.title)
    #expect(published.period == report.project.period)
    #expect(published.threshold == report.project.privacy.threshold)
    #expect(published.partnerships.map(\.id) == report.partnerships.map(\.partnership.id))
    var looked = 0
    for findings in report.partnerships {
      for level in findings.levels {
        var subject = PublishedSubject(partnership: findings.partnership.id, kind: .level)
        subject.indicator = level.measure.indicator
        subject.facet = level.measure.facet
        subject.waves = [level.wave]
        let found = try #require(published.findings.first { $0.subject == subject })
        #expect(found["mean"] == level.estimate.finding?.mean.numeral)
        #expect(found["n"] == level.estimate.finding?.n.numeral)
        #expect((found["state"] == "shown") == (level.estimate.finding != nil))
        looked += 1
      }
      for output in findings.outputs {
        for period in output.periods {
          var subject = PublishedSubject(partnership: findings.partnership.id, kind: .amount)
          subject.output = output.kind
          subject.period = period.dates
          let found = try #require(published.findings.first { $0.subject == subject })
          #expect(found["value"] == period.amount.finding?.numeral)
          looked += 1
        }
      }
    }
    #expect(looked > 5)
  }

  @Test func `no two findings are about the same subject, and no two figures have one name`() throws
  {
    let findings = try #require(PublishedReading.report(try PageGolden.report())).findings
    #expect(Set(findings.map(\.subject)).count == findings.count)
    for finding in findings {
      #expect(Set(finding.figures.map(\.name)).count == finding.figures.count)
    }
    let kinds = Set(findings.map(\.subject.kind))
    #expect(
      kinds.isSuperset(of: [.participation, .amount, .outputTotal, .level, .change, .target])
    )
  }

  @Test func `parts of a finding are told apart by what they are of`() throws {
    let findings = try published().findings
    let change = try #require(
      findings.first { $0.subject.kind == .change && $0["inference/p"] != nil }
    )
    #expect(change.subject.waves.count == 2)
    #expect(change["difference"] != nil)
    #expect(change["span"] == nil)
    let share = findings.first { $0.subject.kind == .distribution }?.figures
      .first { $0.name.hasPrefix("share[") }
    #expect(share != nil)
  }

  @Test(arguments: [
    ("urn:samhold:report:1", "urn:samhold:report:2", DiagnosticCode.previousReportVersion, "newer"),
    ("version=\"1\" lang", "version=\"3\" lang", .previousReportVersion, "newer"),
    ("version=\"1\" lang", "version=\"\" lang", .previousReportVersion, "version “”"),
    ("urn:samhold:report:1", "urn:other", .previousReportUnusable, "no report of Samhold's"),
    ("<period ", "<colour/><period ", .previousReportUnusable, "colour"),
    ("state=\"shown\" n=", "state=\"hidden\" n=", .previousReportUnusable, "hidden"),
    ("</report>", "", .previousReportUnusable, "cannot be used"),
  ])
  func `a file of another version, or that is not valid, is refused with its place`(
    _ passage: String,
    _ replacement: String,
    _ code: DiagnosticCode,
    _ words: String
  ) throws {
    let bytes = try Writer.xml(ReportXML.document(of: SampleReport.report))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(passage))
    let found = complaints(text.replacing(passage, with: replacement, maxReplacements: 1))
    #expect(found.first?.code == code)
    #expect(found.first?.place?.file == "old.xml")
    #expect(found.first?.place?.line != nil)
    let told = found.map { "\($0.summary) \($0.hint ?? "")" }.joined()
    #expect(told.contains(words), "\(told)")
  }

  @Test(arguments: [
    """
    <!DOCTYPE report [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><report>&b;</report>
    """,
    """
    <!DOCTYPE report [<!ENTITY a SYSTEM "file:///etc/passwd">]><report>&a;</report>
    """,
    """
    <!DOCTYPE report SYSTEM "http://example.org/report.dtd"><report/>
    """,
    String(repeating: "<a>", count: 5000),
    "id,place,answer\np1,north,5\n",
    "\u{0}\u{1}",
    "",
  ])
  func `hostile or foreign bytes are refused, and nothing in them is told`(_ text: String) {
    let found = complaints(text)
    #expect(found.count == 1)
    #expect(found.first?.code == .previousReportUnusable)
    #expect(!"\(found)".contains("hahaha"))
    #expect(!"\(found)".contains("root:"))
  }

  @Test func `a period that ends before it starts is refused`() throws {
    let bytes = try Writer.xml(ReportXML.document(of: SampleReport.report))
    let text = String(decoding: bytes, as: UTF8.self)
    let found = complaints(text.replacing("end=\"2025-12-31\"/>", with: "end=\"2024-12-31\"/>"))
    #expect(found.map(\.summary).joined().contains("its period is no stretch of days"))
  }

  @Test func `a file beyond all bounds is refused`() {
    let bytes = [UInt8](repeating: 32, count: PublishedReading.mostBytes + 1)
    #expect(throws: Complaints.self) { try PublishedReading.report(bytes, file: "old.xml") }
  }
}
