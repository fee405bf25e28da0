import Glibc

/// The standard deviation that a difference of means is divided by.
package enum Standardizer: String, Sendable, Equatable, CaseIterable {
  /// The standard deviation of the individual changes (g_z).
  case change
  /// The root mean of the two variances (g_av).
  case average
  /// The standard deviation of the first measurement (Glass's Δ with small-sample correction).
  case baseline
  /// The pooled standard deviation of two independent samples (g_s).
  case pooled
}

/// A standardised difference with Hedges's exact small-sample correction.
///
/// `g = J · d` with `J = Γ(m/2) / (√(m/2) Γ((m − 1)/2))`, m degrees of freedom (L. Hedges,
/// *Distribution theory for Glass's estimator of effect size*, J. Educational Statistics 6, 1981).
package struct HedgesG: Sendable, Equatable {
  /// What the difference was divided by.
  package let standardizer: Standardizer
  /// The difference in standard deviations before correction (Cohen's d).
  package let d: Double
  /// The corrected effect size.
  package let g: Double
  /// The correction factor J, between 0 and 1.
  package let correction: Double
  /// The degrees of freedom of the correction.
  package let degreesOfFreedom: Double

  /// The effect size of a change in the same units, second − first, with n − 1 degrees of freedom.
  ///
  /// The standardizer is `change`, `average` or `baseline`.
  /// - Throws: `tooFew` below three pairs (J has no value for one degree of freedom);
  ///   `zeroVariance` when the standardizer is zero; `outOfRange` for `pooled`, which belongs to
  ///   independent samples.
  package static func paired(
    _ pairs: PairedMoments,
    by standardizer: Standardizer
  ) throws(Undefined) -> HedgesG {
    guard pairs.n > 2 else { throw .tooFew(needed: 3, have: pairs.n) }
    let variance: Double
    switch standardizer {
    case .change: variance = try pairs.change.requiredVariance()
    case .average:
      variance = try (pairs.first.requiredVariance() + pairs.second.requiredVariance()) / 2
    case .baseline: variance = try pairs.first.requiredVariance()
    case .pooled: throw .outOfRange(argument: "standardizer")
    }
    return try HedgesG(
      difference: pairs.change.mean,
      variance: variance,
      standardizer: standardizer,
      degreesOfFreedom: Double(pairs.n - 1)
    )
  }

  /// The effect size of the difference of two independent samples, second − first, by their pooled
  /// standard deviation, with n₁ + n₂ − 2 degrees of freedom.
  package static func independent(first: Moments, second: Moments) throws(Undefined) -> HedgesG {
    let (f1, f2) = (Double(first.n - 1), Double(second.n - 1))
    let pooled = try (f1 * first.requiredVariance() + f2 * second.requiredVariance()) / (f1 + f2)
    return try HedgesG(
      difference: second.mean - first.mean,
      variance: pooled,
      standardizer: .pooled,
      degreesOfFreedom: f1 + f2
    )
  }

  init(
    difference: Double,
    variance: Double,
    standardizer: Standardizer,
    degreesOfFreedom: Double
  ) throws(Undefined) {
    guard variance > 0 else { throw .zeroVariance }
    d = difference / variance.squareRoot()
    correction = Self.correction(degreesOfFreedom: degreesOfFreedom)
    g = correction * d
    self.standardizer = standardizer
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Hedges's exact factor J for m degrees of freedom, m > 1; zero at m = 1.
  static func correction(degreesOfFreedom m: Double) -> Double {
    guard m > 1 else { return 0 }
    let a = (m - 1) / 2
    return exp(GammaFunctions.logHalfStepRatio(a)) * (a / (a + 0.5)).squareRoot()
  }
}
