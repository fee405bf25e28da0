import Testing

@testable import Statistics

struct RepeatedMeansTests {
  @Test func `series that cannot be are refused`() throws {
    #expect(throws: Undefined.contradictorySums) {
      try RepeatedMeans(times: [0, 1], means: [1, 5], covariances: [[1, 2], [2, 1]])
    }
    #expect(throws: Undefined.contradictorySums) {
      try RepeatedMeans(times: [0, 1], means: [1, .nan], covariances: [[1, 0], [0, 1]])
    }
    #expect(throws: Undefined.tooFew(needed: 2, have: 1)) {
      try RepeatedMeans(times: [0], means: [1], covariances: [[1]])
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
