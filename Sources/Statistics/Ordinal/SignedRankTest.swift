import Glibc

/// Wilcoxon's signed-rank test of changes, by the normal approximation with ties.
///
/// Zeros are dropped before ranking and ties get midranks, as R's `wilcox.test(exact = FALSE)` does
/// (F. Wilcoxon 1945; M. Hollander & D. Wolfe, *Nonparametric Statistical Methods*, 1999, section
/// 3.1). The changes are integers, so that equal changes are really equal: floating-point
/// differences break ties at random.
package struct SignedRankTest: Sendable, Equatable {
  /// The sum of the ranks of the positive changes, V.
  package let statistic: Double
  /// How many changes are not zero.
  package let changed: Int
  /// The two-sided p value without continuity correction.
  package let p: Double
  /// The two-sided p value with continuity correction.
  package let correctedP: Double
  /// The matched-pairs rank-biserial correlation, from −1 to 1.
  ///
  /// The share of the rank sum that is positive less the share that is negative (D. Kerby,
  /// Comprehensive Psychology 3, 2014).
  package let rankBiserial: Double

  /// Tests changes, given how often each size of change occurs.
  ///
  /// - Throws: `zeroVariance` when nothing changed.
  package init(changes: ValueCounts) throws(Undefined) {
    let ranks = Midranks(Self.bySize(changes))
    changed = changes.count { $0 != 0 }
    guard changed > 0 else { throw .zeroVariance }
    statistic = ranks.sums.first
    let n = Double(changed)
    let total = n * (n + 1) / 2
    let excess = statistic - total / 2
    let deviation = (n * (n + 1) * (2 * n + 1) / 24 - ranks.ties / 48).squareRoot()
    let correction = excess == 0 ? 0 : copysign(0.5, excess)
    p = Normal().twoSided(excess / deviation)
    correctedP = min(1, Normal().twoSided((excess - correction) / deviation))
    rankBiserial = 2 * excess / total
  }

  /// An interval for the rank-biserial correlation on Fisher's scale, as R's effectsize.
  ///
  /// The standard error is that of the signed ranks of `n` changes. Left out, `n` is the number of
  /// changes that are not zero; effectsize 0.8.3 counts the zeros too, which is narrower. Where all
  /// change in one direction the interval is that single point.
  /// - Throws: `outOfRange` when the confidence level is not between 0 and 1 or n is not positive.
  package func rankBiserialInterval(
    confidence: Double = 0.95,
    n: Int? = nil
  ) throws(Undefined) -> Interval {
    guard confidence > 0, confidence < 1 else { throw .outOfRange(argument: "confidence") }
    guard n ?? changed > 0 else { throw .outOfRange(argument: "n") }
    let count = Double(n ?? changed)
    let deviation =
      (count * (count + 1) * (2 * count + 1) / 6).squareRoot() / (count * (count + 1) / 2)
    let margin = Normal().upperQuantile((1 - confidence) / 2) * deviation
    let middle = atanh(rankBiserial)
    return Interval(lower: tanh(middle - margin), upper: tanh(middle + margin))
  }

  /// How many rose and how many fell, for each size of change in increasing order.
  private static func bySize(_ changes: ValueCounts) -> [TiedGroup] {
    var groups: [TiedGroup] = []
    var last: UInt?
    let moved = changes.entries.filter { $0.value != 0 }
    for entry in moved.sorted(by: { $0.value.magnitude < $1.value.magnitude }) {
      if entry.value.magnitude != last { groups.append(TiedGroup(first: 0, second: 0)) }
      if entry.value > 0 {
        groups[groups.count - 1].first += Double(entry.count)
      } else {
        groups[groups.count - 1].second += Double(entry.count)
      }
      last = entry.value.magnitude
    }
    return groups
  }
}
