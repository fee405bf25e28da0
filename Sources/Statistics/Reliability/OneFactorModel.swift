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
    var scoring = FactorScoring(of: correlations, from: start, start.map { max(0.1, 1 - $0 * $0) })
    guard scoring.settles(), scoring.uniquenesses.allSatisfy({ $0 >= 0 }) else {
      throw .noSolution
    }
    (loadings, uniquenesses) = (scoring.loadings, scoring.uniquenesses)
    if loadings.reduce(0, +) < 0 { loadings = loadings.map { -$0 } }
    loadings = zip(loadings, deviations).map { $0 * $1 }
    uniquenesses = zip(uniquenesses, deviations).map { $0 * $1 * $1 }
  }

  /// Loadings from the largest principal component, by power iteration.
  private static func start(_ matrix: SquareMatrix) -> [Double] {
    // An uneven first guess, so that it is not orthogonal to a component of mixed signs.
    var vector = (0..<matrix.size).map { 1 + 0.01 * Double($0) }
    var product = vector
    var length = 1.0
    for _ in 0..<50 {
      matrix.multiply(vector, into: &product)
      swap(&vector, &product)
      length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for i in vector.indices { vector[i] /= length }
    }
    return vector.map { 0.8 * $0 * length.squareRoot() }
  }
}
