import Glibc

/// Parts of the gamma function, arranged so that no two large logarithms are ever subtracted.
///
/// A tail probability such as `xᵃ yᵇ / B(a, b)` taken from three log-gammas loses a digit for each
/// power of ten in `a` and `b`. Binet's correction and the deviance keep every term small instead
/// (C. Loader, *Fast and Accurate Computation of Binomial Probabilities*, 2000).
enum GammaFunctions {
  /// Binet's correction `μ(x) = ln Γ(x) − (x − ½) ln x + x − ½ ln 2π`, for `x > 0`.
  ///
  /// Stirling's series (DLMF 5.11.1) from 10 upwards; below that the exact recurrence
  /// `μ(x) = μ(x + 1) + (x + ½) ln(1 + 1/x) − 1`.
  static func binetCorrection(_ x: Double) -> Double {
    var x = x
    var carried = 0.0
    while x < 10 {
      carried += (x + 0.5) * log1p(1 / x) - 1
      x += 1
    }
    let inverse = 1 / x
    let square = inverse * inverse
    var series = 0.0
    for coefficient in stirlingCoefficients.reversed() {
      series = series * square + coefficient
    }
    return carried + series * inverse
  }

  /// The deviance `x ln(x / m) + m − x`, never negative, for `x > 0` and `m > 0`.
  ///
  /// Where `x` and `m` are close the logarithm's series in `(x − m)/(x + m)` avoids cancellation.
  static func deviance(_ x: Double, _ m: Double) -> Double {
    guard abs(x - m) < 0.1 * (x + m) else { return x * log(x / m) + m - x }
    let v = (x - m) / (x + m)
    var sum = (x - m) * v
    var power = 2 * x * v
    for j in 1...100 {
      power *= v * v
      let next = sum + power / Double(2 * j + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }

  /// `ln Γ(a + ½) − ln Γ(a) − ½ ln a`, for `a > 0`; tends to zero as `a` grows.
  static func logHalfStepRatio(_ a: Double) -> Double {
    a * log1p(0.5 / a) - 0.5 + binetCorrection(a + 0.5) - binetCorrection(a)
  }

  /// `B₂ₖ / (2k (2k − 1))` for k = 1…8: at `x ≥ 10` the next term is below 10⁻¹⁷.
  private static let stirlingCoefficients: [Double] = [
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156,
    -3617.0 / 122_400,
  ]
}
