import Glibc

/// The Mann–Whitney test of two independent samples, by the normal approximation with ties.
///
/// As R's `wilcox.test(exact = FALSE)` and scipy's `mannwhitneyu(method="asymptotic")` (H. Mann &
/// D. Whitney 1947; E. Lehmann, *Nonparametrics*, 1975, chapter 1).
package struct RankSumTest: Sendable, Equatable {
  /// In how many of all pairs the second is larger, ties counting half: U of the second sample.
  package let statistic: Double
  /// The two-sided p value without continuity correction.
  package let p: Double
  /// The two-sided p value with continuity correction.
  package let correctedP: Double

  /// Compares two independent samples, given how often each value occurs.
  ///
  /// - Throws: `tooFew` when a sample is empty; `zeroVariance` when all values are the same.
  package init(first: ValueCounts, second: ValueCounts) throws(Undefined) {
    guard first.n > 0, second.n > 0 else { throw .tooFew(needed: 1, have: 0) }
    let ranks = Midranks(TiedGroup.merge(first, second))
    let (m, n) = (Double(first.n), Double(second.n))
    let total = m + n
    statistic = ranks.sums.second - n * (n + 1) / 2
    let excess = statistic - m * n / 2
    let variance = m * n / 12 * (total + 1 - ranks.ties / (total * max(total - 1, 1)))
    guard variance > 0 else { throw .zeroVariance }
    let deviation = variance.squareRoot()
    let correction = excess == 0 ? 0 : copysign(0.5, excess)
    p = Normal().twoSided(excess / deviation)
    correctedP = min(1, Normal().twoSided((excess - correction) / deviation))
  }
}
