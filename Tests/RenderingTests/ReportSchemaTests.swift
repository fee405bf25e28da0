import Impact
import Markup
import Templates
import Testing

@testable import Rendering

struct ReportSchemaTests {
  @Test func `the sample report is valid`() {
    #expect(ReportSchema.validate(ReportXML.document(of: SampleReport.report)) == [])
  }

  @Test(arguments: Mutation.all)
  func `a document with a fault is refused`(_ mutation: Mutation) throws {
    let bytes = try Writer.xml(ReportXML.document(of: SampleReport.report))
    let text = String(decoding: bytes, as: UTF8.self)
    let places = text.ranges(of: mutation.original)
    try #require(!places.isEmpty, "the sample report has no \(mutation.original)")
    let mutated = text.replacingCharacters(in: places[0], with: mutation.replacement)
    let document = try Document(parsing: Array(mutated.utf8), name: "mutated.xml")
    let errors = ReportSchema.validate(document)
    #expect(errors.contains { $0.message.contains(mutation.complaint) }, "\(errors)")
    let found = ReportSchema.validate(Array(mutated.utf8))
    #expect(found.map(\.message) == errors.map(\.message))
    // That an id stands twice is noticed in passing at the end of what holds both.
    for (found, error) in zip(found, errors) where !found.message.contains("Duplicate") {
      #expect(found.place.line == error.place.line)
    }
  }

  @Test func `a reference that leads nowhere is refused, wherever it stands`() {
    let document = ReportXML.document(of: SampleReport.report)
    var broken: [String] = []
    for (path, element, attribute) in References.each(in: document.root) {
      let value = element[attribute]
      element.set(attribute, "nowhere")
      if ReportSchema.validate(document).isEmpty { broken.append("\(path)/@\(attribute)") }
      element.set(attribute, value)
    }
    #expect(broken == [])
  }

  @Test func `a figure that is not finite is refused`() {
    for figure in [Double.nan, .infinity, -.infinity] {
      let document = ReportXML.document(of: SampleReport.report)
      document.root.children.first { $0.name == "method" }?.set("confidence", figure.numeral)
      #expect(!ReportSchema.validate(document).isEmpty)
    }
  }

  @Test func `every element and attribute of the schema is documented`() throws {
    let bytes = try #require(TemplateFiles.bytes(of: ReportSchema.name))
    let schema = try Document(parsing: bytes, name: ReportSchema.name)
    let evaluator = XPathEvaluator(schema, prefixes: ["x": "http://www.w3.org/2001/XMLSchema"])
    let undocumented = try XPath(
      """
      //*[self::x:element or self::x:attribute][not(x:annotation)]
      [not(//x:complexType[x:annotation]/@name = substring-after(@type, ':'))]
      """
    )
    guard case .nodes(let nodes) = try evaluator.evaluate(undocumented) else {
      Issue.record("no nodes")
      return
    }
    #expect(nodes.compactMap { $0.element?["name"] } == [])
  }
}

/// The attributes that refer to the questionnaire, the waves and the outputs of a report.
private enum References {
  static let names = [
    "wave", "from", "to", "last", "indicator", "facet", "item", "output", "group-value",
  ]

  /// One of every name at every path from the root.
  static func each(in root: Element) -> [(path: String, element: Element, attribute: String)] {
    var seen: Set<String> = []
    var found: [(path: String, element: Element, attribute: String)] = []
    func visit(_ element: Element, at path: String) {
      for name in names where element[name] != nil && seen.insert("\(path)/@\(name)").inserted {
        found.append((path, element, name))
      }
      for child in element.children { visit(child, at: "\(path)/\(child.name)") }
    }
    visit(root, at: root.name)
    return found
  }
}

/// A fault put into the sample report.
struct Mutation: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let original: String
  let replacement: String
  /// What the schema must complain of.
  let complaint: String

  init(_ name: String, _ original: String, _ replacement: String, _ complaint: String) {
    testDescription = name
    self.original = original
    self.replacement = replacement
    self.complaint = complaint
  }

  static let all = [
    Mutation("an unknown attribute", "<period ", "<period colour=\"red\" ", "'colour'"),
    Mutation("an unknown element", "<period ", "<colour/><period ", "colour'"),
    Mutation("another namespace", "urn:samhold:report:1", "urn:samhold:report:2", "report'"),
    Mutation("another version", "version=\"1\" lang", "version=\"2\" lang", "fixed value"),
    Mutation("an unknown language", "language=\"da\"", "language=\"sv\"", "'sv'"),
    Mutation(
      "a missing element",
      "<period start=\"2025-01-01\" end=\"2025-12-31\"/>",
      "",
      "period"
    ),
    Mutation("a day that does not exist", "2025-03-01", "2025-02-30", "'2025-02-30'"),
    Mutation("a day with a time zone", "2025-03-01", "2025-03-01Z", "'2025-03-01Z'"),
    Mutation("a missing state", "state=\"shown\" n=", "n=", "'state' is required"),
    Mutation("an unknown state", "state=\"withheld\"", "state=\"hidden\"", "'hidden'"),
    Mutation("an unknown rule", "rule=\"small-group\"", "rule=\"secret\"", "'secret'"),
    Mutation("an unknown reason", "reason=\"no-answers\"", "reason=\"\"", "'reason'"),
    Mutation("a p of 1.2", " p=\"5e-324\"", " p=\"1.2\"", "'1.2'"),
    Mutation("a negative p", " p=\"5e-324\"", " p=\"-0.1\"", "'-0.1'"),
    Mutation("a figure that is infinite", "statistic=\"2.3", "statistic=\"INF\" x=\"", "'INF'"),
    Mutation("a negative n", "n-first=\"55\"", "n-first=\"-1\"", "'-1'"),
    Mutation("an n that is not whole", "n-first=\"55\"", "n-first=\"5.5\"", "'5.5'"),
    Mutation("a mean above 100", "mean=\"58.25\"", "mean=\"100.5\"", "'100.5'"),
    Mutation("a share above 100", "percent=\"25\"", "percent=\"250\"", "'250'"),
    Mutation("a negative spread", "sd=\"0\"", "sd=\"-1\"", "'-1'"),
    Mutation("a low threshold", "privacy-threshold=\"5\"", "privacy-threshold=\"0\"", "'0'"),
    Mutation("a decimal comma", "value=\"120.5\"", "value=\"120,5\"", "'120,5'"),
    Mutation("too fine an amount", "value=\"120.5\"", "value=\"0.0000001\"", "0.0000001"),
    Mutation("a bad checksum", "0123456789abcdef", "0123456789ABCDEF", "sha256"),
    Mutation("a bad CVR number", ">99000008<", ">9900000<", "9900000"),
    Mutation("a bad diagnostic code", "SH308", "E308", "'E308'"),
    Mutation(
      "an error among the diagnostics",
      "severity=\"note\"",
      "severity=\"error\"",
      "'error'"
    ),
    Mutation("an unknown role", "roles=\"end-user\"", "roles=\"owner\"", "owner"),
    Mutation("an empty id", "initiative id=\"cafe\"", "initiative id=\"\"", "'id'"),
    Mutation(
      "an item of no indicator",
      "id=\"lonely\" indicator=\"loneliness\"",
      "id=\"lonely\" indicator=\"lost\"",
      "known-indicator"
    ),
    Mutation("an item of no scale", "scale=\"slider\"", "scale=\"lost\"", "known-scale"),
    Mutation(
      "an unknown facet",
      "level indicator=\"belonging\" facet=\"pride\"",
      "level indicator=\"belonging\" facet=\"lost\"",
      "known-facet"
    ),
    Mutation(
      "a facet of another indicator",
      "<facet id=\"pride\" indicator=\"belonging\"",
      "<facet id=\"other\" indicator=\"belonging\"",
      "known-facet"
    ),
    Mutation("an unknown item", "item=\"bel_pride\"", "item=\"lost\"", "known-item"),
    Mutation(
      "an unknown wave",
      "participation wave=\"2024\"",
      "participation wave=\"2030\"",
      "known-wave"
    ),
    Mutation("a change from nowhere", "from=\"2024\"", "from=\"2030\"", "known-from"),
    Mutation("a change to nowhere", "to=\"2024\"", "to=\"2030\"", "known-to"),
    Mutation("an unknown kind of output", "kind=\"hours\"", "kind=\"lost\"", "known-kind"),
    Mutation(
      "a target of no output",
      "of=\"output\" output=\"hours\"",
      "of=\"output\" output=\"lost\"",
      "known-output"
    ),
    Mutation(
      "an unknown comparison",
      "comparison=\"parken\"",
      "comparison=\"lost\"",
      "known-comparison"
    ),
    Mutation(
      "an indicator twice",
      "indicator id=\"loneliness\"",
      "indicator id=\"belonging\"",
      "'{urn:samhold:report:1}indicator'"
    ),
    Mutation("a target twice", "target id=\"pole\"", "target id=\"mean\"", "}target'"),
    Mutation("a scale's point twice", "<point value=\"2\"", "<point value=\"1\"", "}point'"),
  ]
}

extension String {
  /// The text with a part of it replaced.
  fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
