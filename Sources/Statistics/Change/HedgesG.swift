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

/// A standardized difference with Hedges's exact small-sample correction.
///
/// `g = J · d` with `J = Γ(m/2) / (√(m/2) Γ((m − 1)/2))`, m degrees of freedom (L. Hedges,
/// *Distribution theory for Glass's estimator of effect size*, J. Educational Statistics 6, 1981).
package struct HedgesG: Sendable, Equatable {
  /// What the difference was divided by.
  package let standardizer: Standardizer
  /// The standard deviation that it was divided by.
  package let standardDeviation: Double
  /// The difference in standard deviations before correction (Cohen's d).
  package let d: Double
  /// The corrected effect size.
  package let g: Double
  /// The correction factor J, between 0 and 1.
  package let correction: Double
  /// The degrees of freedom of the correction.
  package let degreesOfFreedom: Double
  private let uncertainty: Uncertainty

  /// How the interval is made.
  private enum Uncertainty: Equatable {
    /// `d` over this factor is a noncentral t.
    case noncentral(factor: Double)
    /// `d` is about normal with this standard error.
    case normal(standardError: Double)
  }

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
    let (v1, v2) = try (pairs.first.requiredVariance(), pairs.second.requiredVariance())
    let change = try pairs.change.requiredVariance()
    let n = Double(pairs.n)
    let variance: Double
    switch standardizer {
    case .change: variance = change
    case .average: variance = (v1 + v2) / 2
    case .baseline: variance = v1
    case .pooled: throw .outOfRange(argument: "standardizer")
    }
    guard variance > 0 else { throw .zeroVariance }
    let square = pairs.change.mean * pairs.change.mean / variance
    let uncertainty: Uncertainty
    switch standardizer {
    case .average:
      // A correlation of one may come out a rounding error below.
      let unlike = 1 - (pairs.correlation ?? 0)
      let spread = (1 / n + square / (2 * n)) * 2 * unlike
      uncertainty = .normal(standardError: unlike > 1e-12 ? spread.squareRoot() : 0)
    case .baseline:
      uncertainty = .normal(
        standardError: (change / (n * variance) + square / (2 * (n - 1))).squareRoot()
      )
    default: uncertainty = .noncentral(factor: 1 / n.squareRoot())
    }
    return HedgesG(
      difference: pairs.change.mean,
      variance: variance,
      standardizer: standardizer,
      degreesOfFreedom: n - 1,
      uncertainty: uncertainty
    )
  }

  /// The effect size of the difference of two independent samples, second − first, by their pooled
  /// standard deviation, with n₁ + n₂ − 2 degrees of freedom.
  package static func independent(first: Moments, second: Moments) throws(Undefined) -> HedgesG {
    let (f1, f2) = (Double(first.n - 1), Double(second.n - 1))
    let pooled = try (f1 * first.requiredVariance() + f2 * second.requiredVariance()) / (f1 + f2)
    guard pooled > 0 else { throw .zeroVariance }
    return HedgesG(
      difference: second.mean - first.mean,
      variance: pooled,
      standardizer: .pooled,
      degreesOfFreedom: f1 + f2,
      uncertainty: .noncentral(factor: (1 / Double(first.n) + 1 / Double(second.n)).squareRoot())
    )
  }

  private init(
    difference: Double,
    variance: Double,
    standardizer: Standardizer,
    degreesOfFreedom: Double,
    uncertainty: Uncertainty
  ) {
    standardDeviation = variance.squareRoot()
    d = difference / standardDeviation
    correction = Self.correction(degreesOfFreedom: degreesOfFreedom)
    g = correction * d
    self.standardizer = standardizer
    self.degreesOfFreedom = degreesOfFreedom
    self.uncertainty = uncertainty
  }

  /// The confidence interval of g, J times that of d.
  ///
  /// For `change` and `pooled` d is exactly a multiple of a noncentral t whose noncentrality limits
  /// are its own (R's effectsize; G. Cumming & S. Finch, Educational and Psychological Measurement
  /// 61, 2001). For `average` the large-sample standard error of M. Borenstein et al.,
  /// *Introduction to Meta-Analysis*, 2009, eq. 4.28; for `baseline` that of B. Becker, British J.
  /// of Mathematical and Statistical Psychology 41, 1988, without assuming equal variances.
  /// - Throws: `zeroVariance` where eq. 4.28 gives no width, since the first and the second
  ///   measurement correlate by one; `outOfRange` when the confidence level is not between 0 and 1.
  package func interval(confidence: Double = 0.95) throws(Undefined) -> Interval {
    guard confidence > 0, confidence < 1 else { throw .outOfRange(argument: "confidence") }
    let tail = (1 - confidence) / 2
    switch uncertainty {
    case .normal(let standardError):
      guard standardError > 0 else { throw .zeroVariance }
      let margin = Normal().upperQuantile(tail) * standardError
      return Interval(lower: d - margin, upper: d + margin).scaled(by: correction)
    case .noncentral(let factor):
      let limit = { tail in
        NoncentralT.noncentrality(
          upperTail: tail,
          of: d / factor,
          degreesOfFreedom: degreesOfFreedom
        )
      }
      return Interval(lower: limit(tail), upper: limit(1 - tail)).scaled(by: factor * correction)
    }
  }

  /// Hedges's exact factor J for m degrees of freedom, m > 1; zero at m = 1.
  static func correction(degreesOfFreedom m: Double) -> Double {
    guard m > 1 else { return 0 }
    let a = (m - 1) / 2
    return exp(GammaFunctions.logHalfStepRatio(a)) * (a / (a + 0.5)).squareRoot()
  }
}
