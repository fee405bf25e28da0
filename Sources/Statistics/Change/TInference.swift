/// An estimate whose uncertainty follows Student's t distribution.
package struct TInference: Sendable, Equatable {
  /// The estimated mean, difference or slope.
  package let estimate: Double
  /// Its standard error, in the same unit.
  package let standardError: Double
  /// The degrees of freedom, not necessarily whole.
  package let degreesOfFreedom: Double
  /// The estimate divided by its standard error.
  package let statistic: Double
  /// The two-sided p value of the hypothesis that the true value is zero.
  package let p: Double
  /// The confidence level of the interval, between 0 and 1.
  package let confidence: Double
  /// The interval `estimate ± t · standardError`.
  package let interval: Interval
  /// The t that the standard error was multiplied by for the interval.
  let critical: Double

  /// Makes the inference from an estimate, its standard error and its degrees of freedom.
  ///
  /// - Throws: `zeroVariance` when the standard error is zero; `outOfRange` when the confidence
  ///   level is not between 0 and 1 or the degrees of freedom are not positive.
  package init(
    estimate: Double,
    standardError: Double,
    degreesOfFreedom: Double,
    confidence: Double = 0.95
  ) throws(Undefined) {
    guard confidence > 0, confidence < 1 else { throw .outOfRange(argument: "confidence") }
    guard degreesOfFreedom > 0 else { throw .outOfRange(argument: "degreesOfFreedom") }
    guard standardError > 0 else { throw .zeroVariance }
    let distribution = StudentT(degreesOfFreedom: degreesOfFreedom)
    critical = distribution.upperQuantile((1 - confidence) / 2)
    let margin = critical * standardError
    self.estimate = estimate
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
    self.confidence = confidence
    statistic = estimate / standardError
    p = distribution.twoSided(statistic)
    interval = Interval(lower: estimate - margin, upper: estimate + margin)
  }
}

extension TInference {
  /// The mean of one set of numbers, with n − 1 degrees of freedom.
  ///
  /// `population` is how many units there are in all, when the observed ones are a random sample of
  /// them without replacement: the standard error is then multiplied by `√(1 − n/N)` (W. G.
  /// Cochran, *Sampling Techniques*, 1977, section 2.6).
  /// - Throws: `tooFew` below two observations, `zeroVariance` when all are the same (or all units
  ///   were observed), `outOfRange` when the population is smaller than the sample.
  package static func mean(
    _ moments: Moments,
    population: Int? = nil,
    confidence: Double = 0.95
  ) throws(Undefined) -> TInference {
    _ = try moments.positiveVariance()
    return try TInference(
      estimate: moments.mean,
      standardError: try moments.varianceOfMean(population: population).squareRoot(),
      degreesOfFreedom: Double(moments.n - 1),
      confidence: confidence
    )
  }

  /// Student's paired t: the mean change, second − first, of the same units measured twice.
  package static func paired(
    _ pairs: PairedMoments,
    population: Int? = nil,
    confidence: Double = 0.95
  ) throws(Undefined) -> TInference {
    try mean(pairs.change, population: population, confidence: confidence)
  }
}
