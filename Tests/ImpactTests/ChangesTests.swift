import Testing

@testable import Impact
@testable import Survey

struct ChangesTests {
  static func change(
    _ first: [Int],
    _ second: [Int],
    from: Int = 0,
    higherIsBetter: Bool = true,
    threshold: Int = 5
  ) throws -> ChangeEstimate {
    var small = SmallReport(
      waves: [SmallReport.rows("north", first), SmallReport.rows("north", from: from, second)])
    small.higherIsBetter = higherIsBetter
    small.threshold = threshold
    return try #require(try small.make().partnerships[0].changes[0].estimate.finding)
  }

  @Test func `the same people are compared by the paired test`() throws {
    let change = try Self.change([1, 2, 3, 4, 5, 3], [2, 2, 4, 5, 5, 5])
    #expect(change.method == .paired)
    // scipy.stats.ttest_rel([25,25,75,100,100,100], [0,25,50,75,100,50]), later minus earlier.
    let inference = try #require(change.inference.finding)
    #expect(agree(change.difference, 125.0 / 6))
    #expect(agree(try #require(inference.statistic), 2.7116307227332017))
    #expect(agree(inference.p, 0.04219399670552446))
    #expect(inference.degreesOfFreedom == 5)
    #expect(change.verdict.finding == .improved)
    #expect(change.effectSize.finding?.standardiser == .averageSD)
  }

  @Test func `different people are compared by Welch's test`() throws {
    let change = try Self.change([1, 2, 3, 4, 5, 3], [2, 2, 4, 5, 5, 5, 1], from: 100)
    #expect(change.method == .welch)
    // scipy.stats.ttest_ind([25,25,75,100,100,100,0], [0,25,50,75,100,50], equal_var=False).
    let inference = try #require(change.inference.finding)
    #expect(agree(try #require(inference.statistic), 0.49319696191607193))
    #expect(agree(inference.p, 0.6315781056777662))
    #expect(change.verdict.finding == .unclear)
    #expect(change.effectSize.finding?.standardiser == .pooledSD)
    #expect(change.nLinked.finding == 0)
  }

  @Test func `a fall is an improvement where a low score is good`() throws {
    let up = try Self.change([1, 2, 3, 4, 5, 3], [2, 2, 4, 5, 5, 5], higherIsBetter: false)
    #expect(up.verdict.finding == .worsened)
    let down = try Self.change([2, 2, 4, 5, 5, 5], [1, 2, 3, 4, 5, 3], higherIsBetter: false)
    #expect(down.verdict.finding == .improved)
  }

  @Test func `a change that everybody shares has no test, and the report says so`() throws {
    let change = try Self.change([1, 2, 3, 4, 1], [2, 3, 4, 5, 2])
    #expect(change.difference == 25)
    #expect(change.inference.state == .notKnown(.sameChange))
    #expect(change.verdict.state == .notKnown(.sameChange))
    // The scores before and after correlate by one, which leaves the effect size no interval.
    let effect = try #require(change.effectSize.finding)
    #expect(effect.g > 0 && effect.interval == nil)
  }

  @Test func `answers that are all equal are told from changes that are`() throws {
    let change = try Self.change(
      Array(repeating: 3, count: 10),
      Array(repeating: 3, count: 11),
      from: 100
    )
    #expect(change.inference.state == .notKnown(.noVariation))
  }

  @Test func `each step is compared, then the whole way`() throws {
    let rows = SmallReport.rows("north", [1, 2, 3, 4, 5])
    let changes = try SmallReport(waves: [rows, rows, rows]).make().partnerships[0].changes
    #expect(changes.map(\.waves.from) == ["w1", "w2", "w1"])
    #expect(changes.map(\.waves.to) == ["w2", "w3", "w3"])
  }

  @Test func `a partnership that joined later is compared from its own first wave`() throws {
    let (north, south) = (
      SmallReport.rows("north", [1, 2, 3, 4, 5]),
      SmallReport.rows("south", from: 50, [1, 2, 3, 4, 5])
    )
    let report = try SmallReport(waves: [north, north + south, north + south]).make()
    #expect(report.partnerships[1].changes.map(\.waves) == [WavePair(from: "w2", to: "w3")])
    #expect(report.partnerships[1].levels[0].estimate.state == .notKnown(.noAnswers))
  }

  @Test func `the summary counts what improved, worsened and is unclear`() throws {
    let report = try SmallReport(
      waves: [
        SmallReport.rows("north", [1, 2, 3, 4, 5, 3])
          + SmallReport.rows("south", from: 50, [4, 5, 4, 5, 4, 4]),
        SmallReport.rows("north", [2, 2, 4, 5, 5, 5])
          + SmallReport.rows("south", from: 90, [1, 2, 2, 2, 1, 2]),
      ]).make()
    #expect(report.summary.improved == 1)
    #expect(report.summary.worsened == 1)
    #expect(report.summary.unclear + report.summary.withheld + report.summary.notKnown == 0)
  }
}
