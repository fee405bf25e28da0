import Markup
import Survey
import Testing

@testable import Rendering

/// Names and texts of users cannot break the tagging.
struct HostileTextTests {
  private static let name = "Huset på Kajen: tilhørsforhold, gennemsnit 0–100"

  /// The text of the fact that names the first metric, if it is this.
  private func namedMetric(_ text: String) throws -> String? {
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
      ">",
      with: "&gt;"
    )
    let document = try InlineReport.tree(in: .danish) { $0.replacing(Self.name, with: escaped) }
    #expect(InlineAudit(of: document, in: .danish).faults == [])
    return try InlineReport.facts(document).values.first { $0.text == text }?["name"]
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "</ix:nonNumeric>", "]]><!-- & -->", "a, b, c", "{1} {{x}}",
    "\u{202E}right to left", "e\u{301}\u{1F469}\u{200D}\u{1F52C}", "\"quoted\" 'twice'",
  ])
  func `a text stays the text it is`(text: String) throws {
    #expect(try namedMetric(text) == "esrs:NamesOfMetrics")
  }

  @Test func `a name of ten thousand characters is tagged whole`() throws {
    #expect(try namedMetric(String(repeating: "æ", count: 10_000)) == "esrs:NamesOfMetrics")
  }

  @Test func `what XML cannot hold is replaced before it is tagged`() throws {
    let document = Document(root: "d", namespace: "urn:samhold:report:1")
    document.root.add("p", text: "a\u{0}b\u{B}c")
    #expect(document.root.text == "a\u{FFFD}b\u{FFFD}c")
  }

  @Test func `an identifier with a comma is refused, not written`() throws {
    let reasons = try InlineReport.refusal {
      $0.replacing("typed=\"S3-impact\"", with: "typed=\"S3,impact\"")
    }
    #expect(reasons.contains { $0.contains("a value of LIT has a comma") })
  }

  @Test func `the name of a metric may have anything in its place on the axis`() throws {
    let document = try InlineReport.tree(in: .english) {
      $0.replacing("huset/belonging/mean", with: "A &lt;b&gt;, \u{F8}re &amp; more")
    }
    let members = try InlineReport.elements("//d:typedMember", of: document)
    #expect(members.contains { $0.text == "A <b>, øre & more" })
  }
}
