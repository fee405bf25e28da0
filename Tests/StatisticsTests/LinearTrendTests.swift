import Testing

@testable import Statistics

struct LinearTrendTests {
  @Test func `the slope agrees with generalized least squares in numpy`() throws {
    for series in try SeriesReference.all() {
      let ours = try LinearTrend(series.made())
      #expect(relativeDifference(ours.slope.estimate, series.slope) < 1e-10, "\(series.name)")
      #expect(relativeDifference(ours.slope.standardError, series.se) < 1e-11)
      #expect(relativeDifference(ours.misfit, series.misfit) < 1e-9)
      let start = ours.intercept + ours.slope.estimate * series.times[0]
      #expect(relativeDifference(start, series.start) < 1e-11)
    }
  }

  @Test func `two times have a slope and no misfit`() throws {
    let series = try RepeatedMeans(times: [0, 2], means: [1, 5], covariances: [[1, 0], [0, 3]])
    let ours = try LinearTrend(series)
    #expect(abs(ours.slope.estimate - 2) < 1e-14)
    #expect(abs(ours.slope.standardError - 1) < 1e-14)
    #expect(ours.misfitP == nil)
  }

  @Test func `times that are all the same have no slope`() throws {
    let series = try RepeatedMeans(times: [1, 1], means: [1, 5], covariances: [[1, 0], [0, 1]])
    #expect(throws: Undefined.zeroVariance) { try LinearTrend(series) }
  }
}
