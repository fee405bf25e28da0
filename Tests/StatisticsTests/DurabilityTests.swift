import Testing

@testable import Statistics

struct DurabilityTests {
  @Test func `the durability interval agrees with a root search`() throws {
    for series in try SeriesReference.all() {
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

  @Test func `two times cannot tell what lasts`() throws {
    let series = try RepeatedMeans(times: [0, 2], means: [1, 5], covariances: [[1, 0], [0, 3]])
    #expect(throws: Undefined.tooFew(needed: 3, have: 2)) { try Durability(series) }
  }
}
