import Foundation
import Statistics
import Testing

@testable import Impact
@testable import Survey

struct PopulationsTests {
  static func report(population: Int?) throws -> Report {
    var small = SmallReport(
      waves: [
        SmallReport.rows("north", [1, 2, 3, 4, 5, 3]),
        SmallReport.rows("north", [2, 2, 4, 5, 5, 5]),
      ])
    small.population = population.map { "population: \($0)," } ?? ""
    return try small.make()
  }

  @Test func `a paired change among a known population is corrected`() throws {
    let change = try #require(
      try Self.report(population: 10).partnerships[0].changes[0].estimate.finding
    )
    let inference = try #require(change.inference.finding)
    // By scipy: the paired t with its standard error times √(1 − 6/10).
    #expect(agree(try #require(inference.standardError), 4.859126579037751))
    #expect(agree(inference.p, 0.007807867161200555))
    #expect(agree(inference.interval.lower, 8.342550812201265))
    #expect(inference.convention == .finitePopulation)
    // numpy and scipy: as different people, each wave's variance times 1 − 6/10.
    let welch = try #require(change.companions.first { $0.method == .welch }?.inference.finding)
    #expect(welch.convention == .finitePopulation)
    #expect(agree(try #require(welch.standardError), 13.176156917368248))
    #expect(agree(welch.interval.lower, -8.531342218486184))
  }

  private static func change(
    _ first: [Int],
    _ second: [Int],
    again: Int,
    population: Int
  ) throws -> ChangeEstimate {
    var small = SmallReport(
      waves: [
        SmallReport.rows("north", first),
        SmallReport.rows("north", from: first.count - again, second),
      ])
    small.population = "population: \(population),"
    return try #require(try small.make().partnerships[0].changes[0].estimate.finding)
  }

  @Test func `a change among partly the same people of a known population is corrected`() throws {
    let change = try Self.change(
      [1, 2, 3, 4, 5, 3, 2, 4, 1, 5, 2],
      [4, 3, 4, 2, 5, 3, 5, 4, 5, 3, 4],
      again: 6,
      population: 30
    )
    // numpy and scipy, by the formula of Derrick et al. with Tam's covariance.
    let inference = try #require(change.inference.finding)
    #expect(change.method == .partiallyOverlapping)
    #expect(inference.convention == .finitePopulation)
    #expect(agree(inference.interval.lower, 2.7473809679975822))
    #expect(agree(inference.interval.upper, 42.70716448654787))
  }

  @Test func `a change of different people sees what was planned for that population`() throws {
    let (first, second) = ([1, 2, 3, 4, 5, 3, 2, 2], [2, 4, 4, 5, 3, 5, 4, 1])
    let change = try Self.change(first, second, again: 0, population: 20)
    let deviation = { (answers: [Int]) in
      let mean = Double(answers.reduce(0, +)) / 8
      let squares = answers.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
      return 25 * (squares / 7).squareRoot()
    }
    let plan = try ChangePlan(
      design: .unlinked(first: deviation(first), second: deviation(second)),
      population: 20
    )
    let inference = try #require(change.inference.finding)
    #expect(inference.convention == .finitePopulation)
    #expect(agree(inference.minimumDetectable, try plan.minimumDetectableChange(n: 8)))
  }

  @Test func `a level among a known population is corrected`() throws {
    let (all, few) = (
      try Self.report(population: nil).partnerships[0].levels[0].estimate.finding,
      try Self.report(population: 10).partnerships[0].levels[0].estimate.finding
    )
    let (wide, narrow) = (try #require(all?.interval), try #require(few?.interval))
    #expect(agree(narrow.width, wide.width * 0.4.squareRoot()))
    #expect(all?.convention == .superpopulation)
    #expect(few?.convention == .finitePopulation)
    #expect(all?.negativePole.finding?.interval == few?.negativePole.finding?.interval)
  }

  @Test(arguments: [5, 6])
  func `nothing is corrected where everybody answered, or more than there are`(population: Int)
    throws
  {
    let (plain, report) = (
      try Self.report(population: nil), try Self.report(population: population)
    )
    #expect(report.partnerships[0].levels == plain.partnerships[0].levels)
    #expect(report.partnerships[0].changes == plain.partnerships[0].changes)
    let warnings = report.diagnostics.filter { $0.code == .moreAnswersThanPopulation }
    #expect(warnings.count == (population < 6 ? 2 : 0))
    #expect(warnings.allSatisfy { $0.severity == .warning })
  }

  @Test func `a small group is not warned about, which would tell its size`() throws {
    var small = SmallReport(waves: [SmallReport.rows("north", [1, 2, 3, 4])])
    small.population = "population: 2,"
    #expect(!(try small.make().diagnostics.contains { $0.code == .moreAnswersThanPopulation }))
  }

  @Test(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
  func `the interval of a sampled estate agrees with R's survey package`() throws {
    let panel = try RealPanel("housing-sample.yaml")
    let level = try #require(panel.report.partnerships[0].levels[0].estimate.finding)
    let all = try SharedData.reference("03_weighted.json")
    let housing = try #require(all["housing_srs200"] as? [String: Any])
    let mean = try #require(housing["sat_mean"] as? [String: Any])
    let points = { (number: Any?) in ((number as! NSNumber).doubleValue - 1) * 50 }
    let ends = try #require(mean["ci_t"] as? [NSNumber])
    #expect(level.convention == .finitePopulation)
    #expect(level.n == 200)
    #expect(agree(level.mean, points(mean["est"])))
    #expect(agree(try #require(level.interval).lower, points(ends[0])))
    #expect(agree(try #require(level.interval).upper, points(ends[1])))
  }
}
