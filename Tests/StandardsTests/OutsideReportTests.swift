import Testing

@testable import Impact
@testable import Standards
@testable import Survey

/// A topic about people whom the report does not meet.
struct OutsideReportTests {
  /// Both partnerships meet end-users only.
  private func index(_ disclosures: String = "{}") throws -> DisclosureIndex {
    let small = SmallReport(disclosures: disclosures, southRoles: "[end-user]")
    return try DisclosureIndex(of: small.make(), by: "esrs-2023")
  }

  private func entries(of topic: String, in index: DisclosureIndex) -> [DisclosureIndex.Entry] {
    index.sections.filter { $0.requirement.topic == topic }.flatMap(\.entries)
  }

  @Test func `a topic outside the report is asked for once, and not called immaterial`() throws {
    let index = try index()
    let outside = entries(of: "S3", in: index)
    #expect(outside.count > 50)
    #expect(outside.allSatisfy { $0.state == .outsideReport && $0.facts.isEmpty })
    #expect(index.outsideTopics.map(\.code) == ["S3"])
    #expect(!index.openMandatory.contains { $0.datapoint.id.hasPrefix("S3") })
    #expect(entries(of: "S4", in: index).allSatisfy { $0.state != .outsideReport })
  }

  @Test func `a reason why it is not material answers for all of it`() throws {
    let index = try index("{not_material: {S3: No communities near.}}")
    #expect(index.outsideTopics.isEmpty)
    let reason = DisclosureIndex.Reason.stated(Wording("No communities near."))
    #expect(entries(of: "S3", in: index).allSatisfy { $0.state == .notApplicable(reason) })
  }

  @Test func `once anything is said of it, the rest of it is open`() throws {
    let index = try index("{narrative: {S3-1.15: Our policy.}}")
    #expect(index.outsideTopics.isEmpty)
    #expect(try index.entry("S3-1.15").state == .narrative)
    #expect(try index.entry("S3-2.21").state == .open)
    #expect(index.openMandatory.contains { $0.datapoint.id == "S3-2.21" })
  }
}
