import Glibc

/// The regularized incomplete gamma functions `P(a, x)` and `Q(a, x) = 1 − P(a, x)`.
///
/// The smaller tail is computed directly: by its power series below `x = a + 1` (DLMF 8.7.1), by
/// the continued fraction above (DLMF 8.9.2).
struct IncompleteGamma {
  /// `P(a, x)`.
  let lower: Double
  /// `Q(a, x)`.
  let upper: Double

  init(a: Double, x: Double) {
    if x <= 0 {
      (lower, upper) = (0, 1)
    } else if x == .infinity {
      (lower, upper) = (1, 0)
    } else if x < a + 1 {
      lower = Self.power(a: a, x: x) * Self.series(a: a, x: x)
      upper = 1 - lower
    } else {
      upper = Self.power(a: a, x: x) * Self.fraction(a: a, x: x)
      lower = 1 - upper
    }
  }

  /// `xᵃ e⁻ˣ / Γ(a)`, by Binet's correction and the deviance.
  static func power(a: Double, x: Double) -> Double {
    let exponent = -GammaFunctions.binetCorrection(a) - GammaFunctions.deviance(a, x)
    return (a / (2 * Double.pi)).squareRoot() * exp(exponent)
  }

  private static func series(a: Double, x: Double) -> Double {
    var term = 1 / a
    var sum = term
    for k in 1...1_000_000 {
      term *= x / (a + Double(k))
      sum += term
      if !(term > sum * 1e-17) { break }
    }
    return sum
  }

  private static func fraction(a: Double, x: Double) -> Double {
    var b = x + 1 - a
    var c = 1e300
    var d = 1 / b
    var value = d
    for k in 1...1_000_000 {
      let coefficient = -Double(k) * (Double(k) - a)
      b += 2
      d = 1 / (b + coefficient * d)
      c = b + coefficient / c
      value *= c * d
      if !(abs(c * d - 1) > 2.3e-16) { break }
    }
    return value
  }
}
