/// How many numbers there are, their mean, and their variance: all that a mean's tests need.
package struct Moments: Sendable, Equatable {
  /// How many observations, at least one.
  package let n: Int
  /// Their arithmetic mean.
  package let mean: Double
  /// Their variance with the divisor n − 1; nil for a single observation.
  package let variance: Double?

  /// Moments that are already known, for instance from a publication.
  ///
  /// - Throws: `tooFew` when `n` is not positive, `contradictorySums` when the variance is
  ///   negative, or missing for more than one observation, or a number is none.
  package init(n: Int, mean: Double, variance: Double?) throws(Undefined) {
    guard n > 0 else { throw .tooFew(needed: 1, have: n) }
    guard mean.isFinite, n == 1 || (variance ?? -1) >= 0 else { throw .contradictorySums }
    self.n = n
    self.mean = mean
    self.variance = n > 1 ? variance : nil
  }

  /// Moments of integers from their exact sums.
  ///
  /// The variance is `(nΣx² − (Σx)²) / (n (n − 1))`, whose numerator is taken exactly, so that no
  /// cancellation occurs. `scale` integer units make `points` points of the scale that the moments
  /// are on; with both whole, a mean is the nearest number to the exact quotient.
  /// - Throws: `tooFew` without observations; `contradictorySums` when no integers can have these
  ///   sums; `outOfRange` when the scale is not positive.
  package init(
    n: Int,
    sum: Int128,
    sumOfSquares: Int128,
    scale: Double = 1,
    points: Double = 1
  ) throws(Undefined) {
    guard n > 0 else { throw .tooFew(needed: 1, have: n) }
    guard scale > 0 else { throw .outOfRange(argument: "scale") }
    let centred = CentredSum(count: n, products: sumOfSquares, first: sum, second: sum)
    guard !centred.isNegative else { throw .contradictorySums }
    let count = Double(n)
    self.n = n
    mean = points * Double(sum) / (count * scale)
    let unit = points / scale
    variance = n > 1 ? centred.doubleValue / (count * (count - 1)) * (unit * unit) : nil
  }

  /// The standard deviation with the divisor n − 1; nil for a single observation.
  package var standardDeviation: Double? { variance?.squareRoot() }

  /// The variance where a statistic needs at least two observations.
  func requiredVariance() throws(Undefined) -> Double {
    guard let variance else { throw .tooFew(needed: 2, have: n) }
    return variance
  }

  /// The squared standard error of the mean, `s²/n`.
  ///
  /// It is multiplied by `1 − n/N` where the observations are a random sample, without replacement,
  /// of a `population` of N (W. G. Cochran, *Sampling Techniques*, 1977, section 2.6).
  func varianceOfMean(population: Int?) throws(Undefined) -> Double {
    let variance = try requiredVariance() / Double(n)
    guard let population else { return variance }
    guard population >= n else { throw .outOfRange(argument: "population") }
    return variance * (1 - Double(n) / Double(population))
  }

  /// The variance where a statistic divides by it.
  func positiveVariance() throws(Undefined) -> Double {
    let variance = try requiredVariance()
    guard variance > 0 else { throw .zeroVariance }
    return variance
  }
}
