/// Fisher's F distribution with any positive degrees of freedom (DLMF 8.17, A&S 26.6).
package struct FisherF: ContinuousDistribution {
  /// The degrees of freedom of the numerator.
  package let numerator: Double
  /// The degrees of freedom of the denominator.
  package let denominator: Double

  /// Makes the distribution; degrees of freedom that are not positive make it NaN.
  package init(numerator: Double, denominator: Double) {
    self.numerator = numerator > 0 ? numerator : .nan
    self.denominator = denominator > 0 ? denominator : .nan
  }

  package func density(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    let sum = numerator * x + denominator
    return IncompleteBeta.power(
      a: numerator / 2,
      b: denominator / 2,
      x: numerator * x / sum,
      y: denominator / sum
    ) / x
  }

  package func cumulative(_ x: Double) -> Double { beta(x).lower }

  package func survival(_ x: Double) -> Double { beta(x).upper }

  package func quantile(_ p: Double) -> Double { positiveQuantile(lower: p, upper: 1 - p) }

  package func upperQuantile(_ q: Double) -> Double { positiveQuantile(lower: 1 - q, upper: q) }

  private func beta(_ x: Double) -> IncompleteBeta {
    guard x.isFinite else { return IncompleteBeta(a: 1, b: 1, x: 1, y: 0) }
    let sum = numerator * x + denominator
    return IncompleteBeta(
      a: numerator / 2,
      b: denominator / 2,
      x: numerator * x / sum,
      y: denominator / sum
    )
  }
}
