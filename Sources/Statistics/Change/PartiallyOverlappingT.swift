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
  ///
  /// `population` is how many units there are in all, when the samples are random ones of them
  /// without replacement. Each variance is then multiplied by its `1 − n/N`, and from the share of
  /// common units, `n_c/(n₁n₂)`, what independent samples would have in common by chance is taken,
  /// `1/N` (S. M. Tam, *On covariances from overlapping samples*, The American Statistician 38,
  /// 1984). With everybody in both samples that is the correction of the paired t.
  /// - Throws: `tooFew` below two pairs; `zeroVariance` when nothing varies; `contradictorySums`
  ///   when there are more pairs than units; `outOfRange` when the population is smaller than a
  ///   sample.
  package static func partiallyOverlapping(
    pairs: PairedMoments,
    first: Moments,
    second: Moments,
    population: Int? = nil,
    confidence: Double = 0.95
  ) throws(Undefined) -> TInference {
    guard let correlation = pairs.correlation else { throw .tooFew(needed: 2, have: pairs.n) }
    guard first.n >= pairs.n, second.n >= pairs.n else { throw .contradictorySums }
    let welch = try WelchSpread(first: first, second: second, population: population)
    let (n1, n2, nc) = (Double(first.n), Double(second.n), Double(pairs.n))
    let v1 = try first.requiredVariance()
    let v2 = try second.requiredVariance()
    let common = nc / (n1 * n2) - (population.map { 1 / Double($0) } ?? 0)
    let shared = 2 * correlation * (v1.squareRoot() * v2.squareRoot()) * common
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
