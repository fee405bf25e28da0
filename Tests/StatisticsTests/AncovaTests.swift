import Testing

@testable import Statistics

struct AncovaTests {
  @Test func `the analysis of covariance agrees with R from second moments`() throws {
    for trial in try TrialReference.all() {
      let ours = try Ancova(control: trial.controlPairs(), treated: trial.treatedPairs()).classical
      #expect(relativeDifference(ours.estimate, trial.ancova.est) < 1e-11, "\(trial.name)")
      #expect(relativeDifference(ours.standardError, trial.ancova.se) < 1e-11)
      #expect(relativeDifference(ours.p, trial.ancova.p) < 1e-11)
    }
  }

  @Test func `HC2 standard errors agree with matrix algebra`() throws {
    struct Invented: Decodable {
      struct Case: Decodable {
        let control: [[Int]]
        let treated: [[Int]]
        let est: Double
        let se: Double
        let p: Double
      }
      let cases: [Case]
    }
    for one in try Reference.load("ancova.json", as: Invented.self).cases {
      let counts = { (table: [[Int]]) in
        try PairCounts(table.map { .init(first: $0[0], second: $0[1], count: $0[2]) })
      }
      let ours = try Ancova.hc2(control: counts(one.control), treated: counts(one.treated))
      #expect(relativeDifference(ours.estimate, one.est) < 1e-12)
      #expect(relativeDifference(ours.standardError, one.se) < 1e-12)
      #expect(relativeDifference(ours.p, one.p) < 1e-11)
    }
  }

  @Test func `a start that does not vary cannot be adjusted for`() throws {
    let still = try PairedMoments(
      first: Moments(n: 4, mean: 2, variance: 0),
      second: Moments(n: 4, mean: 3, variance: 1),
      covariance: 0
    )
    #expect(throws: Undefined.zeroVariance) { try Ancova(control: still, treated: still) }
  }
}
