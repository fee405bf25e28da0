import Glibc

/// The Cholesky factor of a symmetric positive definite matrix.
struct Cholesky {
  private let factor: [[Double]]

  /// Nil when the matrix is not positive definite.
  init?(_ matrix: [[Double]]) {
    let size = matrix.count
    var factor = matrix
    for i in 0..<size {
      for j in 0...i {
        let rest = (0..<j).reduce(matrix[i][j]) { $0 - factor[i][$1] * factor[j][$1] }
        if i == j {
          guard rest > 0, rest.isFinite else { return nil }
          factor[i][i] = rest.squareRoot()
        } else {
          factor[i][j] = rest / factor[j][j]
        }
      }
    }
    self.factor = factor
  }

  var logDeterminant: Double { factor.indices.reduce(0) { $0 + 2 * log(factor[$1][$1]) } }

  /// The x of `matrix · x = right`.
  func solve(_ right: [Double]) -> [Double] {
    var x = right
    for i in x.indices {
      x[i] = (0..<i).reduce(x[i]) { $0 - factor[i][$1] * x[$1] } / factor[i][i]
    }
    for i in x.indices.reversed() {
      x[i] = (i + 1..<x.count).reduce(x[i]) { $0 - factor[$1][i] * x[$1] } / factor[i][i]
    }
    return x
  }

  var inverse: [[Double]] {
    factor.indices.map { column in solve(factor.indices.map { $0 == column ? 1 : 0 }) }
  }
}
