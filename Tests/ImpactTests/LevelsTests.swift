import Statistics
import Testing

@testable import Impact

struct LevelsTests {
  @Test func `a level is worked out by hand`() throws {
    // Scores 0, 25, 50, 75, 100, 100: mean 350/6, variance by hand.
    let report = try SmallReport(waves: [SmallReport.rows("north", [1, 2, 3, 4, 5, 5])]).make()
    let level = try #require(report.partnerships[0].levels[0].estimate.finding)
    #expect(level.n == 6)
    #expect(abs(level.mean - 350.0 / 6) < 1e-12)
    let scores: [Double] = [0, 25, 50, 75, 100, 100]
    let variance = scores.map { ($0 - 350.0 / 6) * ($0 - 350.0 / 6) }.reduce(0, +) / 5
    #expect(abs(level.standardDeviation - variance.squareRoot()) < 1e-12)
    // t(0.975, 5) = 2.5705818356363146 (scipy.stats.t.ppf).
    let margin = 2.5705818356363146 * (variance / 6).squareRoot()
    let interval = try #require(level.interval)
    #expect(abs(interval.lower - (level.mean - margin)) < 1e-10)
    #expect(abs(interval.upper - (level.mean + margin)) < 1e-10)
    // Of six people nothing is counted.
    #expect(level.negativePole.state == .withheld(.tellsSmallGroup))
  }

  @Test func `the pole interval is Wilson's`() throws {
    let answers = (0..<3).flatMap { _ in [1, 2, 3, 4, 5, 5] }
    let report = try SmallReport(waves: [SmallReport.rows("north", answers)]).make()
    let level = try #require(report.partnerships[0].levels[0].estimate.finding)
    let pole = try #require(level.negativePole.finding)
    // 0 and 25 count at the opposite pole.
    #expect(abs(pole.percent - 100.0 / 3) < 1e-12)
    // By Python: the closed form with scipy.stats.norm.ppf(0.975).
    #expect(abs(pole.interval!.lower - 16.27877475083369) < 1e-9)
    #expect(abs(pole.interval!.upper - 56.25053270405489) < 1e-9)
  }

  @Test func `where a high score is bad the opposite pole lies at the top`() throws {
    let answers = (0..<3).flatMap { _ in [1, 2, 3, 4, 5, 5] }
    var small = SmallReport(waves: [SmallReport.rows("north", answers)])
    small.higherIsBetter = false
    let level = try #require(try small.make().partnerships[0].levels[0].estimate.finding)
    #expect(level.negativePole.finding?.percent == 50)
  }

  @Test func `equal answers have a mean and no interval`() throws {
    let report = try SmallReport(waves: [SmallReport.rows("north", Array(repeating: 4, count: 10))])
      .make()
    let level = try #require(report.partnerships[0].levels[0].estimate.finding)
    #expect(level.mean == 75)
    #expect(level.standardDeviation == 0)
    #expect(level.interval == nil)
  }

  @Test(arguments: [10, 11, 13, 14, 49])
  func `a mean that is a whole number is exactly that number`(n: Int) throws {
    for (answer, mean) in [(1, 0.0), (2, 25), (3, 50), (4, 75), (5, 100)] {
      let answers = Array(repeating: answer, count: n)
      let report = try SmallReport(waves: [SmallReport.rows("north", answers)]).make()
      #expect(report.partnerships[0].levels[0].estimate.finding?.mean == mean)
    }
  }

  @Test func `a share that is a whole number is exactly that number`() throws {
    let answers = Array(repeating: 1, count: 7) + Array(repeating: 4, count: 18)
    let report = try SmallReport(waves: [SmallReport.rows("north", answers)]).make()
    #expect(report.partnerships[0].levels[0].estimate.finding?.negativePole.finding?.percent == 28)
  }
}
