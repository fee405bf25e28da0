/// One stratum of a sample: what the units drawn from it add to the error of an estimate.
///
/// A unit's linearized value is its part of the first-order Taylor expansion of the estimate, such as
/// `Σw(y − mean)/Σw` over its persons.
package struct LinearizedStratum: Sendable, Equatable {
  /// How many units were drawn.
  package let units: Int
  /// How many there are to draw from, when drawing was without replacement and the number is known.
  let population: Int?
  /// The mean of their linearized values, and the sum of the squares of those about it.
  let mean: Double
  let squares: Double

  /// The stratum's part of the variance, as if drawn with replacement.
  ///
  /// A stratum of a single unit is centred at zero, the mean over all strata (R survey's
  /// `lonely.psu = "adjust"`).
  var uncorrectedVariance: Double {
    let n = Double(units)
    return units == 1 ? mean * mean : n / (n - 1) * squares
  }

  /// The stratum's part of the variance.
  var variance: Double {
    uncorrectedVariance * (population.map { 1 - Double(units) / Double($0) } ?? 1)
  }
}

extension SamplingStratum {
  /// The units' linearized values `(Σwy − mean · Σw) · scale`.
  package func linearized(about mean: Double, scale: Double = 1) -> LinearizedStratum {
    LinearizedStratum(
      units: units,
      population: population,
      mean: (meanValue - mean * meanWeight) * scale,
      squares: max(0, valueSquares - 2 * mean * products + mean * mean * weightSquares)
        * scale * scale
    )
  }
}
