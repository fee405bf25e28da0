/// The covariances of several measurements of the same units, with the divisor n − 1.
package struct CovarianceMatrix: Sendable, Equatable {
  /// How many units were measured completely, at least two.
  package let n: Int
  /// How many measurements there are.
  package let size: Int
  /// The covariances, row by row; the matrix is symmetric.
  private let values: [Double]

  /// A matrix that is already known, as rows.
  ///
  /// - Throws: `tooFew` below two units; `contradictorySums` when the rows are not square and
  ///   symmetric, or a covariance exceeds what the variances allow by more than rounding.
  package init(n: Int, rows: [[Double]]) throws(Undefined) {
    guard n > 1 else { throw .tooFew(needed: 2, have: n) }
    let size = rows.count
    guard rows.allSatisfy({ $0.count == size }) else { throw .contradictorySums }
    self.n = n
    self.size = size
    values = rows.flatMap { $0 }
    for i in 0..<size {
      for j in 0...i {
        let limit = (self[i, i] * self[j, j]).squareRoot() * (1 + 1e-9)
        guard self[i, i] >= 0, self[i, j] == self[j, i], self[i, j].magnitude <= limit else {
          throw .contradictorySums
        }
      }
    }
  }

  /// Covariances of integers from their exact sums.
  ///
  /// `products` is the lower triangle row by row: Σx₀x₀, Σx₁x₀, Σx₁x₁, Σx₂x₀, … `scale` is how many
  /// integer units make one point.
  /// - Throws: As the other initializer; `contradictorySums` when the number of products is not
  ///   that of a triangle over the sums; `outOfRange` when the scale is not positive.
  package init(
    n: Int,
    sums: [Int128],
    products: [Int128],
    scale: Double = 1
  ) throws(Undefined) {
    guard n > 1 else { throw .tooFew(needed: 2, have: n) }
    guard scale > 0 else { throw .outOfRange(argument: "scale") }
    guard products.count == sums.count * (sums.count + 1) / 2 else { throw .contradictorySums }
    let divisor = Double(n) * Double(n - 1) * scale * scale
    var rows = Array(repeating: Array(repeating: 0.0, count: sums.count), count: sums.count)
    var next = 0
    for i in sums.indices {
      for j in 0...i {
        let centred = CentredSum(
          count: n,
          products: products[next],
          first: sums[i],
          second: sums[j]
        )
        rows[i][j] = centred.doubleValue / divisor
        rows[j][i] = rows[i][j]
        next += 1
      }
    }
    try self.init(n: n, rows: rows)
  }

  /// The covariance of two measurements; the row and the column must be below `size`.
  package subscript(row: Int, column: Int) -> Double { values[row * size + column] }

  /// The sum of all variances.
  var trace: Double { (0..<size).reduce(0) { $0 + self[$1, $1] } }

  /// The variance of the sum of all measurements.
  var total: Double { values.reduce(0, +) }

  /// The covariance of one measurement with the sum of all.
  func rowSum(_ row: Int) -> Double { (0..<size).reduce(0) { $0 + self[row, $1] } }
}
