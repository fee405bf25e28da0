import Glibc

/// The noncentral t distribution: `(Z + δ) / s` with Z normal and νs² chi-square.
///
/// Both tails are mixtures of normal tails over the distribution of `s`, summed by the trapezoid
/// rule in `ln s`. The integrand is entire and falls off at both ends, so the rule converges faster
/// than any power of its step; all terms are positive, so small tails keep their relative accuracy
/// (L. N. Trefethen & J. Weideman, *The exponentially convergent trapezoidal rule*, SIAM Review 56,
/// 2014). Where t is so large that the normal tail is all but a step, the mixture is taken the
/// other way round: chi-square tails over the distribution of Z.
package struct NoncentralT: Sendable, Equatable {
  /// The degrees of freedom, not necessarily whole.
  package let degreesOfFreedom: Double
  /// The mean δ of Z.
  package let noncentrality: Double

  /// Makes the distribution; degrees of freedom that are not positive make it NaN.
  package init(degreesOfFreedom: Double, noncentrality: Double) {
    self.degreesOfFreedom = degreesOfFreedom > 0 ? degreesOfFreedom : .nan
    self.noncentrality = noncentrality
  }

  /// `P(T ≤ t)`.
  package func cumulative(_ t: Double) -> Double { tail(t, upper: false) }

  /// `P(T > t)`.
  package func survival(_ t: Double) -> Double { tail(t, upper: true) }

  private func tail(_ t: Double, upper: Bool) -> Double {
    mixture(t, upper: upper, on: ChiGrid(degreesOfFreedom: degreesOfFreedom)).value
  }

  /// The noncentrality at which `P(T > t)` is `q`, for q strictly between 0 and 1.
  package static func noncentrality(
    upperTail q: Double,
    of t: Double,
    degreesOfFreedom: Double
  ) -> Double {
    // About normal with mean δ and this spread (N. L. Johnson & B. L. Welch, Biometrika 31, 1940).
    let spread = (1 + t * t / (2 * degreesOfFreedom)).squareRoot()
    let guess = t - Normal().upperQuantile(q) * spread
    let grid = ChiGrid(degreesOfFreedom: degreesOfFreedom)
    return increasingRoot(from: guess, reach: 100 + 10 * abs(t)) { noncentrality in
      let distribution = NoncentralT(
        degreesOfFreedom: degreesOfFreedom,
        noncentrality: noncentrality
      )
      let tail = distribution.mixture(t, upper: q < 0.5, on: grid)
      // The smaller tail is matched. The lower one falls as the noncentrality grows.
      return q < 0.5
        ? Slope(value: log(tail.value / q), slope: tail.slope / tail.value)
        : Slope(value: log((1 - q) / tail.value), slope: -tail.slope / tail.value)
    }
  }

  /// The tail and its derivative by the noncentrality.
  private func mixture(_ t: Double, upper: Bool, on grid: ChiGrid) -> Slope {
    guard degreesOfFreedom.isFinite, t.isFinite, noncentrality.isFinite else {
      return limit(t, upper: upper)
    }
    if abs(t) > 200, t * t > 100 * degreesOfFreedom, abs(noncentrality) > 12,
      (t > 0) == (noncentrality > 0)
    {
      return mixtureOverNormal(t, upper: upper)
    }
    let peak = peak(t, upper: upper, on: grid)
    let s = exp(peak)
    let curvature =
      2 * degreesOfFreedom * s * s + 2 * t * t * s * s + abs(t * noncentrality) * s + 1
    let step = min(0.4 / curvature.squareRoot(), 0.12)
    var sum = Slope(value: 0, slope: 0)
    for direction in [1.0, -1.0] {
      var k = direction > 0 ? 0.0 : -1.0
      while true {
        let term = term(peak + k * step, t, upper: upper)
        sum = Slope(value: sum.value + term.value, slope: sum.slope + term.slope)
        if !(term.value > sum.value * 1e-18) { break }
        k += direction
      }
    }
    let a = degreesOfFreedom / 2
    let scale = 2 * (a / (2 * Double.pi)).squareRoot() * exp(-GammaFunctions.binetCorrection(a))
    return Slope(value: sum.value * scale * step, slope: sum.slope * scale * step)
  }

  /// One term of the mixture at `u = ln s`, without the constant of the chi density.
  private func term(_ u: Double, _ t: Double, upper: Bool) -> Slope {
    let weight = exp(-degreesOfFreedom / 2 * (expm1(2 * u) - 2 * u))
    let z = t * exp(u) - noncentrality
    return Slope(
      value: weight * (upper ? Normal().survival(z) : Normal().cumulative(z)),
      slope: (upper ? 1 : -1) * weight * Normal().density(z)
    )
  }

  /// The tail as a mixture of chi-square tails over Z, for t and noncentrality large and of one
  /// sign.
  private func mixtureOverNormal(_ t: Double, upper: Bool) -> Slope {
    let isLower = upper == (t > 0)
    let step = 0.25
    var sum = Slope(value: 0, slope: 0)
    for k in -156...156 {
      let z = Double(k) * step
      let s = max(0, (z + abs(noncentrality)) / abs(t))
      let gamma = IncompleteGamma(a: degreesOfFreedom / 2, x: degreesOfFreedom * s * s / 2)
      let term = Normal().density(z) * (isLower ? gamma.lower : gamma.upper)
      sum = Slope(value: sum.value + term, slope: sum.slope + z * term)
    }
    let sign = t > 0 ? step : -step
    return Slope(value: sum.value * step, slope: sum.slope * sign)
  }

  /// Roughly where the integrand is largest, from a grid that reaches terms of 10⁻³⁰⁰.
  ///
  /// The normal tail is taken as its leading factor, which moves the peak by less than its width.
  private func peak(_ t: Double, upper: Bool, on grid: ChiGrid) -> Double {
    var best = (u: 0.0, logarithm: -Double.infinity)
    for point in grid.points {
      let z = max(0, (upper ? 1 : -1) * (t * point.s - noncentrality))
      let logarithm = point.logarithm - z * z / 2
      if logarithm > best.logarithm { best = (point.u, logarithm) }
    }
    return best.u
  }

  private func limit(_ t: Double, upper: Bool) -> Slope {
    let z = t - noncentrality
    return Slope(
      value: upper ? Normal().survival(z) : Normal().cumulative(z),
      slope: (upper ? 1 : -1) * Normal().density(z)
    )
  }
}

/// Points at which the density of `s`, with νs² chi-square, is looked at.
private struct ChiGrid {
  /// The points `u = ln s` in ascending order, with the logarithm of the density of u but for a
  /// constant.
  let points: [(u: Double, s: Double, logarithm: Double)]

  init(degreesOfFreedom: Double) {
    let right = min((750 / degreesOfFreedom).squareRoot(), 5)
    let left = -right - 750 / degreesOfFreedom
    let last = 80
    points = (0...last).map { index in
      // Dense about zero, where the chi density has its own peak.
      let position = 2 * Double(index) / Double(last) - 1
      let u = position * abs(position) * (position < 0 ? -left : right)
      let s = exp(u)
      return (u, s, -degreesOfFreedom / 2 * (s * s - 1 - 2 * u))
    }
  }
}
