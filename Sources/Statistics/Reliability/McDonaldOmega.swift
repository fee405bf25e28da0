/// McDonald's omega of a scale with one factor.
///
/// `ω = (Σλ)² / ((Σλ)² + Σψ)` from the maximum likelihood one-factor model (R. McDonald, *Test
/// Theory*, 1999).
package struct McDonaldOmega: Sendable, Equatable {
  /// Omega, from 0 to 1.
  package let omega: Double
  /// The items' loadings on the factor, in the items' own units and the order of the matrix.
  package let loadings: [Double]

  /// Computes omega from the covariances of the items.
  ///
  /// - Throws: `tooFew` below three items, `zeroVariance` when an item does not vary, `noSolution`
  ///   when the model cannot be fitted.
  package init(_ covariances: CovarianceMatrix) throws(Undefined) {
    let model = try OneFactorModel(covariances)
    let common = model.loadings.reduce(0, +)
    let unique = model.uniquenesses.reduce(0, +)
    guard common * common + unique > 0 else { throw .zeroVariance }
    omega = common * common / (common * common + unique)
    loadings = model.loadings
  }
}
