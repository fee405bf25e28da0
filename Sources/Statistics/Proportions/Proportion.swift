/// How many of a number of units have a property.
package struct Proportion: Sendable, Equatable {
  /// How many have it.
  package let count: Int
  /// How many there are, at least one.
  package let n: Int

  /// A share of `count` in `n`.
  ///
  /// - Throws: `tooFew` when there are no units; `contradictorySums` when the count is negative or
  ///   exceeds them.
  package init(count: Int, of n: Int) throws(Undefined) {
    guard n > 0 else { throw .tooFew(needed: 1, have: n) }
    guard count >= 0, count <= n else { throw .contradictorySums }
    self.count = count
    self.n = n
  }

  /// The share, from 0 to 1.
  package var share: Double { Double(count) / Double(n) }

  /// Wilson's score interval without continuity correction.
  ///
  /// E. B. Wilson, *Probable inference, the law of succession, and statistical inference*, JASA 22,
  /// 1927. Never empty and never outside 0…1, also for none and all.
  /// - Throws: `outOfRange` when the confidence level is not between 0 and 1.
  package func wilson(confidence: Double = 0.95) throws(Undefined) -> Interval {
    try Self.wilson(share: share, n: Double(n), confidence: confidence)
  }

  /// The same interval of a share of `n` units, which need not be a whole number: of weighted people
  /// it is the effective one.
  ///
  /// - Throws: `outOfRange` when the confidence level is not between 0 and 1, or `n` not positive.
  package static func wilson(
    share p: Double,
    n: Double,
    confidence: Double = 0.95
  ) throws(Undefined) -> Interval {
    guard confidence > 0, confidence < 1 else { throw .outOfRange(argument: "confidence") }
    guard n > 0 else { throw .outOfRange(argument: "n") }
    let z = Normal().upperQuantile((1 - confidence) / 2)
    let excess = z * z / n
    let middle = p + excess / 2
    let margin = (excess * (p * (1 - p) + excess / 4)).squareRoot()
    return Interval(
      lower: p == 0 ? 0 : (middle - margin) / (1 + excess),
      upper: p == 1 ? 1 : (middle + margin) / (1 + excess)
    )
  }
}
