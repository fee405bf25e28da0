import Statistics
import Testing

@testable import Impact

/// What the design of a sample makes of changes and shares.
extension WeightedReportTests {
  @Test(arguments: ["", "population: 300,"])
  func `people of equal weight change as people without weights`(population: String) throws {
    let rows = { (n: Int, first: Int) in
      (0..<n).map { "p\($0 + first),north,\(($0 * $0 + first) % 5 + 1),1" }
    }
    // Eight and forty people, of whom none, four or six are the same; where but two left, their
    // number is withheld, and with it the exact test.
    for first in [100, 36, 34] {
      var small = SmallReport(waves: [rows(8, first), rows(40, 0)])
      small.moreColumns = ",w"
      small.threshold = 3
      small.population = population
      let plain = try change(small.make())
      small.columns = "{respondent: id, partnership: place, weight: w}"
      let weighted = try change(small.make())
      let ours = try #require(weighted.inference.finding)
      let theirs = try #require(plain.inference.finding)
      #expect(weighted.method == .weightedDifference)
      #expect(weighted.effectSize.state == .notKnown(.weighted))
      #expect(ours.convention == theirs.convention)
      let isCorrected = !population.isEmpty && first != 34
      #expect(ours.convention == (isCorrected ? .finitePopulation : .superpopulation))
      #expect((ours.standardError == nil) == (first == 34))
      for (a, b) in [
        (ours.interval.lower, theirs.interval.lower), (ours.interval.upper, theirs.interval.upper),
        (ours.degreesOfFreedom ?? 0, theirs.degreesOfFreedom ?? 0), (ours.p, theirs.p),
      ] {
        #expect(agree(a, b, within: 1e-11))
      }
    }
  }

  @Test func `waves that draw opposite people from strata keep what strata gain`() throws {
    // Stratum a is low in the first wave and high in the second.
    let rows = { (id: String, low: String, high: String) in
      (0..<20).map { "\(id)\($0),north,\($0 % 2 + ($0 < 10 ? 1 : 4)),\($0 < 10 ? low : high)" }
    }
    let report = try report(
      [rows("p", "a", "b"), rows("q", "b", "a")],
      columns: "stratum: s",
      moreColumns: ",s"
    )
    let errors = try ["w1", "w2"].map {
      try #require(try level(report, wave: $0).weights?.standardError)
    }
    let change = try #require(change(report).inference.finding)
    let independent = (errors[0] * errors[0] + errors[1] * errors[1]).squareRoot()
    #expect(agree(try #require(change.standardError), independent, within: 1e-13))
    // Equal variances with 18 degrees of freedom each.
    #expect(agree(try #require(change.degreesOfFreedom), 36, within: 1e-12))
  }

  @Test func `a share that no cluster varies from has the interval of as many people as clusters`()
    throws
  {
    let rows = { (clusters: Int) in
      (0..<30).map { "p\($0),north,\($0 % 2 + 4),c\($0 % clusters)" }
    }
    let three = try level(report([rows(3)], columns: "cluster: c", moreColumns: ",c"))
    let z2 = 1.959963984540054 * 1.959963984540054
    #expect(agree(try #require(three.negativePole.finding?.interval).upper, 100 * z2 / (3 + z2)))
    // From one cluster nothing can be said of others.
    let one = try level(report([rows(1)], columns: "cluster: c", moreColumns: ",c"))
    #expect(one.negativePole.finding?.percent == 0)
    #expect(one.negativePole.finding?.interval == nil)
    #expect(one.interval == nil)
  }
}
