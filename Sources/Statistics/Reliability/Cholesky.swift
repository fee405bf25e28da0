import Glibc

/// The Cholesky factor of a symmetric positive definite matrix.
struct Cholesky {
  private let size: Int
  /// The factor's rows, one behind another.
  private let factor: [Double]

  /// Nil when the matrix is not positive definite.
  init?(_ matrix: [[Double]]) {
    size = matrix.count
    var factor = matrix.flatMap(\.self)
    for i in 0..<size {
      for j in 0...i {
        var rest = factor[i * size + j]
        for k in 0..<j { rest -= factor[i * size + k] * factor[j * size + k] }
        if i == j {
          guard rest > 0, rest.isFinite else { return nil }
          factor[i * size + i] = rest.squareRoot()
        } else {
          factor[i * size + j] = rest / factor[j * size + j]
        }
      }
    }
    self.factor = factor
  }

  var logDeterminant: Double {
    (0..<size).reduce(0) { $0 + 2 * log(factor[$1 * size + $1]) }
  }

  /// The x of `matrix · x = right`.
  func solve(_ right: [Double]) -> [Double] {
    var x = right
    for i in 0..<size {
      for k in 0..<i { x[i] -= factor[i * size + k] * x[k] }
      x[i] /= factor[i * size + i]
    }
    for i in (0..<size).reversed() {
      for k in (i + 1)..<size { x[i] -= factor[k * size + i] * x[k] }
      x[i] /= factor[i * size + i]
    }
    return x
  }

  var inverse: [[Double]] {
    (0..<size).map { column in solve((0..<size).map { $0 == column ? 1 : 0 }) }
  }
}
