import Testing

@testable import Impact
@testable import Standards
@testable import Survey

/// Answers for one target, partnership, metric or policy by name.
struct NamedAnswersTests {
  private static let reached = """
    {id: reached, name: Ten hours, output: hours, measure: period, \
    baseline: {date: 2023-01-01, value: 0}, target: {date: 2024-12-31, value: 10}}
    """
  private static func underWay(_ id: String) -> String {
    """
    {id: \(id), name: Mood at 80, indicator: mood, baseline: {wave: w1}, \
    target: {date: 2027-06-30, value: 80}}
    """
  }

  private func small(_ disclosures: String) -> SmallReport {
    SmallReport(
      disclosures: disclosures,
      northTargets: "[\(Self.underWay("mood"))]",
      southTargets: "[\(Self.reached), \(Self.underWay("mood"))]"
    )
  }

  private func index(_ disclosures: String) throws -> DisclosureIndex {
    let index = try DisclosureIndex(of: small(disclosures).make(), by: "esrs-2023")
    #expect(FactCheck.faults(in: index) == [])
    return index
  }

  private func diagnostics(_ disclosures: String) throws -> [Diagnostic] {
    let (bytes, name) = try Maps.embedded("esrs-2023")
    let map = try DisclosureMap(parsing: bytes, file: name)
    return AnswerCheck(try small(disclosures).make(), by: map).diagnostics
  }

  @Test(arguments: ["mood", "south/mood"])
  func `a value by name stands for its target, beside what was computed`(name: String) throws {
    let section = "{values: {S3-5.MDR-T.80j-on-plan: {\(name): no}}}"
    #expect(try diagnostics(section) == [])
    let entry = try index(section).entry("S3-5.MDR-T.80j-on-plan")
    #expect(entry.state == .figure)
    #expect(entry.facts.map(\.key) == ["S3/south/reached", "S3/south/mood"])
    #expect(entry.facts.map(\.content) == [.flag(true), .flag(false)])
  }

  @Test func `what is answered for some only is partial, also where nothing is computed`() throws {
    let section = """
      {values: {S4-5.MDR-T.80j-on-plan: {north/mood: yes}}, \
      narrative: {S4-5.MDR-T.80a: {reached: It serves the first aim.}}}
      """
    let index = try index(section)
    #expect(try index.entry("S4-5.MDR-T.80j-on-plan").state == .partial(2, of: 3))
    #expect(try index.entry("S4-5.MDR-T.80a").state == .partial(1, of: 3))
  }

  @Test func `a text by name follows what was computed of the same`() throws {
    let section = """
      {narrative: {S4-4.MDR-A.68e: {north: Nothing yet., south: {da: Mere., en: More.}}, \
      BP-2.11bii: {south/hours/output: As the hosts say.}}}
      """
    #expect(try diagnostics(section) == [])
    let index = try index(section)
    let actions = try index.entry("S4-4.MDR-A.68e")
    #expect(actions.state == .figure)
    #expect(actions.facts.map(\.key) == ["S4/south", "S4/north"])
    #expect(actions.sentences.suffix(2) == ["written", "written"])
    let metrics = try index.entry("BP-2.11bii").facts
    #expect(metrics.map(\.key).count == 5, "no metric is added")
    let written = metrics.filter { fact in
      if case .prose(let prose) = fact.content { prose.count > 1 } else { false }
    }
    #expect(written.map(\.key) == ["south/hours/output"])
  }

  @Test func `policies are named by the user, and answered for by those names`() throws {
    let section = """
      {narrative: {S3-1.MDR-P.65: {care: Care, calm: Calm}, S3-1.15: {care: We do., calm: We are.}}, \
      values: {S3-1.MDR-P.65f: yes}}
      """
    #expect(try diagnostics(section) == [])
    let index = try index(section)
    #expect(try index.entry("S3-1.15").facts.map(\.key) == ["S3/care", "S3/calm"])
    #expect(
      try index.entry("S3-1.MDR-P.65").facts.map(\.key) == ["S3/care", "S3/calm", "S3-policy"],
      "what is said of all has a name too"
    )
  }

  @Test(arguments: [
    ("{values: {S3-5.MDR-T.80j-on-plan: {moods: no}}}", DiagnosticCode.danglingReference),
    ("{values: {S3-5.MDR-T.80j-on-plan: {north/mood: no}}}", .danglingReference),
    ("{values: {S4-5.MDR-T.80j-on-plan: {mood: no}}}", .duplicateIdentifier),
    ("{values: {S3-5.MDR-T.80j-on-plan: {mood: no, south/mood: yes}}}", .duplicateIdentifier),
    ("{values: {S3-5.MDR-T.80j-on-plan: {reached: no}}}", .contradiction),
    ("{values: {S3-2.21: {south: yes}}}", .contradiction),
    ("{narrative: {S3-4.32d: {north: Text}}}", .danglingReference),
    ("{narrative: {MDR-M.77a: {south/hours: Text}}}", .danglingReference),
    ("{narrative: {S3-1.15: {care: Text}}}", .contradiction),
    ("{narrative: {S3-1.MDR-P.65: {care: Care}, S3-1.15: {core: Text}}}", .danglingReference),
  ])
  func `a name of nothing, of several or of what was computed is an error in its place`(
    section: String,
    code: DiagnosticCode
  ) throws {
    let found = try diagnostics(section)
    #expect(found.map(\.code) == [code] && found.first?.severity == .error)
    let column = try #require(found.first?.place?.column)
    #expect(column > 20, "the name's place, not the datapoint's")
  }

  @Test func `an unknown name is told with the nearest and all that are known`() throws {
    let found = try diagnostics("{values: {S3-5.MDR-T.80j-on-plan: {moods: no}}}").first
    #expect(found?.hint == "Did you mean `mood`? Known here: `south/reached`, `south/mood`.")
  }

  @Test func `what is said of all targets of a topic stands under a name`() throws {
    let index = try index("{values: {S3-5.MDR-T.80h: yes}}")
    let named = try index.entry("S3-5.MDR-T.80").facts
    #expect(named.map(\.key) == ["S3/south/reached", "S3/south/mood", "S3-targets"])
    #expect(named.last?.concept == "NameOfTarget")
    #expect(try index.entry("S4-5.MDR-T.80").facts.allSatisfy { $0.key != "S4-targets" })
  }
}
