import Markup
import Survey
import Testing

@testable import Rendering

/// Names and texts of users cannot break the tagging.
struct HostileTextTests {
  private static let name = "Tilhørsforhold, gennemsnit 0–100"

  /// The concept of the fact that has this as its last part, in place of the first metric's name.
  private func namedMetric(_ text: String) throws -> String? {
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
      ">",
      with: "&gt;"
    )
    let document = try InlineReport.tree(in: .danish) { $0.replacing(Self.name, with: escaped) }
    #expect(InlineAudit(of: document, in: .danish).faults == [])
    let rest = try InlineReport.elements("//ix:continuation", of: document)
      .first { $0.text == text }?["id"]
    return try InlineReport.facts(document).values.first { $0["continuedAt"] == rest }?["name"]
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

  @Test func `a partnership's name of ten thousand characters is tagged whole`() throws {
    let long = String(repeating: "å, <", count: 2_500)
    let escaped = long.replacing("<", with: "&lt;")
    let document = try InlineReport.tree(in: .danish) {
      $0.replacing("<p>Huset på Kajen:</p>", with: "<p>\(escaped)</p>")
    }
    #expect(try InlineReport.facts(document)["f-0029"]?.text == long + " ")
  }

  @Test func `a metric is told by its id when its partnership is renamed`() throws {
    let contexts = { (name: String) in
      let document = try InlineReport.tree(in: .danish) {
        $0.replacing("<p>Huset på Kajen:</p>", with: "<p>\(name):</p>")
      }
      let fact = try InlineReport.facts(document)["f-0029"]
      let path = "//i:context[@id='\(fact?["contextRef"] ?? "")']//d:typedMember"
      return try InlineReport.elements(path, of: document).map(\.text)
    }
    #expect(try contexts("Huset på Havnen") == ["huset/belonging/mean"])
    #expect(try contexts("Kajhuset") == ["huset/belonging/mean"])
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
