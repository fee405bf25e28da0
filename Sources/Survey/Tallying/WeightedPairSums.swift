/// The sums over the people of one cell who have a score in both of two waves.
package struct WeightedPairSums: Sendable, Equatable {
  /// The changes b − a with the later wave's weight.
  package private(set) var changes = WeightedSums()
  /// The changes of standing at the opposite pole: 1 for who came to it, −1 for who left it.
  package private(set) var poleChanges = WeightedSums()
  /// The earlier scores with the earlier weights.
  package private(set) var earlier = WeightedSums()
  /// The later scores with the later weights.
  package private(set) var later = WeightedSums()
  /// Σvw over the earlier weights v and the later weights w.
  package private(set) var weights: Int128 = 0
  /// Σvwa over the earlier scores a.
  package private(set) var first: Int128 = 0
  /// Σvwb over the later scores b.
  package private(set) var second: Int128 = 0
  /// Σvwab.
  package private(set) var products: Int128 = 0
  /// The later weights.
  package private(set) var laterWeights = WeightClasses()

  /// How many people there are.
  package var n: Int { changes.n }

  mutating func add(weights: (Int, Int), scores: (Int, Int), atPole: (Bool, Bool)) {
    let vw = Int128(weights.0) &* Int128(weights.1)
    let (a, b) = (Int128(scores.0), Int128(scores.1))
    changes.add(weight: weights.1, value: scores.1 - scores.0)
    poleChanges.add(weight: weights.1, value: (atPole.1 ? 1 : 0) - (atPole.0 ? 1 : 0))
    earlier.add(weight: weights.0, value: scores.0)
    later.add(weight: weights.1, value: scores.1)
    laterWeights.add(weight: weights.1)
    self.weights &+= vw
    first &+= vw &* a
    second &+= vw &* b
    products &+= vw &* a &* b
  }

  /// The sums over these people and others.
  func merged(with other: WeightedPairSums) -> WeightedPairSums {
    var sums = self
    sums.changes = changes.merged(with: other.changes)
    sums.poleChanges = poleChanges.merged(with: other.poleChanges)
    sums.earlier = earlier.merged(with: other.earlier)
    sums.later = later.merged(with: other.later)
    sums.laterWeights = laterWeights.merged(with: other.laterWeights)
    sums.weights &+= other.weights
    sums.first &+= other.first
    sums.second &+= other.second
    sums.products &+= other.products
    return sums
  }

  /// The cross sums of the scores less a whole number in each wave; all else stays as it is.
  package func about(_ origins: (Int, Int)) -> WeightedPairSums {
    let (a, b) = (Int128(origins.0), Int128(origins.1))
    var sums = self
    sums.first = first &- a &* weights
    sums.second = second &- b &* weights
    sums.products = products &- a &* second &- b &* first &+ a &* b &* weights
    return sums
  }
}
