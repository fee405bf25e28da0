import Testing

@testable import Statistics

/// Changes between two occasions on real panels, with what R found (change.json).
struct ChangeReference: Decodable {
  struct Test: Decodable {
    let t: Double
    let df: Double
    let p: Double
    let estimate: Double
    let ci95: [Double]
  }

  struct Effect: Decodable {
    let d_z: Double
    let g_z: Double
    let d_z_ci95_nct: [Double]
    let d_av: Double
    let g_av_J_nminus1: Double
    let d_av_se_borenstein: Double
    let glass_delta_baseline: Double
    let d_s_pooled_all: Double
    let g_s_all: Double
    let g_s_ci95_nct_byhand: [Double]
    let J_paired: Double
    let J_indep: Double
  }

  struct McNemar: Decodable {
    struct Table: Decodable {
      let n00: Int
      let n01: Int
      let n10: Int
      let n11: Int
    }
    let table: Table
    let chi2_cc: Double
    let p_cc: Double
    let chi2: Double
    let p: Double
    let p_exact: Double
  }

  let name: String
  let n_first: Int
  let n_second: Int
  let n_paired: Int
  let mean_first_all: Double
  let mean_second_all: Double
  let sd_first_all: Double
  let sd_second_all: Double
  let mean_first_paired: Double
  let mean_second_paired: Double
  let sd_first_paired: Double
  let sd_second_paired: Double
  let r_paired: Double
  let sd_diff: Double
  let paired_t: Test
  let welch_all_as_independent: Test
  let partover_unequal: Test?
  let effect: Effect
  let improved: Int
  let worse: Int
  let same: Int
  let sign_test_p: Double
  let mcnemar: McNemar?
  let wilson_first: [Double]?
  let wilson_second: [Double]?

  private struct File: Decodable { let cases: [ChangeReference] }

  static func all() throws -> [ChangeReference] {
    try Reference.load("change.json", as: File.self).cases
  }

  func firstMoments() throws -> Moments {
    try Moments(n: n_first, mean: mean_first_all, variance: sd_first_all * sd_first_all)
  }

  func secondMoments() throws -> Moments {
    try Moments(n: n_second, mean: mean_second_all, variance: sd_second_all * sd_second_all)
  }

  func pairs() throws -> PairedMoments {
    try PairedMoments(
      first: Moments(
        n: n_paired,
        mean: mean_first_paired,
        variance: sd_first_paired * sd_first_paired
      ),
      second: Moments(
        n: n_paired,
        mean: mean_second_paired,
        variance: sd_second_paired * sd_second_paired
      ),
      covariance: r_paired * sd_first_paired * sd_second_paired
    )
  }
}

extension TInference {
  /// The largest relative difference to a reference test, over all of its numbers.
  ///
  /// Ends of the interval are measured against the standard error: an end may lie at zero.
  func difference(to test: ChangeReference.Test) -> Double {
    [
      relativeDifference(estimate, test.estimate), relativeDifference(statistic, test.t),
      relativeDifference(degreesOfFreedom, test.df), relativeDifference(p, test.p),
      abs(interval.lower - test.ci95[0]) / standardError,
      abs(interval.upper - test.ci95[1]) / standardError,
    ].max()!
  }
}
