/// The standardized difference in differences d_ppc2.
///
/// S. Morris, *Estimating effect sizes from pretest-posttest-control group designs*, Organizational
/// Research Methods 11, 2008, eq. 8–10.
package struct ComparisonEffect: Sendable, Equatable {
  /// The difference of the two changes in pooled standard deviations of the first measurement,
  /// times the small-sample correction.
  package let d: Double
  /// Morris's correction `1 − 3 / (4 (n₁ + n₂ − 2) − 1)`, the usual approximation to Hedges's J.
  package let correction: Double
  /// The pooled standard deviation of the first measurement.
  package let standardDeviation: Double

  /// Compares the changes of two groups, given the moments of their pairs.
  ///
  /// - Throws: `tooFew` below two pairs in a group, `zeroVariance` when the first measurement does
  ///   not vary.
  package init(control: PairedMoments, treated: PairedMoments) throws(Undefined) {
    let start = try HedgesG.independent(first: control.first, second: treated.first)
    correction = 1 - 3 / (4 * start.degreesOfFreedom - 1)
    standardDeviation = start.standardDeviation
    d = correction * (treated.change.mean - control.change.mean) / standardDeviation
  }
}
