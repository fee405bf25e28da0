/// A stratum of which two waves drew units, some of them perhaps both times.
package struct RepeatedStratum: Sendable, Equatable {
  /// Nil where the earlier wave drew none of it.
  let first: LinearizedStratum?
  /// Nil where the later wave drew none of it.
  let second: LinearizedStratum?
  let common: CommonUnits

  /// The two waves' units, and those of them that are the same.
  package init(
    first: LinearizedStratum?,
    second: LinearizedStratum?,
    common: CommonUnits
  ) {
    self.first = first
    self.second = second
    self.common = common
  }

  /// The stratum's part of the covariance of the two waves' estimates.
  ///
  /// It is the correlation of the common units times the waves' own standard errors and the share of
  /// units in common, from which, where a population is known, is taken what independent samples
  /// would have in common by chance (Tam 1984, as in `TInference.partiallyOverlapping`). Where all
  /// units are common it is the sample covariance of their sums. A single unit that both waves drew
  /// alone is centred at zero, as in its variances.
  var covariance: Double {
    guard let first, let second, common.count > 0 else { return 0 }
    if first.units == 1, second.units == 1 { return first.mean * second.mean }
    let (n1, n2) = (Double(first.units), Double(second.units))
    let byChance = first.population.map { n1 * n2 / Double($0) } ?? 0
    let errors = first.uncorrectedVariance.squareRoot() * second.uncorrectedVariance.squareRoot()
    return common.correlation * errors * (Double(common.count) - byChance) / (n1 * n2).squareRoot()
  }
}
