/// How well loadings and uniquenesses fit correlations.
struct FactorFit {
  private(set) var loadings: [Double]
  private(set) var uniquenesses: [Double]
  /// The inverse W of the implied correlations `λλ′ + diag(ψ)`.
  private(set) var weights: SquareMatrix
  /// `ln|Σ| + tr(SΣ⁻¹)`; infinite where the implied correlations are not positive definite.
  private(set) var misfit = Double.infinity
  private var implied: Cholesky

  init(_ loadings: [Double], _ uniquenesses: [Double]) {
    self.loadings = loadings
    self.uniquenesses = uniquenesses
    weights = SquareMatrix(size: loadings.count)
    implied = Cholesky(size: loadings.count)
  }

  /// Goes some way from another place, and looks how well it fits there.
  mutating func move(
    from other: FactorFit,
    by step: FactorStep,
    _ fraction: Double,
    to correlations: SquareMatrix
  ) {
    for i in loadings.indices {
      loadings[i] = other.loadings[i] - fraction * step.loadings(i)
      uniquenesses[i] = other.uniquenesses[i] - fraction * step.uniquenesses(i)
    }
    look(at: correlations)
  }

  /// Looks how well the loadings and uniquenesses fit.
  mutating func look(at correlations: SquareMatrix) {
    let k = loadings.count
    let isDefinite = implied.factorize { i, j in
      loadings[i] * loadings[j] + (i == j ? uniquenesses[i] : 0)
    }
    guard isDefinite else { return misfit = .infinity }
    implied.invert(into: &weights)
    var sum = implied.logDeterminant
    for i in 0..<k {
      var trace = 0.0
      for j in 0..<k { trace += correlations[i, j] * weights[i, j] }
      sum += trace
    }
    misfit = sum
  }

  /// Whether this is the very place of another fit.
  func isAt(_ other: FactorFit) -> Bool {
    loadings == other.loadings && uniquenesses == other.uniquenesses
  }
}
