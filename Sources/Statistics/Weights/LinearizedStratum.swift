import Glibc

/// One stratum of a sample: what the units drawn from it add to the error of an estimate.
///
/// A unit's linearized value is its part of the first-order Taylor expansion of the estimate, such as
/// `Σw(y − mean)/Σw` over its persons. An estimate from several waves has, for each unit, the sum of
/// its values in all of them, which is how the covariance of waves that share units comes in.
package struct LinearizedStratum: Sendable, Equatable {
  /// How many units were drawn, in any of the waves.
  package let units: Int
  /// The sum of their linearized values, and of the squares of those.
  let sum: Double
  let sumOfSquares: Double

  /// A stratum known by its sums.
  ///
  /// - Throws: `tooFew` without units.
  package init(units: Int, sum: Double, sumOfSquares: Double) throws(Undefined) {
    guard units > 0 else { throw .tooFew(needed: 1, have: units) }
    self.units = units
    self.sum = sum
    self.sumOfSquares = sumOfSquares
  }

  /// A stratum known by each unit's value; one of which nobody answered has zero.
  ///
  /// - Throws: `tooFew` without units.
  package init(values: [Double]) throws(Undefined) {
    try self.init(
      units: values.count,
      sum: values.reduce(0, +),
      sumOfSquares: values.reduce(0) { $0 + $1 * $1 }
    )
  }

  /// The stratum's part of the variance; a single unit is centred at zero, as in
  /// ``SamplingStratum``.
  var variance: Double {
    let n = Double(units)
    return units == 1 ? sum * sum : n / (n - 1) * max(0, sumOfSquares - sum * sum / n)
  }
}

extension TInference {
  /// An estimate of a stratified, possibly clustered sample, by Taylor linearization.
  ///
  /// Its variance is that of the sum of the units' linearized values, drawn with replacement from
  /// each stratum (K. Wolter, *Introduction to Variance Estimation*, 2007, chapter 6; of a change
  /// between waves it is R survey's `svyglm` on the wave). Degrees of freedom: units less strata.
  /// - Throws: `tooFew` when no stratum has two units; `zeroVariance` when nothing varies.
  package static func linearized(
    _ estimate: Double,
    strata: [LinearizedStratum],
    confidence: Double = 0.95
  ) throws(Undefined) -> TInference {
    let units = strata.reduce(0) { $0 + $1.units }
    guard units > strata.count else { throw .tooFew(needed: strata.count + 1, have: units) }
    return try TInference(
      estimate: estimate,
      standardError: strata.reduce(0) { $0 + $1.variance }.squareRoot(),
      degreesOfFreedom: Double(units - strata.count),
      confidence: confidence
    )
  }

  /// The interval of a share between 0 and 1, made on the scale of log odds and turned back.
  ///
  /// It never leaves 0…1 (R survey's `svyciprop` with `method = "xlogit"`).
  /// - Throws: `outOfRange` when the estimate is 0, 1 or no share.
  package func logitInterval() throws(Undefined) -> Interval {
    guard estimate > 0, estimate < 1 else { throw .outOfRange(argument: "estimate") }
    let odds = estimate / (1 - estimate)
    let factor = exp((interval.upper - estimate) / (estimate * (1 - estimate)))
    return Interval(
      lower: odds / factor / (1 + odds / factor),
      upper: 1 - 1 / (1 + odds * factor)
    )
  }
}
