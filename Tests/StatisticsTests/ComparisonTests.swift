import Testing

@testable import Statistics

/// Two groups measured twice (comparison.json, R lm, sandwich and t.test).
struct ComparisonTests {
  struct Coefficient: Decodable {
    let est: Double
    let se: Double
    let p: Double
  }

  struct Known: Decodable {
    let n: Int
    let mean: Double
    let variance: Double

    func moments() throws -> Moments { try Moments(n: n, mean: mean, variance: variance) }
  }

  struct Trial: Decodable {
    struct Welch: Decodable {
      let t: Double
      let df: Double
      let p: Double
      let ci95: [Double]
    }
    struct Morris: Decodable {
      let J: Double
      let d: Double
      let sd_pre_pooled: Double
    }
    let name: String
    let control: [Int]
    let treated: [Int]
    let stay: Known
    let leave: Known
    let smd: Double
    let did: Double
    let welch: Welch
    let hc2: Coefficient
    let ancova: Coefficient
    let ancovaHC2: Coefficient
    let morris: Morris
  }

  private struct File: Decodable { let cases: [Trial] }

  static func trials() throws -> [Trial] {
    try Reference.load("comparison.json", as: File.self).cases
  }

  /// From n, Σx, Σy, Σx², Σy², Σxy.
  private func pairs(_ sums: [Int]) throws -> PairedMoments {
    let sums = sums.map { Int128($0) }
    return try PairedMoments(
      n: Int(sums[0]),
      sums: (sums[1], sums[2]),
      sumsOfSquares: (sums[3], sums[4]),
      sumOfProducts: sums[5]
    )
  }

  @Test func `the difference in differences agrees with R in both forms`() throws {
    for trial in try Self.trials() {
      let (control, treated) = try (pairs(trial.control).change, pairs(trial.treated).change)
      let welch = try TInference.differenceInDifferences(control: control, treated: treated)
      #expect(relativeDifference(welch.estimate, trial.did) < 1e-12, "\(trial.name)")
      #expect(relativeDifference(welch.statistic, trial.welch.t) < 1e-12)
      #expect(relativeDifference(welch.degreesOfFreedom, trial.welch.df) < 1e-12)
      #expect(relativeDifference(welch.p, trial.welch.p) < 1e-12)
      #expect(relativeDifference(welch.interval.lower, trial.welch.ci95[0]) < 1e-11)
      let hc2 = try TInference.differenceInDifferencesHC2(control: control, treated: treated)
      #expect(relativeDifference(hc2.standardError, trial.hc2.se) < 1e-12)
      #expect(relativeDifference(hc2.p, trial.hc2.p) < 1e-11)
    }
  }

  @Test func `the analysis of covariance agrees with R from second moments`() throws {
    for trial in try Self.trials() {
      let ours = try Ancova(control: pairs(trial.control), treated: pairs(trial.treated)).classical
      #expect(relativeDifference(ours.estimate, trial.ancova.est) < 1e-11, "\(trial.name)")
      #expect(relativeDifference(ours.standardError, trial.ancova.se) < 1e-11)
      #expect(relativeDifference(ours.p, trial.ancova.p) < 1e-11)
    }
  }

  @Test func `Morris's effect agrees with R`() throws {
    for trial in try Self.trials() {
      let ours = try ComparisonEffect(
        control: pairs(trial.control),
        treated: pairs(trial.treated)
      )
      #expect(relativeDifference(ours.correction, trial.morris.J) < 1e-12)
      #expect(relativeDifference(ours.standardDeviation, trial.morris.sd_pre_pooled) < 1e-12)
      #expect(relativeDifference(ours.d, trial.morris.d) < 1e-11)
    }
  }

  @Test func `those who stayed and those who left differ as R says`() throws {
    for trial in try Self.trials() {
      let ours = try BaselineDifference(
        first: trial.leave.moments(),
        second: trial.stay.moments()
      )
      #expect(relativeDifference(ours.standardized, trial.smd) < 1e-11, "\(trial.name)")
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
    #expect(throws: Undefined.zeroVariance) {
      try ComparisonEffect(control: still, treated: still)
    }
  }
}
