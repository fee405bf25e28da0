import Glibc

/// The Cholesky factor of a symmetric positive definite matrix.
struct Cholesky {
  /// A lower triangle; what stands above the diagonal is not read.
  private var factor: SquareMatrix

  /// Room for the factor of a matrix that is not known yet.
  init(size: Int) {
    factor = SquareMatrix(size: size)
  }

  /// Nil when the matrix is not positive definite.
  init?(_ matrix: SquareMatrix) {
    self.init(size: matrix.size)
    guard factorize({ matrix[$0, $1] }) else { return nil }
  }

  /// Takes the factor of a matrix whose lower triangle is known entry by entry.
  ///
  /// - Returns: False when the matrix is not positive definite; then there is no factor.
  @inline(__always)
  mutating func factorize(_ entry: (_ row: Int, _ column: Int) -> Double) -> Bool {
    for i in 0..<factor.size {
      for j in 0...i {
        var rest = entry(i, j)
        for k in 0..<j { rest -= factor[i, k] * factor[j, k] }
        if i == j {
          guard rest > 0, rest.isFinite else { return false }
          factor[i, i] = rest.squareRoot()
        } else {
          factor[i, j] = rest / factor[j, j]
        }
      }
    }
    return true
  }

  var logDeterminant: Double {
    (0..<factor.size).reduce(0) { $0 + 2 * log(factor[$1, $1]) }
  }

  /// The x of `matrix · x = right`.
  func solve(_ right: [Double]) -> [Double] {
    var x = right
    solve(in: &x)
    return x
  }

  /// Puts the x of `matrix · x = right` in the place of the right side.
  func solve(in x: inout [Double]) {
    let size = factor.size
    for i in 0..<size {
      var rest = x[i]
      for k in 0..<i { rest -= factor[i, k] * x[k] }
      x[i] = rest / factor[i, i]
    }
    for i in (0..<size).reversed() {
      var rest = x[i]
      for k in (i + 1)..<size { rest -= factor[k, i] * x[k] }
      x[i] = rest / factor[i, i]
    }
  }

  /// Puts the inverse of the matrix into another one of its size, row by row.
  func invert(into inverse: inout SquareMatrix) {
    let size = factor.size
    for row in 0..<size {
      for i in 0..<row { inverse[row, i] = 0 }
      for i in row..<size {
        var rest = i == row ? 1.0 : 0
        for k in row..<i { rest -= factor[i, k] * inverse[row, k] }
        inverse[row, i] = rest / factor[i, i]
      }
      for i in (0..<size).reversed() {
        var rest = inverse[row, i]
        for k in (i + 1)..<size { rest -= factor[k, i] * inverse[row, k] }
        inverse[row, i] = rest / factor[i, i]
      }
    }
  }
}
