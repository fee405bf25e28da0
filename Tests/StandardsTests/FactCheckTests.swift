import Testing

@testable import Standards
@testable import Survey

struct FactCheckTests {
  private let period = DateRange(
    start: CalendarDate("2024-01-01")!,
    end: CalendarDate("2024-12-31")!
  )!

  private func datapoint() throws -> Datapoint {
    let (bytes, name) = try Maps.embedded("esrs-2023")
    let map = try DisclosureMap(parsing: bytes, file: name)
    return try #require(map.datapoints.first { $0.id == "S3-5.MDR-T.80b" })
  }

  private func faults(_ members: [Fact.Member]) throws -> [String] {
    let datapoint = try datapoint()
    let fact = Fact(
      concept: datapoint.concept,
      kind: datapoint.kind,
      period: period,
      year: .current,
      subject: Fact.Subject(),
      members: members,
      content: .number(1)
    )
    return FactCheck.faults(of: fact, in: datapoint)
  }

  private func typed(_ id: String) -> Fact.Member {
    Fact.Member(axis: "IdentifierOfTargetTypedAxis", value: .typed(id, domain: "LIT"))
  }

  private func year(_ member: String) -> Fact.Member {
    Fact.Member(
      axis: "CurrentlyStatedBaselineMilestonesOrTargetYearsAxis",
      value: .explicit(member)
    )
  }

  @Test func `a missing, a foreign and a doubled axis are found`() throws {
    #expect(try faults([typed("S3/a/b"), year("BaselineYearMember")]) == [])
    #expect(try faults([]) == ["missing IdentifierOfTargetTypedAxis"])
    let foreign = Fact.Member(axis: "TopicalESRSAxis", value: .explicit("X"))
    #expect(try faults([typed("a"), foreign]) == ["unexpected TopicalESRSAxis"])
    #expect(try faults([typed("a"), typed("b")]) == ["an axis twice"])
  }

  @Test func `a member of another enumeration, a default member and a comma are found`() throws {
    let axis = "CurrentlyStatedBaselineMilestonesOrTargetYearsAxis"
    let standard = "CurrentlyStatedBaselineMilestonesOrTargetYearsMember"
    #expect(try faults([typed("a"), year(standard)]) == ["\(axis)=\(standard) not allowed"])
    #expect(try faults([typed("a,b")]) == ["an id that is empty or has a comma"])
  }
}
