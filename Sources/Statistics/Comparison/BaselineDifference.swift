/// How alike two groups were to begin with.
package struct BaselineDifference: Sendable, Equatable {
  /// The second group's mean less the first's.
  package let difference: Double
  /// The difference in pooled standard deviations, without small-sample correction.
  package let standardized: Double
  /// The second group's variance over the first's; nil when the first does not vary.
  package let varianceRatio: Double?

  /// Compares the moments of two groups.
  ///
  /// - Throws: `tooFew` below two units in a group, `zeroVariance` when neither group varies.
  package init(first: Moments, second: Moments) throws(Undefined) {
    let (v1, v2) = try (first.requiredVariance(), second.requiredVariance())
    difference = second.mean - first.mean
    standardized = try HedgesG.independent(first: first, second: second).d
    varianceRatio = v1 > 0 ? v2 / v1 : nil
  }
}
