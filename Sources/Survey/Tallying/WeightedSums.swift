/// The sums over weighted people that their mean and its variance need: exact, mergeable.
///
/// They are exact as long as ``isExact(upTo:)`` holds, which is asked once when everything is read:
/// until then all but Σw² may wrap round, so that little need be checked for every row.
package struct WeightedSums: Sendable, Equatable {
  /// How many people there are.
  package private(set) var n = 0
  /// Σw.
  package private(set) var weights: Int128 = 0
  /// Σw²; the greatest number there is when it would be greater.
  package private(set) var squaredWeights: Int128 = 0
  /// Σwy.
  package private(set) var values: Int128 = 0
  /// Σwy².
  package private(set) var squares: Int128 = 0
  /// Σw²y.
  package private(set) var squaredWeightsTimesValues: Int128 = 0
  /// Σw²y².
  package private(set) var squaredWeightsTimesSquares: Int128 = 0

  /// Of nobody.
  package init() {}

  /// Counts a person with a weight w and a value y.
  mutating func add(weight: Int, value: Int) {
    let (w, y) = (Int128(weight), Int128(value))
    n += 1
    weights &+= w
    addSquaredWeights(w * w)
    values &+= w &* y
    squares &+= w &* y &* y
    squaredWeightsTimesValues &+= w &* w &* y
    squaredWeightsTimesSquares &+= w &* w &* y &* y
  }

  /// The sums over these people and others.
  package func merged(with other: WeightedSums) -> WeightedSums {
    var sums = self
    sums.n += other.n
    sums.weights &+= other.weights
    sums.addSquaredWeights(other.squaredWeights)
    sums.values &+= other.values
    sums.squares &+= other.squares
    sums.squaredWeightsTimesValues &+= other.squaredWeightsTimesValues
    sums.squaredWeightsTimesSquares &+= other.squaredWeightsTimesSquares
    return sums
  }

  private mutating func addSquaredWeights(_ addition: Int128) {
    let (sum, overflow) = squaredWeights.addingReportingOverflow(addition)
    squaredWeights = overflow ? .max : sum
  }

  /// The sums of the same people's values less a whole number, exactly.
  ///
  /// About a number near their mean nothing is lost when the sums become floating-point numbers.
  package func about(_ origin: Int) -> WeightedSums {
    let origin = Int128(origin)
    var sums = self
    sums.values = values &- origin &* weights
    sums.squares = squares &- 2 &* origin &* values &+ origin &* origin &* weights
    sums.squaredWeightsTimesValues = squaredWeightsTimesValues &- origin &* squaredWeights
    sums.squaredWeightsTimesSquares =
      squaredWeightsTimesSquares &- 2 &* origin &* squaredWeightsTimesValues
      &+ origin &* origin &* squaredWeights
    return sums
  }

  /// Whether every sum over these people is exact for values up to so many steps.
  ///
  /// No sum, about any origin, exceeds 4·Σw²·steps², and neither do those over pairs of waves
  /// (Cauchy and Schwarz).
  func isExact(upTo steps: Int) -> Bool {
    let square = Int128(steps) * Int128(steps)
    return !squaredWeights.multipliedReportingOverflow(by: 4 * square).overflow
  }
}
