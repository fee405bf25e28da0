import Testing

@testable import Impact
@testable import Survey

struct AdverseScanTests {
  /// The north falls, the south rises.
  private static func small() -> SmallReport {
    var small = SmallReport(
      waves: [
        SmallReport.rows("north", [4, 5, 4, 4, 3, 5])
          + SmallReport.rows("south", from: 50, [1, 2, 1, 2, 1, 1]),
        SmallReport.rows("north", [1, 2, 1, 2, 1, 1])
          + SmallReport.rows("south", from: 50, [4, 5, 4, 4, 3, 5]),
      ]
    )
    small.threshold = 3
    return small
  }

  private static func entry(_ keys: String) -> String {
    "findings: [{partnership: north, indicator: mood, action: More evenings, owner: Ann, \(keys)}]"
  }

  @Test func `a fall is found although the other partnership rises as much`() throws {
    let scan = try Self.small().make().adverse
    #expect(scan.looked == 2)
    #expect(scan.findings.map(\.partnership) == ["north"])
    let sureness = try #require(scan.findings.first?.sureness.finding)
    // scipy.stats.ttest_rel, halved; of two looks the smaller p is doubled.
    #expect(agree(sureness.p, 0.00012603312941230252))
    #expect(agree(sureness.adjusted, 2 * 0.00012603312941230252))
    #expect(scan.unacknowledged.count == 1)
  }

  @Test func `where a low score is good a rise is adverse`() throws {
    var small = Self.small()
    small.higherIsBetter = false
    #expect(try small.make().adverse.findings.map(\.partnership) == ["south"])
  }

  @Test func `a facet of all its indicator's items is not looked at again`() throws {
    var small = Self.small()
    small.moodKeys = ", facets: {joy: joy}"
    small.itemKeys = ", facet: joy"
    let report = try small.make()
    #expect(report.partnerships[0].changes.count == 2)
    #expect(report.adverse.looked == 2)
  }

  @Test func `an area for comparison is not looked at`() throws {
    var small = Self.small()
    small.higherIsBetter = false
    small.southKeys = ", comparison_only: true"
    let scan = try small.make().adverse
    #expect(scan.looked == 1 && scan.findings.isEmpty)
  }

  @Test func `a fall that everybody shares needs no test`() throws {
    let scan = try SmallReport(
      waves: [
        SmallReport.rows("north", [5, 4, 3, 4, 5]), SmallReport.rows("north", [4, 3, 2, 3, 4]),
      ]
    ).make().adverse
    #expect(scan.findings.map(\.difference) == [-25])
    #expect(scan.findings.first?.sureness.state == .notKnown(.sameChange))
  }

  @Test func `an entry of the project file answers for a finding`() throws {
    var small = Self.small()
    small.sections = Self.entry("date: 2024-06-01")
    let report = try small.make()
    #expect(report.adverse.unacknowledged.isEmpty)
    #expect(report.adverse.findings[0].acknowledgement?.owner == Wording("Ann"))
    #expect(report.diagnostics.isEmpty)
  }

  @Test func `an entry dated before the later wave does not answer for what came after`() throws {
    var small = Self.small()
    small.sections = Self.entry("date: 2024-02-28")
    let report = try small.make()
    #expect(report.adverse.unacknowledged.count == 1)
    #expect(report.diagnostics.map(\.code) == [.acknowledgementWithoutFinding])
    #expect(report.diagnostics.map(\.severity) == [.note])
    #expect(report.diagnostics.first?.place?.line != nil)
  }

  @Test func `an entry for what is not adverse is noted, and no error`() throws {
    var small = Self.small()
    small.higherIsBetter = false
    small.sections = Self.entry("date: 2024-06-01")
    #expect(try small.make().diagnostics.map(\.code) == [.acknowledgementWithoutFinding])
  }
}
