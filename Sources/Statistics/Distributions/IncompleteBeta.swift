import Glibc

/// The regularised incomplete beta function `I_x(a, b)` with its complement.
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
      lower = Self.power(a: a, b: b, x: x, y: y) * Self.fraction(a: a, b: b, x: x) / a
      upper = 1 - lower
    } else {
      upper = Self.power(a: a, b: b, x: x, y: y) * Self.fraction(a: b, b: a, x: y) / b
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

  /// The continued fraction of DLMF 8.17.22, by the modified Lentz method.
  ///
  /// It needs of the order of `√max(a, b)` terms; the bound only stops a NaN.
  private static func fraction(a: Double, b: Double, x: Double) -> Double {
    var lentz = LentzFraction(first: -(a + b) * x / (a + 1))
    for step in 1...1_000_000 {
      let m = Double(step)
      lentz.append(m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)))
      lentz.append(-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)))
      if lentz.hasSettled { break }
    }
    return 1 / lentz.value
  }
}

/// The continued fraction `1 + k₁/(1 + k₂/(1 + …))` taken term by term (modified Lentz method).
private struct LentzFraction {
  private(set) var value: Double
  private(set) var hasSettled = false
  private var c: Double
  private var d = 1.0

  init(first: Double) {
    c = Self.awayFromZero(1 + first)
    value = c
  }

  mutating func append(_ coefficient: Double) {
    d = 1 / Self.awayFromZero(1 + coefficient * d)
    c = Self.awayFromZero(1 + coefficient / c)
    value *= c * d
    hasSettled = abs(c * d - 1) < 2.3e-16 || value.isNaN
  }

  private static func awayFromZero(_ x: Double) -> Double { abs(x) < 1e-300 ? 1e-300 : x }
}
