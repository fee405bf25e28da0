import Glibc

/// A continuous distribution whose tails keep their relative accuracy however small they are.
package protocol ContinuousDistribution: Sendable, Equatable {
  /// The probability density at `x`.
  func density(_ x: Double) -> Double
  /// `P(X ≤ x)`.
  func cumulative(_ x: Double) -> Double
  /// `P(X > x)`, not computed as `1 − cumulative(x)` where that would lose digits.
  func survival(_ x: Double) -> Double
  /// The `x` with `P(X ≤ x) = p`; NaN outside 0…1.
  func quantile(_ p: Double) -> Double
  /// The `x` with `P(X > x) = q`; NaN outside 0…1.
  func upperQuantile(_ q: Double) -> Double
}

extension ContinuousDistribution {
  /// A quantile of a distribution on the positive numbers, found on the scale of logarithms.
  ///
  /// The smaller tail is the one that is matched: it holds the digits.
  func positiveQuantile(lower p: Double, upper q: Double) -> Double {
    guard p >= 0, q >= 0 else { return .nan }
    if p == 0 { return 0 }
    if q == 0 { return .infinity }
    let logarithm = increasingRoot(from: 0) { u in
      let x = exp(u)
      let tail = p < q ? cumulative(x) : survival(x)
      let value = p < q ? log(tail / p) : log(q / tail)
      return Slope(value: value, slope: x * density(x) / tail)
    }
    return exp(logarithm)
  }
}
