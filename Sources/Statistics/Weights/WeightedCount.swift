/// What unequal weights cost: Kish's design effect and effective sample size.
///
/// L. Kish, *Survey Sampling*, 1965, section 11.7: `deff = n Σw² / (Σw)²`, `n_eff = (Σw)² / Σw²`.
package struct WeightedCount: Sendable, Equatable {
  /// How many units there are.
  package let n: Int
  /// How much the weights multiply the variance of a mean, at least 1.
  package let designEffect: Double
  /// How many equally weighted units would tell as much.
  package let effectiveN: Double

  /// From the sums of the weights and of their squares.
  ///
  /// - Throws: `tooFew` without units; `contradictorySums` when no weights have such sums.
  package init(n: Int, sum: Double, sumOfSquares: Double) throws(Undefined) {
    guard n > 0 else { throw .tooFew(needed: 1, have: n) }
    let least = sum * sum / Double(n)
    guard sum > 0, sum.isFinite, sumOfSquares.isFinite, sumOfSquares >= least * (1 - 1e-9) else {
      throw .contradictorySums
    }
    self.n = n
    designEffect = max(1, sumOfSquares / least)
    effectiveN = Double(n) / designEffect
  }

  /// From weights and how often each occurs.
  package init(weights: [(weight: Double, count: Int)]) throws(Undefined) {
    try self.init(
      n: weights.reduce(0) { $0 + $1.count },
      sum: weights.reduce(0) { $0 + $1.weight * Double($1.count) },
      sumOfSquares: weights.reduce(0) { $0 + $1.weight * $1.weight * Double($1.count) }
    )
  }
}
