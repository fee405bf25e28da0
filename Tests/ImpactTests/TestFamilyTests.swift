import Testing

@testable import Impact
@testable import Survey

struct TestFamilyTests {
  @Test func `areas for comparison, facets and changes without a test are not in the family`()
    throws
  {
    var small = SmallReport(waves: ContributionsTests.unlinked)
    small.southKeys = ", comparison_only: true"
    let families = try small.make().families
    #expect(families.map(\.kind) == [.changes, .differences])
    #expect(families.map(\.members.count) == [1, 0])
    small.southKeys = ""
    #expect(try small.make().families[0].members.map(\.partnership) == ["north", "south"])
  }

  @Test func `the smaller of two p values is doubled by both procedures`() throws {
    let family = try SmallReport(waves: ContributionsTests.unlinked).make().families[0]
    let members = family.members.sorted { $0.p < $1.p }
    #expect(members[0].holm == min(1, 2 * members[0].p))
    #expect(members[1].benjaminiHochberg == members[1].p)
    #expect(members[0].benjaminiHochberg == min(2 * members[0].p, members[1].p))
  }

  @Test(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
  func `the companies' adjusted p values agree with R`() throws {
    let panel = try RealPanel("army-companies.yaml")
    let table = try SharedData.referenceTable("02_per_partnership_COMMIT_1_3.csv")
    // The reference looks at the people who answered both times, of whom it has eight companies.
    let findings = try table.map { row in
      let id = row["partnership"]!
      let waves = try panel.waves(id, "commitment", 1, 3)
      let paired = waves.comparison(by: .paired)
      let disclosure = Disclosure(panel.project.privacy)
      let change = try #require(
        panel.report.partnerships.first { $0.partnership.id == id }?
          .wholeChange(of: Measure(indicator: "commitment", facet: nil))
      )
      let estimate = try #require(change.estimate.finding)
      return PartnershipFindings(
        partnership: try #require(panel.project.partnerships.first { $0.id == id }),
        outputs: [],
        levels: [],
        changes: [
          Change(
            measure: change.measure,
            waves: change.waves,
            estimate: disclosure.show(
              harmless: ChangeEstimate(
                method: .paired,
                basis: estimate.basis,
                nFirst: paired.nFirst,
                nSecond: paired.nSecond,
                nLinked: estimate.nLinked,
                nUnlinked: estimate.nUnlinked,
                difference: paired.difference,
                inference: disclosure.show(harmless: try paired.inference.get()),
                effectSize: estimate.effectSize,
                verdict: estimate.verdict,
                negativePoleDifference: .withheld(.tellsSmallGroup),
                companions: [],
                everyone: estimate.everyone,
                linkedPeople: estimate.linkedPeople,
                measurementError: estimate.measurementError
              )
            )
          )
        ],
        distributions: [],
        targets: []
      )
    }
    let family = TestFamily.families(of: findings)[0]
    #expect(family.members.count == 8)
    for (member, row) in zip(family.members, table) {
      #expect(agree(member.p, Double(row["p"]!)!))
      #expect(agree(member.holm, Double(row["p_holm"]!)!))
      #expect(agree(member.benjaminiHochberg, Double(row["p_bh"]!)!))
    }
  }
}
