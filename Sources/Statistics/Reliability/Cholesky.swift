import Glibc

/// The Cholesky factor of a symmetric positive definite matrix.
struct Cholesky {
  /// A lower triangle; what stands above the diagonal is not read.
  private let factor: SquareMatrix

  /// Nil when the matrix is not positive definite.
  init?(_ matrix: SquareMatrix) {
    var factor = matrix
    for i in 0..<factor.size {
      for j in 0...i {
        var rest = factor[i, j]
        for k in 0..<j { rest -= factor[i, k] * factor[j, k] }
        if i == j {
          guard rest > 0, rest.isFinite else { return nil }
          factor[i, i] = rest.squareRoot()
        } else {
          factor[i, j] = rest / factor[j, j]
        }
      }
    }
    self.factor = factor
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

  /// The inverse of the matrix.
  var inverse: SquareMatrix {
    var inverse = SquareMatrix(size: factor.size)
    var column = Array(repeating: 0.0, count: factor.size)
    for i in 0..<factor.size {
      for j in 0..<factor.size { column[j] = i == j ? 1 : 0 }
      solve(in: &column)
      for j in 0..<factor.size { inverse[i, j] = column[j] }
    }
    return inverse
  }

  private func solve(in x: inout [Double]) {
    let size = factor.size
    for i in 0..<size {
      for k in 0..<i { x[i] -= factor[i, k] * x[k] }
      x[i] /= factor[i, i]
    }
    for i in (0..<size).reversed() {
      for k in (i + 1)..<size { x[i] -= factor[k, i] * x[k] }
      x[i] /= factor[i, i]
    }
  }
}
