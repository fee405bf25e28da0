/// The straight line through repeated means, by generalized least squares with known covariances.
///
/// A. Aitken, Proceedings of the Royal Society of Edinburgh 55, 1935.
package struct LinearTrend: Sendable, Equatable {
  /// The change per unit of time.
  package let slope: TInference
  /// The line's height at time zero.
  package let intercept: Double
  /// The weighted squared distance from the line, chi-square with the number of times less two
  /// degrees of freedom when the line is right.
  package let misfit: Double
  /// The p value of the misfit: small when a straight line does not describe the means.
  ///
  /// Nil for two times, through which a line always passes.
  package let misfitP: Double?

  /// Fits the line.
  ///
  /// - Throws: `zeroVariance` when all times are the same.
  package init(_ series: RepeatedMeans, confidence: Double = 0.95) throws(Undefined) {
    let covariances = SquareMatrix(rows: series.covariances)
    guard let factor = Cholesky(covariances) else { throw .contradictorySums }
    let ones = series.times.map { _ in 1.0 }
    let weights = factor.solve(ones)
    let total = weights.reduce(0, +)
    // With times and means centred at their weighted averages the slope stands alone.
    let time = dot(weights, series.times) / total
    let mean = dot(weights, series.means) / total
    let times = series.times.map { $0 - time }
    let means = series.means.map { $0 - mean }
    let pulled = factor.solve(times)
    let information = dot(pulled, times)
    guard information > 0, Set(series.times).count > 1 else { throw .zeroVariance }
    let estimate = dot(pulled, means) / information
    slope = try TInference(
      estimate: estimate,
      standardError: 1 / information.squareRoot(),
      degreesOfFreedom: series.degreesOfFreedom,
      confidence: confidence
    )
    intercept = mean - estimate * time
    let residuals = zip(times, means).map { $1 - estimate * $0 }
    misfit = max(0, dot(factor.solve(residuals), residuals))
    let freedom = series.times.count - 2
    misfitP =
      freedom > 0 ? ChiSquare(degreesOfFreedom: Double(freedom)).survival(misfit) : nil
  }
}

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
}
