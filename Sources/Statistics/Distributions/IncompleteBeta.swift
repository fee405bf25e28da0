import Glibc

/// The regularized incomplete beta function `I_x(a, b)` with its complement.
///
/// Whichever side is the smaller tail comes straight from the continued fraction, so that it keeps
/// its relative accuracy however small it is. `y` is `1 − x`, passed in because the caller knows it
/// without cancellation.
struct IncompleteBeta {
  /// `I_x(a, b)`.
  let lower: Double
  /// `1 − I_x(a, b)`, which is `I_y(b, a)`.
  let upper: Double

  init(a: Double, b: Double, x: Double, y: Double) {
    if x <= 0 {
      (lower, upper) = (0, 1)
    } else if y <= 0 {
      (lower, upper) = (1, 0)
    } else if x * (a + b + 2) < a + 1 {
      lower = Self.power(a: a, b: b, x: x, y: y) * Self.fraction(a: a, b: b, x: x, y: y)
      upper = 1 - lower
    } else {
      upper = Self.power(a: a, b: b, x: x, y: y) * Self.fraction(a: b, b: a, x: y, y: x)
      lower = 1 - upper
    }
  }

  /// `xᵃ yᵇ / B(a, b)`, by Binet corrections and deviances.
  static func power(a: Double, b: Double, x: Double, y: Double) -> Double {
    let n = a + b
    let correction =
      GammaFunctions.binetCorrection(n) - GammaFunctions.binetCorrection(a)
      - GammaFunctions.binetCorrection(b)
    let deviance = GammaFunctions.deviance(a, n * x) + GammaFunctions.deviance(b, n * y)
    return (a / n * b / (2 * Double.pi)).squareRoot() * exp(correction - deviance)
  }

  /// `I_x(a, b)` over the power `xᵃ yᵇ / B(a, b)`, by the even part of the fraction DLMF 8.17.22.
  ///
  /// In this form (A. DiDonato & A. Morris, *Algorithm 708*, ACM TOMS 18, 1992, eq. 9) `x` enters
  /// through `λ = a − (a + b) x`, which is taken from `y` where `x` is near 1, so that nothing
  /// cancels for millions of degrees of freedom. Of the order of `√max(a, b)` terms are needed; the
  /// bound only stops a NaN. Evaluated by the modified Lentz method.
  private static func fraction(a: Double, b: Double, x: Double, y: Double) -> Double {
    let excess = a > b ? (a + b) * y - b : a - (a + b) * x
    var value = a / (a + 1) * (excess + 1)
    var c = value
    var d = 0.0
    for step in 1...1_000_000 {
      let n = Double(step)
      let odd = a + 2 * n - 1
      let numerator = (a + n - 1) / odd * ((a + b + n - 1) / odd) * n * (b - n) * x * x
      let denominator = n + n * (b - n) * x / odd + (a + n) / (odd + 2) * (excess + 1 + n * (1 + y))
      d = 1 / (denominator + numerator * d)
      c = denominator + numerator / c
      value *= c * d
      if !(abs(c * d - 1) > 2.3e-16) { break }
    }
    return 1 / value
  }
}
