extension TInference {
  /// Welch's t: the difference of two independent means, second − first.
  ///
  /// Degrees of freedom by Welch (1947) and Satterthwaite (1946). One of the two variances may be
  /// zero.
  /// - Throws: `tooFew` when either side has fewer than two observations; `zeroVariance` when both
  ///   variances are zero.
  package static func welch(
    first: Moments,
    second: Moments,
    confidence: Double = 0.95
  ) throws(Undefined) -> TInference {
    let spread = try WelchSpread(first: first, second: second)
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

  init(first: Moments, second: Moments) throws(Undefined) {
    let share1 = try first.requiredVariance() / Double(first.n)
    let share2 = try second.requiredVariance() / Double(second.n)
    variance = share1 + share2
    guard variance > 0 else { throw .zeroVariance }
    // In ratios, so that tiny variances do not underflow when squared.
    let (r1, r2) = (share1 / variance, share2 / variance)
    degreesOfFreedom = 1 / (r1 * r1 / Double(first.n - 1) + r2 * r2 / Double(second.n - 1))
  }
}
