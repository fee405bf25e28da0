/// How far a score can be off, and how far it must move before the move is more than that.
package struct MeasurementError: Sendable, Equatable {
  /// The standard error of measurement, `SD · √(1 − reliability)`.
  package let standardError: Double
  /// The minimal detectable change of one unit's score, `1.96 · √2 · SEM` (95 %).
  ///
  /// The factor is 1.96 as in the literature (J. Weir, J. Strength and Conditioning Research 19,
  /// 2005), not the normal quantile to full precision.
  package let minimalDetectableChange: Double

  /// Computes the error of a score with this spread and reliability.
  ///
  /// - Throws: `outOfRange` when the reliability exceeds one or the deviation is negative. A
  ///   negative reliability, as alpha can be, counts as none.
  package init(standardDeviation: Double, reliability: Double) throws(Undefined) {
    guard reliability <= 1 else { throw .outOfRange(argument: "reliability") }
    guard standardDeviation >= 0 else { throw .outOfRange(argument: "standardDeviation") }
    standardError = standardDeviation * (1 - max(0, reliability)).squareRoot()
    minimalDetectableChange = 1.96 * 2.0.squareRoot() * standardError
  }
}
