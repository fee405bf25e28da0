import Testing

@testable import Standards
@testable import Survey

struct FactCheckTests {
  private let period = DateRange(
    start: CalendarDate("2024-01-01")!,
    end: CalendarDate("2024-12-31")!
  )!

  private func map() throws -> DisclosureMap {
    let (bytes, name) = try Maps.embedded("esrs-2023")
    return try DisclosureMap(parsing: bytes, file: name)
  }

  private func fault(_ members: [Fact.Member], of id: String = "S3-5.MDR-T.80b") throws -> String? {
    let map = try map()
    let requirement = try #require(
      map.requirements.first { $0.datapoints.contains { $0.id == id } }
    )
    let datapoint = try #require(requirement.datapoints.first { $0.id == id })
    let axes = datapoint.cube.axes(about: map.topic(requirement.topic))
    return DimensionRules(axes).fault(of: members)
  }

  private func typed(_ id: String) -> Fact.Member {
    Fact.Member(axis: "IdentifierOfTargetTypedAxis", value: .typed(id, domain: "LIT"))
  }

  private func explicit(_ axis: String, _ member: String) -> Fact.Member {
    Fact.Member(axis: axis, value: .explicit(member))
  }

  private let years = "CurrentlyStatedBaselineMilestonesOrTargetYearsAxis"

  @Test func `a missing, a foreign and a doubled axis are found`() throws {
    #expect(try fault([typed("S3/a/b"), explicit(years, "BaselineYearMember")]) == nil)
    #expect(try fault([]) == "it does not stand on IdentifierOfTargetTypedAxis")
    let foreign = explicit("TopicalESRSAxis", "ESRSS3AffectedCommunitiesMember")
    #expect(try fault([typed("a"), foreign]) == "it may not stand on TopicalESRSAxis")
    #expect(
      try fault([typed("a"), typed("b")]) == "it stands on IdentifierOfTargetTypedAxis twice"
    )
  }

  @Test func `a member of another enumeration, a default member and a comma are found`() throws {
    let standard = "CurrentlyStatedBaselineMilestonesOrTargetYearsMember"
    #expect(
      try fault([typed("a"), explicit(years, standard)]) == "\(standard) is no member of \(years)"
    )
    #expect(try fault([typed("a,b")]) == "a value of LIT has a comma")
    #expect(try fault([typed(" ")]) == "a value of LIT is empty")
  }

  @Test func `a topic's facts stand on its own member only`() throws {
    let own = explicit("TopicalESRSAxis", "ESRSS3AffectedCommunitiesMember")
    let other = explicit("TopicalESRSAxis", "ESRSS4ConsumersAndEndusersMember")
    #expect(try fault([own], of: "S3-2.21") == nil)
    #expect(try fault([other], of: "S3-2.21")?.contains("is no member") == true)
  }

  @Test func `what an earlier report stated stands apart, and only where the map says so`() throws {
    let metric = Fact.Member(axis: "NamesOfMetricsTypedAxis", value: .typed("a", domain: "TYP"))
    let before = explicit("ReportingScopeAxis", "PreviouslyStatedMember")
    #expect(try fault([metric, before], of: "MDR-M.77c-amount") == nil)
    #expect(
      try fault([metric, before], of: "MDR-M.77a") == "it may not stand on ReportingScopeAxis"
    )
  }

  @Test func `two values in one context, and a fact out of place, stop the report`() throws {
    let map = try map()
    let requirement = try #require(map.requirements.first { $0.code == "MDR-M" })
    let datapoint = try #require(requirement.datapoints.first { $0.id == "MDR-M.77c-amount" })
    let fact = { (value: Double, members: [Fact.Member]) in
      Fact(
        concept: datapoint.concept,
        kind: datapoint.kind,
        period: period,
        year: .current,
        subject: Fact.Subject(),
        members: members,
        content: .number(value)
      )
    }
    let metric = Fact.Member(axis: "NamesOfMetricsTypedAxis", value: .typed("a", domain: "TYP"))
    let faults = { (facts: [Fact]) in
      let entry = DisclosureIndex.Entry(datapoint: datapoint, state: .figure, facts: facts)
      let section = DisclosureIndex.Section(requirement: requirement, entries: [entry])
      return FactCheck.faults(in: DisclosureIndex(map: map, isTagged: true, sections: [section]))
        .map(\.summary)
    }
    #expect(faults([fact(1, [metric]), fact(1, [metric])]) == [])
    #expect(faults([fact(1, [metric]), fact(2, [metric])]).first?.contains("two values") == true)
    #expect(faults([fact(1, [])]).first?.contains("does not stand on") == true)
  }
}
