import Testing

@testable import Impact
@testable import Standards
@testable import Survey

/// The user's answers beside those that were computed.
struct AnswerCheckTests {
  /// A target for outputs that was reached: 12.5 of 10 hours.
  private static let reached = """
    {id: reached, name: Ten hours, output: hours, measure: period, \
    baseline: {date: 2023-01-01, value: 0}, target: {date: 2024-12-31, value: 10}}
    """
  /// One of which nothing is known yet: it is not due, and a project states no path.
  private static let underWay = """
    {id: under-way, name: Mood at 80, indicator: mood, baseline: {wave: w1}, \
    target: {date: 2027-06-30, value: 80}}
    """

  private func small(_ disclosures: String, _ targets: String...) -> SmallReport {
    SmallReport(
      disclosures: disclosures,
      southTargets: "[\(targets.joined(separator: ", "))]"
    )
  }

  private func diagnostics(_ small: SmallReport) throws -> [Diagnostic] {
    let (bytes, name) = try Maps.embedded("esrs-2023")
    return AnswerCheck(try small.make(), by: try DisclosureMap(parsing: bytes, file: name))
      .diagnostics
  }

  @Test(arguments: [
    "{not_applicable: {MDR-M.77c-amount: No}}", "{not_applicable: {S3-5.MDR-T.80j: No}}",
    "{not_applicable: {S3-5.MDR-T.80j-on-plan: No}}", "{values: {S3-5.MDR-T.80j-on-plan: no}}",
    "{validated_by: none, values: {MDR-M.77b: yes}}", "{values: {S3-5.MDR-T.80d: 2020}}",
  ])
  func `nothing computed is replaced or said not to apply`(section: String) throws {
    let found = try diagnostics(small(section, Self.reached))
    #expect(found.map(\.code) == [.contradiction])
    #expect(found.first?.severity == .error)
    #expect(found.first?.place?.line != nil && found.first?.place?.column != nil)
  }

  @Test(arguments: [
    "{values: {S3-2.21: yes, S3-2.24: no, MDR-M.77b: yes}}", "{not_applicable: {S3-2.22: No}}",
    "{not_applicable: {BP-2.14a: No}}", "{narrative: {S3-5.MDR-T.80j: More}}",
    "{values: {S4-5.MDR-T.80j-on-plan: no}}", "{not_material: {S3: No}}",
  ])
  func `what was not computed is the user's to say`(section: String) throws {
    #expect(try diagnostics(small(section, Self.underWay)) == [])
  }

  @Test(arguments: [
    "{narrative: {MDR-T.81a-why: We did not get to it.}}", "{values: {MDR-T.81: yes}}",
  ])
  func `why there are no targets is not said where every topic has one`(section: String) throws {
    #expect(try diagnostics(small(section, Self.underWay)).map(\.code) == [.contradiction])
    let untargeted = "{narrative: {MDR-T.81a-why: We did not get to it.}}"
    #expect(try diagnostics(small(untargeted, Self.reached)) == [])
  }

  @Test func `a value stands for what nothing was computed for, and for no more`() throws {
    let open = try DisclosureIndex(
      of: small("{}", Self.reached, Self.underWay).make(),
      by: "esrs-2023"
    )
    let entry = try open.entry("S3-5.MDR-T.80j-on-plan")
    #expect(entry.state == .partial(1, of: 2))
    #expect(entry.facts.map(\.content) == [.flag(true)])
    #expect(open.openMandatory.contains(entry))

    let told = small("{values: {S3-5.MDR-T.80j-on-plan: no}}", Self.reached, Self.underWay)
    #expect(try diagnostics(told) == [])
    let index = try DisclosureIndex(of: told.make(), by: "esrs-2023")
    let answered = try index.entry("S3-5.MDR-T.80j-on-plan")
    #expect(answered.state == .figure)
    #expect(answered.facts.map(\.key) == ["S3/south/reached", "S3/south/under-way"])
    #expect(answered.facts.map(\.content) == [.flag(true), .flag(false)])
  }

  @Test func `an answer for one of two partnerships is partial until words stand for the rest`()
    throws
  {
    let open = try DisclosureIndex(of: SmallReport().make(), by: "esrs-2023")
    #expect(try open.entry("S4-4.MDR-A.68e").state == .partial(1, of: 2), "only South has a ledger")
    #expect(try open.entry("S3-4.MDR-A.68e").state == .figure)
    let told = try DisclosureIndex(
      of: SmallReport(disclosures: "{narrative: {S4-4.MDR-A.68e: Nothing in the north.}}").make(),
      by: "esrs-2023"
    )
    #expect(try told.entry("S4-4.MDR-A.68e").state == .figure)
  }
}
