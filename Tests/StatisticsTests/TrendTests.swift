import Testing

@testable import Statistics

/// Repeated means with known sampling covariances (trend.json, numpy).
struct TrendTests {
  private struct File: Decodable {
    struct Series: Decodable {
      let name: String
      let times: [Double]
      let means: [Double]
      let covariances: [[Double]]
      let df: Double?
      let slope: Double
      let se: Double
      let start: Double
      let misfit: Double
      let share: Double
      let roots: [Double]
      let isWithin: Bool

      func made() throws -> RepeatedMeans {
        try RepeatedMeans(
          times: times,
          means: means,
          covariances: covariances,
          degreesOfFreedom: df ?? .infinity
        )
      }
    }
    let cases: [Series]
  }

  private func all() throws -> [File.Series] {
    try Reference.load("trend.json", as: File.self).cases
  }

  @Test func `the slope agrees with generalized least squares in numpy`() throws {
    for series in try all() {
      let ours = try LinearTrend(series.made())
      #expect(relativeDifference(ours.slope.estimate, series.slope) < 1e-10, "\(series.name)")
      #expect(relativeDifference(ours.slope.standardError, series.se) < 1e-11)
      #expect(relativeDifference(ours.misfit, series.misfit) < 1e-9)
      let start = ours.intercept + ours.slope.estimate * series.times[0]
      #expect(relativeDifference(start, series.start) < 1e-11)
    }
  }

  @Test func `the durability interval agrees with a root search`() throws {
    for series in try all() {
      let ours = try Durability(series.made())
      #expect(relativeDifference(ours.share, series.share) < 1e-11)
      switch ours.range {
      case .within(let interval):
        #expect(series.isWithin)
        #expect(relativeDifference(interval.lower, series.roots[0]) < 1e-9)
        #expect(relativeDifference(interval.upper, series.roots[1]) < 1e-9)
      case .anything: #expect(series.roots.isEmpty)
      case .outside: Issue.record("\(series.name) is neither bounded nor everything")
      }
    }
  }

  @Test func `a first gain that may be zero leaves the share outside two ends`() throws {
    // Gain 1 ± 1, kept 5 ± 1, independent: (5 − R)² > z² (1 + R²) excludes what is between.
    let series = try RepeatedMeans(
      times: [0, 1, 2],
      means: [0, 1, 5],
      covariances: [[1e-12, 0, 0], [0, 1, 0], [0, 0, 1]]
    )
    guard case .outside(let interval) = try Durability(series).range else {
      Issue.record("expected a complement")
      return
    }
    let z2 = 1.959963984540054 * 1.959963984540054
    for end in [interval.lower, interval.upper] {
      let difference = (5 - end) * (5 - end)
      #expect(relativeDifference(difference, z2 * (1 + end * end)) < 1e-9)
    }
  }

  @Test func `two times have a slope and no misfit`() throws {
    let series = try RepeatedMeans(times: [0, 2], means: [1, 5], covariances: [[1, 0], [0, 3]])
    let ours = try LinearTrend(series)
    #expect(abs(ours.slope.estimate - 2) < 1e-14)
    #expect(abs(ours.slope.standardError - 1) < 1e-14)
    #expect(ours.misfitP == nil)
    #expect(throws: Undefined.tooFew(needed: 3, have: 2)) { try Durability(series) }
  }

  @Test func `series that cannot be are refused`() throws {
    #expect(throws: Undefined.contradictorySums) {
      try RepeatedMeans(times: [0, 1], means: [1, 5], covariances: [[1, 2], [2, 1]])
    }
    #expect(throws: Undefined.zeroVariance) {
      try LinearTrend(
        RepeatedMeans(times: [1, 1], means: [1, 5], covariances: [[1, 0], [0, 1]])
      )
    }
  }

  @Test func `samples that share pairs have means that go together`() throws {
    let pairs = try PairedMoments(
      first: Moments(n: 10, mean: 0, variance: 2),
      second: Moments(n: 10, mean: 0, variance: 2),
      covariance: 1.5
    )
    #expect(pairs.covarianceOfMeans(firstCount: 10, secondCount: 10) == 0.15)
    #expect(pairs.covarianceOfMeans(firstCount: 20, secondCount: 30) == 0.025)
  }
}
