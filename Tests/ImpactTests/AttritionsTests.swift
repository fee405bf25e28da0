import Foundation
import Statistics
import Testing

@testable import Impact
@testable import Survey

struct AttritionsTests {
  @Test func `who stayed and what the others could have changed is worked out by hand`() throws {
    // Ten people with a mean of 50; the last five stay with 100, 75, 50, 25, 25 and five join.
    let report = try SmallReport(
      waves: [
        SmallReport.rows("north", [1, 2, 3, 4, 5, 5, 4, 3, 3, 3]),
        SmallReport.rows("north", from: 5, [5, 4, 3, 2, 2, 1, 3, 4, 5, 5]),
      ]).make()
    let attrition = try #require(report.partnerships[0].attrition[0].estimate.finding)
    #expect(attrition.nFirst == 10)
    #expect(attrition.nStayed == 5)
    #expect(attrition.stayedPercent == 50)
    // Before: 500 of those who left and 325 of those who stayed, over ten.
    #expect(agree(attrition.bounds.lower, 27.5 - 57.5))
    #expect(agree(attrition.bounds.upper, 77.5 - 57.5))
    // Means 65 and 50, variances 500 and 1562.5, all of five people.
    #expect(agree(try #require(attrition.baselineDifference.finding), 15 / 1031.25.squareRoot()))
  }

  @Test func `where everybody came back the bounds are the change`() throws {
    let report = try SmallReport(
      waves: [
        SmallReport.rows("north", [1, 2, 3, 4, 5, 3]),
        SmallReport.rows("north", [2, 2, 4, 5, 5, 5]),
      ]).make()
    let findings = report.partnerships[0]
    let attrition = try #require(findings.attrition[0].estimate.finding)
    let change = try #require(findings.changes[0].estimate.finding)
    #expect(attrition.stayedPercent == 100)
    #expect(attrition.baselineDifference.state == .notKnown(.nobodyLeft))
    #expect(agree(attrition.bounds.lower, change.difference))
    #expect(attrition.bounds.width == 0)
  }

  @Test func `where nobody can be followed nothing is known of who left`() throws {
    let report = try SmallReport(
      waves: [
        SmallReport.rows("north", [1, 2, 3, 4, 5, 3]),
        SmallReport.rows("north", from: 50, [2, 2, 4, 5, 5, 5]),
      ]).make()
    #expect(report.partnerships[0].attrition[0].estimate.state == .notKnown(.nobodyLinked))
  }

  @Test(
    .enabled(if: SharedData.isPresent, "\(SharedData.absence)"),
    arguments: [
      ("blues-attrition.yaml", "clinic", "depression", 1, "attr_BtheB_2m"),
      ("blues-attrition.yaml", "clinic", "depression", 2, "attr_BtheB_3m"),
      ("blues-attrition.yaml", "clinic", "depression", 3, "attr_BtheB_5m"),
      ("blues-attrition.yaml", "clinic", "depression", 4, "attr_BtheB_8m"),
      ("gss-2006.yaml", "usa", "confidence", 2, "attr_gss06_w3"),
    ]
  )
  func `attrition agrees with R`(
    file: String,
    partnership: String,
    indicator: String,
    to: Int,
    name: String
  ) throws {
    let panel = try RealPanel.shared(file)
    let (index, measure) = try panel.indices(partnership, indicator)
    // In the survey of 2006 five of the later wave had no score before: few enough to be withheld.
    let attritions = Attritions(
      tally: panel.answers.tally,
      disclosure: Disclosure(Privacy(threshold: 3))
    )
    let estimate = attritions.estimate(partnership: index, from: 0, to: to, measure: measure)
    let attrition = try #require(estimate.finding)
    let reference = try #require(
      try SharedData.reference("04_did_attrition.json")[name] as? [String: Any]
    )
    #expect(attrition.nFirst == reference["n_base"] as? Int)
    #expect(attrition.nStayed == reference["n_retained"] as? Int)
    #expect(
      agree(
        try #require(attrition.baselineDifference.finding),
        (reference["smd_stay_vs_leave"] as! NSNumber).doubleValue
      )
    )
  }
}
