extension TInference {
  /// A weighted mean of a stratified, possibly clustered sample, by Taylor linearization.
  ///
  /// The mean is the ratio Σwy / Σw; its variance is that of the linearized total `Σw(y − mean)/Σw`
  /// over the units drawn in each stratum, with finite population correction where a stratum's
  /// population is known (K. Wolter, *Introduction to Variance Estimation*, 2007, chapter 6; R
  /// survey's `svymean`). Degrees of freedom: units drawn less strata. Weights are taken as given,
  /// as if they had not been fitted.
  /// - Throws: `tooFew` when no stratum has two units or the weights add up to nothing;
  ///   `zeroVariance` when nothing varies.
  package static func linearizedMean(
    _ strata: [SamplingStratum],
    confidence: Double = 0.95
  ) throws(Undefined) -> TInference {
    let units = strata.reduce(0) { $0 + $1.units }
    guard units > strata.count else { throw .tooFew(needed: strata.count + 1, have: units) }
    let weights = strata.reduce(0) { $0 + Double($1.units) * $1.meanWeight }
    guard weights > 0 else { throw .tooFew(needed: 1, have: 0) }
    let mean = strata.reduce(0) { $0 + Double($1.units) * $1.meanValue } / weights
    let variance = strata.reduce(0) { $0 + $1.linearized(about: mean).variance }
    return try TInference(
      estimate: mean,
      standardError: variance.squareRoot() / weights,
      degreesOfFreedom: Double(units - strata.count),
      confidence: confidence
    )
  }
}
