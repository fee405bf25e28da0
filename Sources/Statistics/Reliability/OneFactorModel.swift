import Glibc

/// The one-factor model `Σ = λλ′ + diag(ψ)`, fitted to covariances by maximum likelihood.
///
/// Minimises `ln|Σ| + tr(SΣ⁻¹)` by Fisher scoring with step halving (K. Jöreskog, Psychometrika 34,
/// 1969; expected information as K. Bollen, *Structural Equations with Latent Variables*, 1989).
struct OneFactorModel {
  private(set) var loadings: [Double]
  private(set) var uniquenesses: [Double]

  /// Fits the model to the covariances of the items.
  ///
  /// - Throws: `tooFew` below three items, whose model has no single solution; `zeroVariance` when
  ///   an item does not vary; `noSolution` when the scoring does not settle or a unique variance is
  ///   negative (a Heywood case).
  init(_ covariances: CovarianceMatrix) throws(Undefined) {
    let k = covariances.size
    guard k > 2 else { throw .tooFew(needed: 3, have: k) }
    guard (0..<k).allSatisfy({ covariances[$0, $0] > 0 }) else { throw .zeroVariance }
    // On correlations all parameters are of the size of one.
    let deviations = (0..<k).map { covariances[$0, $0].squareRoot() }
    let correlations = (0..<k).map { i in
      (0..<k).map { j in covariances[i, j] / (deviations[i] * deviations[j]) }
    }
    loadings = Self.start(correlations)
    uniquenesses = loadings.map { max(0.1, 1 - $0 * $0) }
    guard settle(on: correlations), uniquenesses.allSatisfy({ $0 >= 0 }) else { throw .noSolution }
    if loadings.reduce(0, +) < 0 { loadings = loadings.map { -$0 } }
    loadings = zip(loadings, deviations).map { $0 * $1 }
    uniquenesses = zip(uniquenesses, deviations).map { $0 * $1 * $1 }
  }

  /// Loadings from the largest principal component, by power iteration.
  private static func start(_ matrix: [[Double]]) -> [Double] {
    // An uneven first guess, so that it is not orthogonal to a component of mixed signs.
    var vector = matrix.indices.map { 1 + 0.01 * Double($0) }
    var length = 1.0
    for _ in 0..<50 {
      vector = matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
      length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      vector = vector.map { $0 / length }
    }
    return vector.map { 0.8 * $0 * length.squareRoot() }
  }

  private mutating func settle(on matrix: [[Double]]) -> Bool {
    for _ in 0..<500 {
      guard let step = scoringStep(matrix), let before = misfit(matrix) else { return false }
      var fraction = 1.0
      var next = moved(by: step, fraction)
      while !((next.misfit(matrix) ?? .infinity) <= before + 1e-13) && fraction > 1e-10 {
        fraction /= 2
        next = moved(by: step, fraction)
      }
      guard fraction > 1e-10 else { return step.allSatisfy { abs($0) < 1e-7 } }
      self = next
      if step.allSatisfy({ abs($0) < 1e-11 }) { return true }
    }
    return false
  }

  private func moved(by step: [Double], _ fraction: Double) -> OneFactorModel {
    var model = self
    for i in loadings.indices {
      model.loadings[i] -= fraction * step[i]
      model.uniquenesses[i] -= fraction * step[loadings.count + i]
    }
    return model
  }

  /// `λλ′ + diag(ψ)`, factored; nil when it is not positive definite.
  private var implied: Cholesky? {
    Cholesky(
      loadings.indices.map { i in
        loadings.indices.map { j in loadings[i] * loadings[j] + (i == j ? uniquenesses[i] : 0) }
      }
    )
  }

  private func misfit(_ matrix: [[Double]]) -> Double? {
    guard let implied else { return nil }
    let inverse = implied.inverse
    return matrix.indices.reduce(implied.logDeterminant) { sum, i in
      sum + zip(matrix[i], inverse[i]).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  /// The inverse of the expected information times the gradient, λ before ψ.
  private func scoringStep(_ matrix: [[Double]]) -> [Double]? {
    guard let weights = implied?.inverse else { return nil }
    let k = loadings.count
    // W − WSW, the gradient of the misfit by the implied covariances.
    let residual = (0..<k).map { i in
      let row = (0..<k).map { j in (0..<k).reduce(0) { $0 + weights[i][$1] * matrix[$1][j] } }
      return (0..<k).map { j in
        (0..<k).reduce(weights[i][j]) { $0 - row[$1] * weights[$1][j] }
      }
    }
    let pull = weights.map { row in zip(row, loadings).reduce(0) { $0 + $1.0 * $1.1 } }
    let size = zip(pull, loadings).reduce(0) { $0 + $1.0 * $1.1 }
    var information = Array(repeating: Array(repeating: 0.0, count: 2 * k), count: 2 * k)
    var gradient = Array(repeating: 0.0, count: 2 * k)
    for i in 0..<k {
      gradient[i] = zip(residual[i], loadings).reduce(0) { $0 + $1.0 * $1.1 }
      gradient[k + i] = residual[i][i] / 2
      for j in 0..<k {
        information[i][j] = pull[i] * pull[j] + size * weights[i][j]
        information[i][k + j] = weights[i][j] * pull[j]
        information[k + j][i] = information[i][k + j]
        information[k + i][k + j] = weights[i][j] * weights[i][j] / 2
      }
    }
    return Cholesky(information)?.solve(gradient)
  }
}
