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
    let correlations = SquareMatrix(size: k) { i, j in
      covariances[i, j] / (deviations[i] * deviations[j])
    }
    let start = Self.start(correlations)
    guard
      let fit = Fit(start, start.map { max(0.1, 1 - $0 * $0) }, to: correlations)?.settled,
      fit.uniquenesses.allSatisfy({ $0 >= 0 })
    else { throw .noSolution }
    (loadings, uniquenesses) = (fit.loadings, fit.uniquenesses)
    if loadings.reduce(0, +) < 0 { loadings = loadings.map { -$0 } }
    loadings = zip(loadings, deviations).map { $0 * $1 }
    uniquenesses = zip(uniquenesses, deviations).map { $0 * $1 * $1 }
  }

  /// Loadings from the largest principal component, by power iteration.
  private static func start(_ matrix: SquareMatrix) -> [Double] {
    // An uneven first guess, so that it is not orthogonal to a component of mixed signs.
    var vector = (0..<matrix.size).map { 1 + 0.01 * Double($0) }
    var length = 1.0
    for _ in 0..<50 {
      vector = matrix.times(vector)
      length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for i in vector.indices { vector[i] /= length }
    }
    return vector.map { 0.8 * $0 * length.squareRoot() }
  }
}

/// How well loadings and uniquenesses fit correlations, and where a better fit lies.
private struct Fit {
  let loadings: [Double]
  let uniquenesses: [Double]
  private let correlations: SquareMatrix
  /// The inverse W of the implied correlations `λλ′ + diag(ψ)`.
  private let weights: SquareMatrix
  private let misfit: Double

  /// Nil where the implied correlations are not positive definite.
  init?(_ loadings: [Double], _ uniquenesses: [Double], to correlations: SquareMatrix) {
    let k = loadings.count
    let implied = SquareMatrix(size: k) { i, j in
      loadings[i] * loadings[j] + (i == j ? uniquenesses[i] : 0)
    }
    guard let factor = Cholesky(implied) else { return nil }
    let weights = factor.inverse
    misfit = (0..<k).reduce(factor.logDeterminant) { sum, i in
      var trace = 0.0
      for j in 0..<k { trace += correlations[i, j] * weights[i, j] }
      return sum + trace
    }
    self.loadings = loadings
    self.uniquenesses = uniquenesses
    self.correlations = correlations
    self.weights = weights
  }

  /// The best fit that scoring finds from here; nil where it does not settle.
  var settled: Fit? {
    var here = self
    for _ in 0..<500 {
      guard let step = here.step else { return nil }
      var fraction = 1.0
      var next = here.moved(by: step, fraction)
      while !((next?.misfit ?? .infinity) <= here.misfit + 1e-13) && fraction > 1e-10 {
        fraction /= 2
        next = here.moved(by: step, fraction)
      }
      guard fraction > 1e-10 else { return step.allSatisfy { abs($0) < 1e-7 } ? here : nil }
      guard let next else { return nil }
      here = next
      if step.allSatisfy({ abs($0) < 1e-11 }) { return here }
    }
    return nil
  }

  private func moved(by step: [Double], _ fraction: Double) -> Fit? {
    let k = loadings.count
    return Fit(
      (0..<k).map { loadings[$0] - fraction * step[$0] },
      (0..<k).map { uniquenesses[$0] - fraction * step[k + $0] },
      to: correlations
    )
  }

  /// The inverse of the expected information times the gradient, λ before ψ.
  private var step: [Double]? {
    let k = loadings.count
    let residual = self.residual
    let pull = weights.times(loadings)
    let size = zip(pull, loadings).reduce(0) { $0 + $1.0 * $1.1 }
    var information = SquareMatrix(size: 2 * k)
    var gradient = residual.times(loadings)
    for i in 0..<k {
      gradient.append(residual[i, i] / 2)
      for j in 0..<k {
        information[i, j] = pull[i] * pull[j] + size * weights[i, j]
        information[i, k + j] = weights[i, j] * pull[j]
        information[k + j, i] = information[i, k + j]
        information[k + i, k + j] = weights[i, j] * weights[i, j] / 2
      }
    }
    return Cholesky(information)?.solve(gradient)
  }

  /// W − WSW, the gradient of the misfit by the implied correlations.
  private var residual: SquareMatrix {
    let k = loadings.count
    let product = SquareMatrix(size: k) { i, j in
      var sum = 0.0
      for l in 0..<k { sum += weights[i, l] * correlations[l, j] }
      return sum
    }
    return SquareMatrix(size: k) { i, j in
      var rest = weights[i, j]
      for l in 0..<k { rest -= product[i, l] * weights[l, j] }
      return rest
    }
  }
}
