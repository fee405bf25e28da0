import Markup
import Survey
import Testing

@testable import Impact
@testable import Rendering

struct EvidencePartsTests {
  private func strings(_ expression: String) throws -> [String] {
    let bytes = try Writer.xml(ReportXML.document(of: SampleReport.report))
    let document = try Document(parsing: bytes, name: "report.xml")
    let evaluator = XPathEvaluator(document, prefixes: ["r": ReportXML.namespace])
    guard case .nodes(let nodes) = try evaluator.evaluate(XPath(expression)) else { return [] }
    return nodes.map(\.string)
  }

  @Test(arguments: [
    ("//r:change[1]/@basis", "partly-same-people"),
    ("//r:change[1]/r:inference/@minimum-detectable", "5.4"),
    ("//r:change[1]/r:inference/@convention", "finite-population"),
    ("//r:change[1]/r:effect-size/@low", "-0.1"),
    ("//r:change[1]/r:everyone/r:rank-sum/@cliff-delta", "0.125"),
    ("//r:change[1]/r:everyone/r:pole-change/@high", "0.3333333333333333"),
    ("//r:change[1]/r:linked-people/@n", "31"),
    ("//r:change[1]/r:linked-people/r:standardised[3]/@standardiser", "baseline-sd"),
    ("//r:change[1]/r:linked-people/r:signed-ranks/@p", "1e-12"),
    ("//r:change[1]/r:linked-people/r:signs/@reason", "no-variation"),
    ("//r:change[1]/r:linked-people/r:pole-moves/@left", "3"),
    ("//r:change[2]/r:linked-people/@rule", "tells-small-group"),
    ("//r:change[1]/r:measurement-error/@standard-error", "10"),
    ("//r:partnership[1]/r:attritions/r:attrition[1]/@stayed-percent", "80"),
    ("//r:attrition[1]/r:bounds/@high", "7.5"),
    ("//r:attrition[2]/r:baseline-difference/@reason", "nobody-left"),
    ("/r:report/r:qualities/r:quality[1]/r:reliability/@alpha", "-0.2"),
    ("/r:report/r:qualities/r:quality[1]/r:reliability/r:omega/@reason", "no-solution"),
    ("/r:report/r:qualities/r:quality[1]/r:reliability/r:item-reliability/@item", "bel_pride"),
    ("//r:partnership[1]/r:qualities/r:quality[2]/r:reliability/r:omega/@value", "0.8125"),
    ("//r:partnership[1]/r:qualities/r:quality[1]/r:extremes/@ceiling", "12.5"),
  ])
  func `each figure stands in its place`(expression: String, value: String) throws {
    #expect(try strings(expression).first == value)
  }

  @Test func `the checks of a change are rows of their own`() throws {
    let tables = Tables.files(of: SampleReport.report, language: .english)
    let text = { (name: String) throws -> [Substring] in
      let table = try #require(tables.first { $0.name == name })
      return String(decoding: table.bytes.dropFirst(3), as: UTF8.self).split(separator: "\n")
    }
    let checks = try text("change-checks.csv")
    #expect(checks.contains { $0.hasSuffix("linked-signed-ranks,shown,,0.5,0.25,0.75,1e-12") })
    #expect(checks.contains { $0.hasSuffix("linked-signs,not-known,no-variation,,,,") })
    #expect(
      checks.contains { $0.hasSuffix("linked-g-change-sd,shown,,0.30000000000000004,0,0.625,") }
    )
    #expect(checks.contains { $0.hasSuffix("linked-pole-moves,withheld,tells-small-group,,,,") })
    let attrition = try text("attrition.csv")
    #expect(attrition[1].hasSuffix("shown,,55,44,80,shown,,-0.061,-12.5,7.5"))
    #expect(attrition[3].hasSuffix("withheld,tells-small-group,,,,,,,,"))
    let reliability = try text("reliability.csv")
    #expect(reliability.count == 7)
    #expect(
      reliability[4]
        == ",,belonging,belonging,2023,2023,shown,,55,0,12.5,shown,,54,-0.2,-0.5,0.1,"
        + "not-known,no-solution,"
    )
    #expect(try text("item-reliability.csv").last == ",,loneliness,ensomhed,2023,2023,lonely,,")
  }
}
