/// The chi-square distribution with any positive degrees of freedom (DLMF 8.2, A&S 26.4).
package struct ChiSquare: ContinuousDistribution {
  /// The degrees of freedom, not necessarily whole.
  package let degreesOfFreedom: Double

  /// Makes the distribution; degrees of freedom that are not positive make it NaN.
  package init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom > 0 ? degreesOfFreedom : .nan
  }

  package func density(_ x: Double) -> Double {
    x > 0 ? IncompleteGamma.power(a: degreesOfFreedom / 2, x: x / 2) / x : 0
  }

  package func cumulative(_ x: Double) -> Double {
    IncompleteGamma(a: degreesOfFreedom / 2, x: x / 2).lower
  }

  package func survival(_ x: Double) -> Double {
    IncompleteGamma(a: degreesOfFreedom / 2, x: x / 2).upper
  }

  package func quantile(_ p: Double) -> Double { positiveQuantile(lower: p, upper: 1 - p) }

  package func upperQuantile(_ q: Double) -> Double { positiveQuantile(lower: 1 - q, upper: q) }
}
