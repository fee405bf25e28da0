extension TInference {
  /// The difference of two waves' estimates of a stratified, possibly clustered sample, later −
  /// earlier, by Taylor linearization.
  ///
  /// The variance is `V₁ + V₂ − 2C`: each wave's own, as it stands at its level, and the covariance
  /// that units in both waves bring. Degrees of freedom as of the partially overlapping samples t
  /// (Derrick et al. 2017), where units less strata take the place of people less one: Welch and
  /// Satterthwaite's when no unit is in both waves, the common units' when all are. So people of
  /// equal weight, drawn from one stratum, have exactly Welch's, the partially overlapping or the
  /// paired t.
  /// - Throws: `tooFew` when a wave has no stratum of two units; `zeroVariance` when nothing varies.
  package static func linearizedDifference(
    _ estimate: Double,
    strata: [RepeatedStratum],
    confidence: Double = 0.95
  ) throws(Undefined) -> TInference {
    let first = try WaveSpread(strata.compactMap(\.first))
    let second = try WaveSpread(strata.compactMap(\.second))
    let independent = first.variance + second.variance
    guard independent > 0 else { throw .zeroVariance }
    let variance = independent - 2 * strata.reduce(0) { $0 + $1.covariance }
    // In ratios, so that tiny variances do not underflow when squared.
    let (r1, r2) = (first.variance / independent, second.variance / independent)
    let welch = 1 / (r1 * r1 / first.degreesOfFreedom + r2 * r2 / second.degreesOfFreedom)
    let common = strata.map(\.common.count).filter { $0 > 0 }
    let paired = Double(common.reduce(0, +) - common.count)
    let units = Double(first.units + second.units)
    let alone = units - 2 * Double(common.reduce(0, +))
    return try TInference(
      estimate: estimate,
      standardError: max(0, variance).squareRoot(),
      degreesOfFreedom: paired + (welch - paired) * alone / units,
      confidence: confidence
    )
  }
}

/// How sure one wave's estimate is.
private struct WaveSpread {
  let units: Int
  let variance: Double
  let degreesOfFreedom: Double

  init(_ strata: [LinearizedStratum]) throws(Undefined) {
    units = strata.reduce(0) { $0 + $1.units }
    guard units > strata.count else { throw .tooFew(needed: strata.count + 1, have: units) }
    variance = strata.reduce(0) { $0 + $1.variance }
    degreesOfFreedom = Double(units - strata.count)
  }
}
