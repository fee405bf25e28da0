import Testing

@testable import Statistics

struct CovarianceMatrixTests {
  @Test func `covariances follow from integer sums`() throws {
    // (1, 2), (2, 4), (4, 3): variances 7/3 and 1, covariance 1/2.
    let ours = try CovarianceMatrix(n: 3, sums: [7, 9], products: [21, 22, 29])
    #expect(relativeDifference(ours[0, 0], 7.0 / 3) < 1e-15)
    #expect(ours[1, 0] == 0.5)
    #expect(ours[0, 1] == 0.5)
    #expect(ours[1, 1] == 1)
  }

  @Test func `sums and covariances that contradict each other are refused`() throws {
    #expect(throws: Undefined.contradictorySums) {
      try CovarianceMatrix(n: 9, rows: [[1, 2], [2, 1]])
    }
    #expect(throws: Undefined.contradictorySums) {
      try CovarianceMatrix(n: 9, rows: [[1, 0.5], [0.4, 1]])
    }
    #expect(throws: Undefined.contradictorySums) {
      try CovarianceMatrix(n: 9, sums: [1, 2], products: [1, 2])
    }
    #expect(throws: Undefined.tooFew(needed: 2, have: 1)) {
      try CovarianceMatrix(n: 1, rows: [[1]])
    }
  }
}
