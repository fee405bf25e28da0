/// The units that two waves drew from the same stratum: how alike the waves' linearized values are.
package struct CommonUnits: Sendable, Equatable {
  /// How many there are.
  package let count: Int
  /// Pearson's correlation of the two waves' values, −1…1; zero below two units, and when the values
  /// of a wave do not vary.
  package let correlation: Double

  /// No units in common.
  package static let none = CommonUnits(count: 0, correlation: 0)

  private init(count: Int, correlation: Double) {
    self.count = count
    self.correlation = correlation
  }

  /// Units known by the sums of their values in each wave, of the squares and of the products.
  package init(
    count: Int,
    sums: (Double, Double),
    squares: (Double, Double),
    products: Double
  ) {
    let n = Double(count)
    let spread = (squares.0 - sums.0 * sums.0 / n, squares.1 - sums.1 * sums.1 / n)
    // What is smaller is rounding.
    let varies = count > 1 && spread.0 > 1e-12 * squares.0 && spread.1 > 1e-12 * squares.1
    let shared = products - sums.0 * sums.1 / n
    self.init(
      count: count,
      correlation: varies
        ? min(1, max(-1, shared / (spread.0.squareRoot() * spread.1.squareRoot()))) : 0
    )
  }

  /// Units known by each one's values in the two waves.
  package init(values: [(Double, Double)]) {
    self.init(
      count: values.count,
      sums: values.reduce(into: (0, 0)) { $0 = ($0.0 + $1.0, $0.1 + $1.1) },
      squares: values.reduce(into: (0, 0)) { $0 = ($0.0 + $1.0 * $1.0, $0.1 + $1.1 * $1.1) },
      products: values.reduce(0) { $0 + $1.0 * $1.1 }
    )
  }
}
