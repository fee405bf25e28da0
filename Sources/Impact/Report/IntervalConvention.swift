/// Whom an interval speaks of.
package enum IntervalConvention: String, Sendable, CaseIterable {
  /// People such as those who answered: no correction.
  case superpopulation
  /// The people whom the partnership's `population` counts, of whom those who answered are a random
  /// part: the variance of every mean is multiplied by 1 − n/N (Cochran 1977, section 2.6).
  case finitePopulation = "finite-population"
}
