extension TInference {
  /// The partially overlapping samples t: two means of which some units are in both.
  ///
  /// Uses everybody: the pairs for the correlation, all observations for means and variances. The
  /// form for unequal variances of B. Derrick, B. Russ, D. Toher & P. White, *Test statistics for
  /// the comparison of means for two samples that include both paired and independent
  /// observations*, J. Modern Applied Statistical Methods 16(1), 2017. A correlation with a side
  /// that does not vary counts as zero. Without unpaired observations it is the paired t.
  ///
  /// `pairs` are the units in both samples; `first` and `second` are all units of each sample,
  /// those of the pairs included.
  /// - Throws: `tooFew` below two pairs; `zeroVariance` when nothing varies; `contradictorySums`
  ///   when there are more pairs than units.
  package static func partiallyOverlapping(
    pairs: PairedMoments,
    first: Moments,
    second: Moments,
    confidence: Double = 0.95
  ) throws(Undefined) -> TInference {
    guard let correlation = pairs.correlation else { throw .tooFew(needed: 2, have: pairs.n) }
    guard first.n >= pairs.n, second.n >= pairs.n else { throw .contradictorySums }
    let welch = try WelchSpread(first: first, second: second)
    let (n1, n2, nc) = (Double(first.n), Double(second.n), Double(pairs.n))
    let v1 = try first.requiredVariance()
    let v2 = try second.requiredVariance()
    let shared = 2 * correlation * (v1.squareRoot() * v2.squareRoot()) * nc / (n1 * n2)
    let unpaired = (n1 - nc) + (n2 - nc)
    return try TInference(
      estimate: second.mean - first.mean,
      standardError: max(0, welch.variance - shared).squareRoot(),
      degreesOfFreedom: (nc - 1)
        + (welch.degreesOfFreedom - nc + 1) / (unpaired + 2 * nc) * unpaired,
      confidence: confidence
    )
  }
}
