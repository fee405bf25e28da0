import Statistics
import Testing

@testable import Impact
@testable import Survey

struct GroupsTests {
  /// Rows of the north with an age each.
  private static func rows(_ age: String, from first: Int, _ answers: [Int]) -> [String] {
    SmallReport.rows("north", from: first, answers).map { "\($0),\(age)" }
  }

  private static func small(
    _ waves: [[String]],
    _ more: String = "",
    threshold: Int = 5
  ) -> SmallReport {
    var small = SmallReport(waves: waves)
    small.threshold = threshold
    small.moreColumns = ",age"
    small.sections = """
      groups:
        - {id: age, name: Age, values: {young: {da: unge, en: young people}, old: ældre}}
      \(more)
      """
    return small
  }

  private static let opposed = [
    rows("young", from: 0, [1, 2, 1, 2, 1, 1]) + rows("ældre", from: 50, [4, 5, 4, 4, 3, 5]),
    rows("unge", from: 0, [4, 5, 4, 4, 3, 5]) + rows("old", from: 50, [1, 2, 1, 2, 1, 1]),
  ]

  @Test func `a fall in one group is found although the whole partnership did not change`() throws {
    let report = try Self.small(Self.opposed, threshold: 3).make()
    let whole = try #require(report.partnerships[0].changes[0].estimate.finding)
    #expect(whole.difference == 0)
    #expect(report.adverse.looked == 3)
    let finding = try #require(report.adverse.findings.first)
    #expect(report.adverse.findings.count == 1)
    #expect(finding.group == GroupValue(group: "age", value: "old"))
    // scipy: the paired t whose margin is 20 points, 19.75 rounded up; to two digits, halved.
    #expect(agree(try #require(finding.sureness.finding).p, 0.00027 / 2))
  }

  @Test func `a group's change never tells how many people are linked`() throws {
    let report = try Self.small(Self.opposed, threshold: 3).make()
    for findings in report.partnerships[0].groups {
      let change = try #require(findings.changes[0].estimate.finding)
      let inference = try #require(change.inference.finding)
      #expect(inference.standardError == nil && inference.degreesOfFreedom == nil)
      #expect(change.nFirst == 6 && change.nSecond == 6)
    }
  }

  @Test func `an entry of the project file answers for one group only`() throws {
    let entry = """
      findings:
        - {partnership: north, indicator: mood, group: age, value: old, action: A, owner: B, date: 2024-06-01}
      """
    #expect(try Self.small(Self.opposed, entry, threshold: 3).make().adverse.unacknowledged.isEmpty)
    let other = entry.replacing("value: old", with: "value: young")
    #expect(
      try Self.small(Self.opposed, other, threshold: 3).make().adverse.unacknowledged.count == 1
    )
    let all = entry.replacing("group: age, value: old, ", with: "")
    #expect(
      try Self.small(Self.opposed, all, threshold: 3).make().adverse.unacknowledged.count == 1
    )
  }

  @Test func `a small group is withheld together with the next smallest`() throws {
    let wave =
      Self.rows("young", from: 0, [1, 2, 3]) + Self.rows("old", from: 50, [1, 2, 3, 4, 5])
    let groups = try Self.small([wave, wave]).make().partnerships[0].groups
    for findings in groups {
      #expect(findings.levels.allSatisfy { $0.estimate.state == .withheld(.tellsSmallGroup) })
      #expect(findings.changes.allSatisfy { $0.estimate.state == .withheld(.tellsSmallGroup) })
    }
  }

  @Test func `who gives no value belongs to no group`() throws {
    let wave =
      Self.rows("young", from: 0, [1, 2, 3, 4, 5]) + Self.rows("", from: 50, [5, 5, 5, 5, 5])
    let groups = try Self.small([wave, wave]).make().partnerships[0].groups
    #expect(groups[0].levels[0].estimate.finding?.n == 5)
    #expect(groups[1].levels[0].estimate.state == .notKnown(.noAnswers))
  }

  // By threshold 5: who is shown of a whole and its parts.
  @Test(arguments: [
    (20, [10, 10], [true, true]), (20, [16, 4], [false, false]),
    (30, [16, 10, 4], [true, false, false]), (30, [24, 3, 3], [true, false, false]),
    (30, [26, 2, 2], [false, false, false]), (20, [20, 0], [true, true]),
    (20, [10, 7], [true, false]), (20, [10, 5], [true, true]), (20, [9, 4], [true, false]),
    (12, [8, 4, 0], [false, false, true]), (4, [4], [false]),
  ])
  func `a part is shown unless it is small or tells one that is`(
    whole: Int,
    parts: [Int],
    shown: [Bool]
  ) {
    #expect(Disclosure(Privacy(threshold: 5)).maySplit(whole, into: parts) == shown)
  }
}
