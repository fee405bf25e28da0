extension TInference {
  /// Welch's t: the difference of two independent means, second − first.
  ///
  /// Degrees of freedom by Welch (1947) and Satterthwaite (1946). One of the two variances may be
  /// zero.
  ///
  /// `population` is how many units there are in all, when each sample is a random one of them
  /// without replacement, drawn independently of the other: each variance is then multiplied by its
  /// own `1 − n/N` (W. G. Cochran, *Sampling Techniques*, 1977, section 2.6).
  /// - Throws: `tooFew` when either side has fewer than two observations; `zeroVariance` when both
  ///   variances are zero (or all units were observed both times); `outOfRange` when the population
  ///   is smaller than a sample.
  package static func welch(
    first: Moments,
    second: Moments,
    population: Int? = nil,
    confidence: Double = 0.95
  ) throws(Undefined) -> TInference {
    let spread = try WelchSpread(first: first, second: second, population: population)
    return try TInference(
      estimate: second.mean - first.mean,
      standardError: spread.variance.squareRoot(),
      degreesOfFreedom: spread.degreesOfFreedom,
      confidence: confidence
    )
  }
}

/// The variance of a difference of two independent means, and Welch's degrees of freedom.
struct WelchSpread {
  let variance: Double
  let degreesOfFreedom: Double

  init(first: Moments, second: Moments, population: Int? = nil) throws(Undefined) {
    let share1 = try first.varianceOfMean(population: population)
    let share2 = try second.varianceOfMean(population: population)
    variance = share1 + share2
    guard variance > 0 else { throw .zeroVariance }
    // In ratios, so that tiny variances do not underflow when squared.
    let (r1, r2) = (share1 / variance, share2 / variance)
    degreesOfFreedom = 1 / (r1 * r1 / Double(first.n - 1) + r2 * r2 / Double(second.n - 1))
  }
}
