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
    guard confidence > 0, confidence < 1 else { throw .outOfRange(argument: "confidence") }
    let z = Normal().upperQuantile((1 - confidence) / 2)
    let (p, q) = (share, Double(n - count) / Double(n))
    let excess = z * z / Double(n)
    let middle = p + excess / 2
    let margin = (excess * (p * q + excess / 4)).squareRoot()
    return Interval(
      lower: count == 0 ? 0 : (middle - margin) / (1 + excess),
      upper: count == n ? 1 : (middle + margin) / (1 + excess)
    )
  }
}
