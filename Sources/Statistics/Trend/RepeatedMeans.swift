/// Means of the same thing at several times, with how their sampling errors go together.
package struct RepeatedMeans: Sendable, Equatable {
  /// When each was measured, in any unit (a slope is per this unit).
  package let times: [Double]
  /// The mean at each time.
  package let means: [Double]
  /// The sampling covariances of the means, as rows.
  package let covariances: [[Double]]
  /// The degrees of freedom behind the covariances; infinite when they count as known.
  package let degreesOfFreedom: Double

  /// Puts the means in a series.
  ///
  /// - Throws: `tooFew` below two times; `contradictorySums` when the sizes do not fit or the
  ///   covariances are not positive definite; `outOfRange` for degrees of freedom that are not
  ///   positive.
  package init(
    times: [Double],
    means: [Double],
    covariances: [[Double]],
    degreesOfFreedom: Double = .infinity
  ) throws(Undefined) {
    guard times.count > 1 else { throw .tooFew(needed: 2, have: times.count) }
    guard degreesOfFreedom > 0 else { throw .outOfRange(argument: "degreesOfFreedom") }
    guard means.count == times.count, covariances.count == times.count,
      covariances.allSatisfy({ $0.count == times.count }),
      Cholesky(SquareMatrix(rows: covariances)) != nil,
      (times + means).allSatisfy(\.isFinite)
    else { throw .contradictorySums }
    self.times = times
    self.means = means
    self.covariances = covariances
    self.degreesOfFreedom = degreesOfFreedom
  }
}

extension PairedMoments {
  /// The sampling covariance of the means of two samples that share these pairs.
  ///
  /// Two samples of n₁ and n₂ units, of which n are in both, have means with covariance
  /// `n · cov / (n₁ n₂)`. Nil for a single pair.
  package func covarianceOfMeans(firstCount: Int, secondCount: Int) -> Double? {
    covariance.map { Double(n) * $0 / Double(firstCount) / Double(secondCount) }
  }
}
