import Markup
import Survey
import Testing

@testable import Impact
@testable import Rendering

struct ReportXMLTests {
  private let report = SampleReport.report

  /// The report as another program would read it.
  private func reread(_ report: Report) throws -> Document {
    let bytes = try Writer.xml(ReportXML.document(of: report))
    return try Document(parsing: bytes, name: "report.xml")
  }

  private func nodes(_ expression: String, in document: Document) throws -> [Node] {
    let evaluator = XPathEvaluator(document, prefixes: ["r": ReportXML.namespace])
    guard case .nodes(let nodes) = try evaluator.evaluate(XPath(expression)) else { return [] }
    return nodes
  }

  private func strings(_ expression: String, in document: Document) throws -> [String] {
    try nodes(expression, in: document).map(\.string)
  }

  @Test func `the written report is valid when it is read again`() throws {
    #expect(ReportSchema.validate(try reread(report)) == [])
  }

  @Test func `the same report gives the same bytes`() throws {
    let once = try Writer.xml(ReportXML.document(of: report))
    let again = try Writer.xml(ReportXML.document(of: report))
    #expect(once == again)
  }

  @Test func `figures are read back as the same numbers`() throws {
    let document = try reread(report)
    let level = SampleReport.levelEstimate
    let inference = SampleReport.inference
    let expected = [
      ("//r:level[1]/@mean", level.mean),
      ("//r:level[1]/@sd", level.standardDeviation),
      ("//r:level[1]/@low", -2.5e-05),
      ("//r:level[1]/@high", 100.0 / 3 + 70),
      ("//r:level[1]/@negative-pole", try #require(level.negativePole.finding).percent),
      ("//r:change[1]/r:inference/@standard-error", inference.standardError),
      ("//r:change[1]/r:inference/@statistic", inference.statistic),
      ("//r:change[1]/r:inference/@df", inference.degreesOfFreedom),
      ("//r:change[1]/r:inference/@p", Double.leastNonzeroMagnitude),
      ("//r:change[1]/r:inference/@low", 0.1 + 0.2),
      ("//r:change[1]/r:effect-size/@g", 0.22000000000000003),
      ("//r:distribution[1]/@mean", SampleReport.agreement.mean),
      ("//r:target[@id='pole']/r:goal/@value", 0.1 + 0.2),
      ("//r:target[@id='sum']/r:goal/@value", 1e16),
      ("//r:target[@id='sum']/r:actual/@value", 1e22),
      ("//r:target[@id='mean']/r:progress/@percent", 65.82278481012656),
    ]
    for (expression, value) in expected {
      #expect(try strings(expression, in: document).compactMap(Double.init) == [value])
    }
  }

  @Test func `each figure of a change stands in its own attribute`() throws {
    let document = try reread(report)
    let change = try #require(try nodes("//r:change[2]", in: document).first?.element)
    #expect(
      change.attributes.map { "\($0.name)=\($0.value)" } == [
        "indicator=belonging", "from=2024", "to=2025", "span=step", "state=shown",
        "method=paired", "basis=same-people", "n-first=55", "n-second=60", "difference=-4.5",
        "negative-pole-difference=-3.1",
      ]
    )
    #expect(
      change.children.map(\.name) == [
        "linked", "unlinked", "inference", "effect-size", "verdict", "everyone", "linked-people",
        "measurement-error",
      ]
    )
    #expect(try strings("//r:change[2]/r:linked/@n", in: document) == ["31"])
    #expect(try strings("//r:change[2]/r:verdict/@value", in: document) == ["worsened"])
    #expect(try strings("//r:change[1]/r:companion/@difference", in: document) == ["4.25"])
  }

  @Test func `a finding that is not shown has nothing but its subject, state and reason`() throws {
    let subject: Set = [
      "indicator", "facet", "wave", "from", "to", "span", "item", "start", "end", "date", "file",
    ]
    let document = try reread(report)
    for (state, cause) in [("withheld", "rule"), ("not-known", "reason")] {
      let unshown = try nodes("//*[@state='\(state)']", in: document).compactMap(\.element)
      #expect(unshown.count > 5)
      for element in unshown {
        let attributes = Set(element.attributes.map(\.name))
        #expect(attributes.subtracting(subject) == ["state", cause], "\(element.name)")
        // The number of rows in a file is a finding of its own.
        #expect(element.children.allSatisfy { $0.name == "read" })
        #expect(element.children.isEmpty || element.name == "rows")
      }
    }
  }

  @Test func `a shown finding has a figure and no reason`() throws {
    let document = try reread(report)
    #expect(try nodes("//*[@state='shown'][@rule or @reason]", in: document).isEmpty)
    let figures = [
      "value", "n", "percent", "mean", "difference", "p", "g", "scored", "standard-error",
    ].map { "@\($0)" }.joined(separator: " or ")
    #expect(try nodes("//*[@state='shown'][not(\(figures))]", in: document).isEmpty)
  }

  @Test func `texts that look like markup are read back as they were`() throws {
    let read = Set(try strings("//*[not(*)]", in: try reread(report)))
    for text in ReportedProject.hostileTexts { #expect(read.contains(text), "\(text)") }
    #expect(read.contains("read as Windows-1252 \u{FFFD}[31m ]]> <b>"))
  }

  @Test func `a text in several languages is one element for each`() throws {
    let document = try reread(report)
    let titles = try nodes("/r:report/r:title", in: document).compactMap(\.element)
    let xml = "http://www.w3.org/XML/1998/namespace"
    #expect(titles.map { $0["lang", namespace: xml] } == ["da", "en"])
    #expect(titles.map(\.text) == ["Naboskab i Nordhavn", "Neighbours in Nordhavn"])
  }

  @Test func `what does not apply is left out`() throws {
    let document = try reread(report)
    #expect(try nodes("//@*[.='']", in: document).isEmpty)
    #expect(try strings("//r:partnership[3]/@*", in: document) == ["parken", "true"])
  }

  @Test func `only the methods of shown changes are explained`() throws {
    let expression = "//r:method/r:used/@method"
    let all = try strings(expression, in: try reread(report))
    #expect(all == ["paired", "welch", "partially-overlapping"])
    let withheld = reporting([
      SampleReport.change("belonging", nil, "2023", "2024", .withheld(.smallGroup))
    ])
    #expect(try strings(expression, in: try reread(withheld)) == [])
  }

  @Test(arguments: [
    (["2023-2024", "2024-2025", "2023-2025"], ["step", "step", "whole"]),
    (["2023-2025"], ["whole"]),
    (["2024-2025"], ["whole"]),
  ])
  func `the change between the outermost waves is the whole one`(
    pairs: [String],
    spans: [String]
  ) throws {
    let changes = pairs.map { pair in
      let waves = pair.split(separator: "-").map(String.init)
      return SampleReport.change("belonging", nil, waves[0], waves[1], .notKnown(.noAnswers))
    }
    let document = try reread(reporting(changes))
    #expect(try strings("//r:change/@span", in: document) == spans)
  }

  @Test func `answers and scales are in the scale's own units`() throws {
    let document = try reread(report)
    #expect(try strings("//r:scale[@id='slider']/@minimum", in: document) == ["-0.5"])
    #expect(try strings("//r:scale[@id='slider']/@maximum", in: document) == ["10.5"])
    #expect(try strings("//r:share/@value", in: document) == ["1", "2", "3", "4", "5"])
  }

  /// The sample report with other changes and no other findings.
  private func reporting(_ changes: [Change]) -> Report {
    Report(
      project: report.project,
      summary: Summary(
        hasChanges: false,
        waves: nil,
        improved: 0,
        worsened: 0,
        unclear: 0,
        withheld: 0,
        notKnown: 0
      ),
      participation: report.participation,
      partnerships: [
        PartnershipFindings(
          partnership: ReportedProject.park,
          outputs: [],
          levels: [],
          changes: changes,
          distributions: [],
          targets: []
        )
      ],
      rowUses: [],
      diagnostics: [],
      provenance: Provenance(inputs: [], toolVersion: "0.1.0", created: nil)
    )
  }
}
