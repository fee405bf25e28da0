/// The sign test: did more change upwards than downwards? Exact, by the binomial distribution.
package struct SignTest: Sendable, Equatable {
  /// How many changes are above zero.
  package let increased: Int
  /// How many changes are below zero.
  package let decreased: Int
  /// How many changes are zero.
  package let unchanged: Int
  /// The two-sided p value; those who did not change are left out.
  package let p: Double

  /// Tests changes, given how often each size of change occurs.
  ///
  /// - Throws: `zeroVariance` when nobody changed.
  package init(changes: ValueCounts) throws(Undefined) {
    increased = changes.count { $0 > 0 }
    decreased = changes.count { $0 < 0 }
    unchanged = changes.n - increased - decreased
    p = try Self.exact(increased, decreased)
  }

  /// The two-sided exact p value that two counts are halves of their sum.
  static func exact(_ a: Int, _ b: Int) throws(Undefined) -> Double {
    guard a + b > 0 else { throw .zeroVariance }
    return min(1, 2 * (try Binomial(trials: a + b, probability: 0.5)).cumulative(min(a, b)))
  }
}
