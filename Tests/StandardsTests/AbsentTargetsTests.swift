import Testing

@testable import Impact
@testable import Standards
@testable import Survey

/// What is tracked where no target is set.
struct AbsentTargetsTests {
  private func index(_ small: SmallReport) throws -> DisclosureIndex {
    let index = try DisclosureIndex(of: small.make(), by: "esrs-2023")
    #expect(FactCheck.faults(in: index) == [])
    return index
  }

  @Test func `the first of two waves is the baseline without a target, in its year`() throws {
    let index = try index(SmallReport())
    // 1…5 are 0, 25, 50, 75 and 100, and five times 3 is 50; two of five are at most 25.
    let amounts = try index.entry("MDR-T.81b-baseline").facts
    #expect(amounts.map(\.content) == [.number(50), .number(50)])
    #expect(amounts.map(\.key) == ["ESRS2/north/mood/mean", "ESRS2/south/mood/mean"])
    #expect(amounts.allSatisfy { $0.period.start.year == 2023 && $0.year == .baseline })
    let shares = try index.entry("MDR-T.81b-baseline-share").facts
    #expect(shares.map(\.content) == [.percent(40), .percent(0)])
    let years = try index.entry("MDR-T.81b-base-year").facts
    #expect(years.count == 4 && years.allSatisfy { $0.content == .year(2023) })
    let names = try index.entry("MDR-T.81b-name").facts.map(\.key)
    #expect(names == years.map(\.key) + ["ESRS2-targets"], "what is said of all has a name too")
    #expect(try index.entry("MDR-T.81b").state == .open, "whether it is tracked, the user says")
  }

  @Test func `a baseline stands only for topics without a target, and where it is tracked`() throws
  {
    let mood = """
      [{id: t, name: T, indicator: mood, baseline: {wave: w1}, \
      target: {date: 2027-06-30, value: 80}}]
      """
    // The north meets end-users alone, the south both: S4 has the target, S3 has none.
    let one = try index(SmallReport(northTargets: mood)).entry("MDR-T.81b-baseline")
    #expect(one.facts.map(\.key) == ["ESRS2/south/mood/mean"])
    let both = try index(SmallReport(southTargets: mood)).entry("MDR-T.81b-baseline")
    #expect(both.state == .notApplicable(.found(Sentence("reason.targets-set"))))
    let untracked = try index(SmallReport(disclosures: "{values: {MDR-T.81b: no}}"))
    #expect(
      try untracked.entry("MDR-T.81b-base-year").state
        == .notApplicable(.found(Sentence("reason.not-tracked")))
    )
    var once = SmallReport()
    once.waves.removeLast()
    #expect(try index(once).entry("MDR-T.81b-baseline").state == .open)
  }

  @Test func `a withheld baseline stays withheld`() throws {
    var small = SmallReport()
    small.waves[0].north = [1, 2, 3]
    let amounts = try index(small).entry("MDR-T.81b-baseline").facts
    #expect(amounts.map(\.content) == [.withheld(.smallGroup), .number(50)])
  }

  @Test func `that no policy is adopted is the user's to say, with the reason and the time`() throws
  {
    let told = SmallReport(
      disclosures: """
        {values: {MDR-62.policies: [S3]}, narrative: {MDR-62.policies-why: It is being written., \
        MDR-62.policies-when: In 2026.}}
        """
    )
    let index = try index(told)
    #expect(try index.entry("MDR-62.policies").facts.map(\.members) == [[]])
    #expect(try index.entry("MDR-62.policies-why").state == .narrative)
    #expect(
      try index.entry("MDR-62.actions").state
        == .notApplicable(.found(Sentence("reason.actions-taken")))
    )
  }
}
