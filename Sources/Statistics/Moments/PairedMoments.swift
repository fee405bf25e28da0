/// The moments of numbers that come in pairs: the same units measured first and second.
package struct PairedMoments: Sendable, Equatable {
  /// The moments of the first member of each pair.
  package let first: Moments
  /// The moments of the second member of each pair.
  package let second: Moments
  /// The covariance with the divisor n − 1; nil for a single pair.
  package let covariance: Double?
  /// The moments of the change, second − first.
  package let change: Moments

  /// How many pairs there are.
  package var n: Int { first.n }

  /// Paired moments that are already known.
  ///
  /// - Throws: `contradictorySums` when the two counts differ, when the covariance is missing for
  ///   more than one pair, or when it exceeds what the variances allow by more than rounding.
  package init(first: Moments, second: Moments, covariance: Double?) throws(Undefined) {
    guard first.n == second.n else { throw .contradictorySums }
    self.first = first
    self.second = second
    self.covariance = first.n > 1 ? covariance : nil
    var variance: Double?
    if let v1 = first.variance, let v2 = second.variance {
      guard let covariance else { throw .contradictorySums }
      variance = max(0, v1 + v2 - 2 * covariance)
    }
    change = try Moments(n: first.n, mean: second.mean - first.mean, variance: variance)
    try checkCovariance()
  }

  /// Paired moments of integers from their exact sums.
  ///
  /// The moments of the change are taken from the sums of the differences themselves, so that a
  /// change everybody shares has a variance of exactly zero. `scale` integer units make `points`
  /// points of the scale that the moments are on.
  /// - Throws: As `Moments`; `outOfRange` when the sums of the differences exceed 128 bits.
  package init(
    n: Int,
    sums: (first: Int128, second: Int128),
    sumsOfSquares: (first: Int128, second: Int128),
    sumOfProducts: Int128,
    scale: Double = 1,
    points: Double = 1
  ) throws(Undefined) {
    let moments = { (sum: Int128, squares: Int128) throws(Undefined) in
      try Moments(n: n, sum: sum, sumOfSquares: squares, scale: scale, points: points)
    }
    first = try moments(sums.first, sumsOfSquares.first)
    second = try moments(sums.second, sumsOfSquares.second)
    let (sum, squares) = try Self.differences(sums, sumsOfSquares, sumOfProducts)
    change = try moments(sum, squares)
    let centred = CentredSum(
      count: n,
      products: sumOfProducts,
      first: sums.first,
      second: sums.second
    )
    let count = Double(n)
    let unit = points / scale
    covariance = n > 1 ? centred.doubleValue / (count * (count - 1)) * (unit * unit) : nil
    try checkCovariance()
  }

  /// The correlation of the pairs; zero when either side does not vary (as R's `Partover.test`).
  ///
  /// Nil for a single pair.
  package var correlation: Double? {
    guard let v1 = first.variance, let v2 = second.variance, let covariance else { return nil }
    guard v1 > 0, v2 > 0 else { return 0 }
    return min(1, max(-1, covariance / (v1.squareRoot() * v2.squareRoot())))
  }

  /// Throws when the covariance exceeds what the variances allow by more than rounding.
  private func checkCovariance() throws(Undefined) {
    guard let v1 = first.variance, let v2 = second.variance, let covariance else { return }
    let limit = v1.squareRoot() * v2.squareRoot() * (1 + 1e-9)
    guard covariance.magnitude <= limit else { throw .contradictorySums }
  }

  /// Σd and Σd² of the differences d = second − first.
  private static func differences(
    _ sums: (first: Int128, second: Int128),
    _ squares: (first: Int128, second: Int128),
    _ products: Int128
  ) throws(Undefined) -> (Int128, Int128) {
    let (sum, sumOverflow) = sums.second.subtractingReportingOverflow(sums.first)
    let (both, bothOverflow) = squares.first.addingReportingOverflow(squares.second)
    let (twice, twiceOverflow) = products.multipliedReportingOverflow(by: 2)
    let (result, overflow) = both.subtractingReportingOverflow(twice)
    guard !sumOverflow, !bothOverflow, !twiceOverflow, !overflow else {
      throw .outOfRange(argument: "sums")
    }
    return (sum, result)
  }
}
