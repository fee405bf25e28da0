/// The exact sums over the scores of a group: mergeable, and the same whatever the order.
package struct ScoreMoments: Sendable, Equatable {
  /// People with a score.
  package private(set) var n = 0
  /// Σ score, in steps.
  package private(set) var sum: Int128 = 0
  /// Σ score², in steps².
  package private(set) var sumOfSquares: Int128 = 0
  /// People at the opposite pole.
  package private(set) var atNegativePole = 0

  package init() {}

  @inline(__always)
  mutating func add(_ score: Int, of measure: MeasurePlan) {
    n += 1
    sum += Int128(score)
    sumOfSquares += Int128(score) * Int128(score)
    if measure.negativePole.contains(score) { atNegativePole += 1 }
  }

  mutating func merge(_ other: ScoreMoments) {
    n += other.n
    sum += other.sum
    sumOfSquares += other.sumOfSquares
    atNegativePole += other.atNegativePole
  }
}

/// The exact sums over the scores of people who have one in both of two waves.
package struct PairMoments: Sendable, Equatable {
  /// People with a score in both waves.
  package private(set) var n = 0
  /// Σ of the earlier scores a and the later scores b, in steps.
  package private(set) var sums: (first: Int128, second: Int128) = (0, 0)
  /// Σa² and Σb².
  package private(set) var sumsOfSquares: (first: Int128, second: Int128) = (0, 0)
  /// Σab.
  package private(set) var sumOfProducts: Int128 = 0
  /// People at the opposite pole in the earlier wave only, and in the later wave only.
  package private(set) var leftNegativePole = 0
  package private(set) var enteredNegativePole = 0

  package init() {}

  mutating func add(_ first: Int, _ second: Int, of measure: MeasurePlan) {
    let (a, b) = (Int128(first), Int128(second))
    n += 1
    sums = (sums.first + a, sums.second + b)
    sumsOfSquares = (sumsOfSquares.first + a * a, sumsOfSquares.second + b * b)
    sumOfProducts += a * b
    switch (measure.negativePole.contains(first), measure.negativePole.contains(second)) {
    case (true, false): leftNegativePole += 1
    case (false, true): enteredNegativePole += 1
    default: break
    }
  }

  mutating func merge(_ other: PairMoments) {
    n += other.n
    sums = (sums.first + other.sums.first, sums.second + other.sums.second)
    sumsOfSquares = (
      sumsOfSquares.first + other.sumsOfSquares.first,
      sumsOfSquares.second + other.sumsOfSquares.second
    )
    sumOfProducts += other.sumOfProducts
    leftNegativePole += other.leftNegativePole
    enteredNegativePole += other.enteredNegativePole
  }

  package static func == (left: PairMoments, right: PairMoments) -> Bool {
    left.n == right.n && left.sums == right.sums && left.sumsOfSquares == right.sumsOfSquares
      && left.sumOfProducts == right.sumOfProducts
      && left.leftNegativePole == right.leftNegativePole
      && left.enteredNegativePole == right.enteredNegativePole
  }
}
