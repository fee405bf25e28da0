/// How much higher one group ends than another when both are held at the same start.
///
/// The regression of the second measurement on the first and on the group, with a common slope (A.
/// Vickers & D. Altman, BMJ 323, 2001).
package struct Ancova: Sendable, Equatable {
  /// The slope of the second measurement on the first within groups.
  package let slope: Double
  /// The group difference with classical standard error and n − 3 degrees of freedom.
  package let classical: TInference

  /// From the moments of the pairs of each group.
  ///
  /// - Throws: `tooFew` below two pairs in a group or four in all; `zeroVariance` when the first
  ///   measurement does not vary within groups or the line fits perfectly.
  package init(
    control: PairedMoments,
    treated: PairedMoments,
    confidence: Double = 0.95
  ) throws(Undefined) {
    let fit = try AncovaFit(control: control, treated: treated)
    slope = fit.slope
    let residuals = fit.residualSquares / fit.degreesOfFreedom
    let leverage =
      1 / Double(control.n) + 1 / Double(treated.n)
      + fit.startDifference * fit.startDifference / fit.startSquares
    classical = try TInference(
      estimate: fit.estimate,
      standardError: (max(0, residuals) * leverage).squareRoot(),
      degreesOfFreedom: fit.degreesOfFreedom,
      confidence: confidence
    )
  }

  /// The group difference with HC2 standard error and n − 3 degrees of freedom.
  ///
  /// It weighs every squared residual by its leverage, which second moments do not tell: the joint
  /// distribution of the pairs is needed.
  package static func hc2(
    control: PairCounts,
    treated: PairCounts,
    confidence: Double = 0.95
  ) throws(Undefined) -> TInference {
    let groups = (control: try control.moments(), treated: try treated.moments())
    let fit = try AncovaFit(control: groups.control, treated: groups.treated)
    let variance =
      fit.hc2Part(control, groups.control, sign: -1) + fit.hc2Part(treated, groups.treated, sign: 1)
    return try TInference(
      estimate: fit.estimate,
      standardError: variance.squareRoot(),
      degreesOfFreedom: fit.degreesOfFreedom,
      confidence: confidence
    )
  }
}

/// Least squares with a common slope and one level for each of two groups.
private struct AncovaFit {
  let slope: Double
  let estimate: Double
  let startDifference: Double
  let startSquares: Double
  let residualSquares: Double
  let degreesOfFreedom: Double

  init(control: PairedMoments, treated: PairedMoments) throws(Undefined) {
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for group in [control, treated] {
      guard let covariance = group.covariance else { throw .tooFew(needed: 2, have: group.n) }
      let f = Double(group.n - 1)
      xx += try f * group.first.requiredVariance()
      yy += try f * group.second.requiredVariance()
      xy += f * covariance
    }
    guard xx > 0 else { throw .zeroVariance }
    degreesOfFreedom = Double(control.n + treated.n - 3)
    slope = xy / xx
    startSquares = xx
    residualSquares = yy - slope * xy
    startDifference = treated.first.mean - control.first.mean
    estimate = treated.second.mean - control.second.mean - slope * startDifference
  }

  /// One group's part of the HC2 variance of the group difference.
  func hc2Part(_ pairs: PairCounts, _ moments: PairedMoments, sign: Double) -> Double {
    let n = Double(moments.n)
    return pairs.entries.reduce(0) { sum, entry in
      let x = Double(entry.first) / pairs.scale - moments.first.mean
      let y = Double(entry.second) / pairs.scale - moments.second.mean
      let residual = y - slope * x
      let influence = sign / n - startDifference * x / startSquares
      let free = 1 - 1 / n - x * x / startSquares
      // An observation that alone decides its fitted value has no residual.
      guard free > 1e-12 else { return sum }
      return sum + influence * influence * residual * residual / free * Double(entry.count)
    }
  }
}
