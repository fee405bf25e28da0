import Markup
import Survey
import Testing

@testable import Rendering

/// How metrics stand in the statement: their years side by side, and what is the same of all once.
struct MetricTableTests {
  /// The words of an element, with single spaces.
  private func words(_ element: Element) -> String {
    element.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The cells of the row of a metric, from the baseline to the present.
  private func cells(_ name: String, _ edit: (String) -> String = { $0 }) throws -> [String] {
    let path = "//h:table[@class='comparatives']//h:tr[h:th='\(name)']/h:td"
    return try InlineReport.elements(path, of: InlineReport.tree(in: .english, edit)).map { cell in
      cell.children.map(words).joined(separator: " | ")
    }
  }

  @Test func `the baseline, earlier periods and the present one stand side by side`() throws {
    #expect(
      try cells("Volunteer hours in total") == ["", "", "6,345"]
    )
    let row = try cells("Belonging, mean 0–100")
    #expect(row == ["2023 56.0", "2024 59.2", "61.1 | published: 60.9"])
  }

  @Test func `a figure that was published otherwise has the cause below it`() throws {
    let document = try InlineReport.document {
      $0.replacing("stated=\"previously\"", with: "stated=\"previously\" explanation=\"1\"")
    }
    let bytes = try InlineXBRL.xhtml(of: document, in: .english)
    let page = try Document(parsing: bytes, name: "esrs.xhtml")
    let note = try InlineReport.elements("//h:span[@class='note below']", of: page)
    #expect(note.map(words) == ["Data corrected: Two digits had been swapped."])
    let members = try InlineReport.elements("//d:explicitMember", of: page).map(\.text)
    #expect(members.count { $0 == "esrs:PreviouslyStatedMember" } == 1)
  }

  @Test func `a comparative that is withheld is nil with its reason, never zero`() throws {
    let old =
      "<member axis=\"NamesOfMetricsTypedAxis\" typed=\"huset/belonging/mean\" domain=\"TYP\"/><value>59.2</value>"
    let edit = { (text: String) in
      #expect(text.contains(old))
      return text.replacing(
        old,
        with: old.replacing("<value>59.2</value>", with: "<withheld rule=\"small-group\"/>")
      )
    }
    let row = try cells("Belonging, mean 0–100", edit)
    #expect(row[1] == "2024 withheld: fewer than 5 people")
    let facts = try InlineReport.facts(InlineReport.tree(in: .english, edit))
    #expect(
      facts["f-0033"]?["nil", namespace: "http://www.w3.org/2001/XMLSchema-instance"] == "true"
    )
    #expect(facts["f-0033"]?.text == "")
  }

  @Test func `a partnership's name is written once, and is part of the name of each metric`() throws
  {
    let document = try InlineReport.tree(in: .english)
    let facts = try InlineReport.facts(document)
    for (id, rest) in [("f-0029", "Belonging, mean 0–100"), ("f-0031", "Volunteer hours in total")]
    {
      let fact = try #require(facts[id])
      #expect(fact.text == "The house on the quay: ")
      let path = "//ix:continuation[@id='\(fact["continuedAt"] ?? "")']"
      #expect(try InlineReport.elements(path, of: document).map(\.text) == [rest])
    }
    #expect(facts["f-0031"]?.parent?["id"] == "f-0029")
  }

  @Test func `what several metrics say alike is written once with the tags of all`() throws {
    let document = try InlineReport.tree(in: .english)
    let facts = try InlineReport.facts(document)
    #expect(facts["f-0044"]?.parent?["id"] == "f-0042")
    #expect(facts["f-0042"]?.text == "no")
    #expect(facts["f-0042"]?["contextRef"] != facts["f-0044"]?["contextRef"])
    #expect(facts["f-0043"]?.parent?["id"] == "f-0041")
    #expect(facts["f-0041"]?.text == "Mean of persons' scores from 0 to 100.")
    let rests = ["f-0041", "f-0043"].map { facts[$0]?["continuedAt"] ?? "" }
    let said = try rests.map { rest in
      try InlineReport.elements("//ix:continuation[@id='\(rest)']", of: document).map(\.text)
    }
    #expect(said == [["252 of 478 invited answered."], ["Counted by the hosts."]])
  }

  @Test func `facts that do not say the same cannot be written as one`() throws {
    let report = try InlineReport.document()
    let template = """
      <s:group xmlns="http://www.w3.org/1999/xhtml" xmlns:s="urn:samhold:template:1"><s:fact
        select="$shown"/></s:group>
      """
    #expect(throws: InlineXBRLFault.self) {
      try InlineXBRL.xhtml(
        of: report,
        in: .english,
        overriding: [
          "page/esrs-shared.xhtml": Array(template.replacing("$shown", with: "$all").utf8)
        ]
      )
    }
  }

  @Test func `tags that would nest too deep are parted, and every fact is tagged once`() throws {
    let fact = { (number: Int) in
      """
      <fact id="f-1\(number)" concept="MeasurementOfQuantitativeMetricsIsValidatedByExternalBodyOtherThanAssuranceProvider" \
      type="boolean" start="2025-01-01" end="2025-12-31"><subject partnership="huset" \
      output="hours" measure="period"/><member axis="NamesOfMetricsTypedAxis" typed="m\(number)" \
      domain="TYP"/><value>false</value></fact>
      """
    }
    let many = (0..<120).map(fact).joined()
    let document = try InlineReport.tree(in: .danish) { text in
      text.replacing("<fact id=\"f-0044\"", with: many + "<fact id=\"f-0044\"")
    }
    let tagged = try InlineReport.facts(document)
    #expect((0..<120).allSatisfy { tagged["f-1\($0)"]?.text == "nej" })
    let deepest = "//ix:nonNumeric[count(ancestor::ix:nonNumeric) > 49]"
    #expect(try InlineReport.elements(deepest, of: document).isEmpty)
  }

  @Test func `a datapoint answered for some says for how many`() throws {
    let edit = { (text: String) in
      text.replacing(
        "<datapoint id=\"S3-5.80j-plan\" paragraph=\"80 (j)\" need=\"mandatory\" state=\"figure\"",
        with:
          "<datapoint id=\"S3-5.80j-plan\" paragraph=\"80 (j)\" need=\"mandatory\" state=\"partial\" answered=\"1\" asked=\"3\""
      )
    }
    let english = try InlineReport.elements("//h:li", of: InlineReport.tree(in: .english, edit))
    #expect(english.contains { words($0).hasSuffix(": answered for 1 of 3 targets") })
    let danish = try InlineReport.elements("//h:li", of: InlineReport.tree(in: .danish, edit))
    #expect(danish.contains { words($0).hasSuffix(": besvaret for 1 af 3 mål") })
  }
}
