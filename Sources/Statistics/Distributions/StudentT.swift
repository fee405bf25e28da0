import Glibc

/// Student's t distribution with any positive, not necessarily whole, degrees of freedom.
///
/// Tails by the incomplete beta function (DLMF 8.17; Abramowitz & Stegun 26.7.1). Infinite degrees
/// of freedom give the normal distribution; degrees of freedom that are not positive give NaN.
package struct StudentT: ContinuousDistribution {
  /// The degrees of freedom, not necessarily whole.
  package let degreesOfFreedom: Double

  /// Makes the distribution; degrees of freedom that are not positive make it NaN.
  package init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom > 0 ? degreesOfFreedom : .nan
  }

  package func density(_ t: Double) -> Double {
    guard degreesOfFreedom.isFinite else { return Normal().density(t) }
    let shape = GammaFunctions.logHalfStepRatio(degreesOfFreedom / 2)
    let kernel = -(degreesOfFreedom + 1) / 2 * log1p(t * t / degreesOfFreedom)
    return exp(shape + kernel) / (2 * Double.pi).squareRoot()
  }

  package func cumulative(_ t: Double) -> Double {
    t < 0 ? twoSided(t) / 2 : 0.5 + centre(t) / 2
  }

  package func survival(_ t: Double) -> Double { cumulative(-t) }

  /// `P(|T| > |t|)`.
  package func twoSided(_ t: Double) -> Double {
    degreesOfFreedom.isInfinite ? Normal().twoSided(t) : beta(t).lower
  }

  package func quantile(_ p: Double) -> Double {
    p <= 0.5 ? -deviate(upper: p, centre: 0.5 - p) : deviate(upper: 1 - p, centre: p - 0.5)
  }

  package func upperQuantile(_ q: Double) -> Double {
    q <= 0.5 ? deviate(upper: q, centre: 0.5 - q) : -deviate(upper: 1 - q, centre: q - 0.5)
  }

  /// `P(|T| ≤ |t|)`.
  private func centre(_ t: Double) -> Double {
    degreesOfFreedom.isInfinite ? erf(abs(t) * 0.5.squareRoot()) : beta(t).upper
  }

  private func beta(_ t: Double) -> IncompleteBeta {
    let square = t * t
    guard square.isFinite else { return IncompleteBeta(a: 1, b: 1, x: 0, y: 1) }
    let sum = degreesOfFreedom + square
    return IncompleteBeta(
      a: degreesOfFreedom / 2,
      b: 0.5,
      x: degreesOfFreedom / sum,
      y: square / sum
    )
  }

  /// The positive `t` whose upper tail is `upper`; near the middle it is the centre that is
  /// matched.
  private func deviate(upper: Double, centre: Double) -> Double {
    guard upper > 0 else { return upper == 0 ? .infinity : .nan }
    guard centre > 0 else { return centre == 0 ? 0 : .nan }
    let logarithm = increasingRoot(from: 0) { u in
      let t = exp(u)
      if centre < 0.25 {
        let here = self.centre(t) / 2
        return Slope(value: log(here / centre), slope: t * density(t) / here)
      }
      let tail = survival(t)
      return Slope(value: log(upper / tail), slope: t * density(t) / tail)
    }
    return exp(logarithm)
  }
}
