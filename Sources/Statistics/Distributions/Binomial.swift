import Glibc

/// The number of successes in `trials` independent trials of the same probability.
package struct Binomial: Sendable, Equatable {
  /// How many trials there are.
  package let trials: Int
  /// The probability of success in each, from 0 to 1.
  package let probability: Double

  /// Makes the distribution.
  ///
  /// - Throws: `outOfRange` when there are fewer than no trials or more than a `Double` can count,
  ///   or when the probability is not in 0…1.
  package init(trials: Int, probability: Double) throws(Undefined) {
    guard trials >= 0, trials < 1 << 53 else { throw .outOfRange(argument: "trials") }
    guard probability >= 0, probability <= 1 else { throw .outOfRange(argument: "probability") }
    self.trials = trials
    self.probability = probability
  }

  /// `P(X = k)`, by the saddle point (Loader 2000).
  package func probability(of k: Int) -> Double {
    guard k >= 0, k <= trials else { return 0 }
    if k == 0 { return pow(1 - probability, Double(trials)) }
    if k == trials { return pow(probability, Double(trials)) }
    guard probability > 0, probability < 1 else { return 0 }
    let (a, b) = (Double(k), Double(trials - k))
    let sum = IncompleteBeta.power(a: a, b: b, x: probability, y: 1 - probability)
    return sum * Double(trials) / (a * b)
  }

  /// `P(X ≤ k)` (DLMF 8.17.5).
  package func cumulative(_ k: Int) -> Double { tails(k).upper }

  /// `P(X > k)`.
  package func survival(_ k: Int) -> Double { tails(k).lower }

  /// The smallest k with `P(X ≤ k) ≥ p`, for p in 0…1.
  package func quantile(_ p: Double) -> Int {
    var (low, high) = (-1, trials)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if cumulative(middle) >= p { high = middle } else { low = middle }
    }
    return high
  }

  private func tails(_ k: Int) -> IncompleteBeta {
    if k < 0 { return IncompleteBeta(a: 1, b: 1, x: 1, y: 0) }
    if k >= trials { return IncompleteBeta(a: 1, b: 1, x: 0, y: 1) }
    return IncompleteBeta(
      a: Double(k + 1),
      b: Double(trials - k),
      x: probability,
      y: 1 - probability
    )
  }
}
