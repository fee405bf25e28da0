/// Two one-sided tests of whether the true value is closer to zero than a bound that matters.
///
/// D. Schuirmann, J. Pharmacokinetics and Biopharmaceutics 15, 1987.
package struct Equivalence: Sendable, Equatable {
  /// The smallest difference that would matter.
  package let bound: Double
  /// The t statistic of the hypothesis that the true value is at or below −bound.
  package let lowerStatistic: Double
  /// The p value of that hypothesis.
  package let lowerP: Double
  /// The t statistic of the hypothesis that the true value is at or above +bound.
  package let upperStatistic: Double
  /// The p value of that hypothesis.
  package let upperP: Double
  /// The larger of the two p values: small when the value is shown to be within the bound.
  package var p: Double { max(lowerP, upperP) }

  /// Tests an estimate against a bound of equivalence, in the estimate's own unit.
  ///
  /// - Throws: `outOfRange` when the bound is not positive.
  package init(of inference: TInference, within bound: Double) throws(Undefined) {
    guard bound > 0 else { throw .outOfRange(argument: "bound") }
    let distribution = StudentT(degreesOfFreedom: inference.degreesOfFreedom)
    self.bound = bound
    lowerStatistic = (inference.estimate + bound) / inference.standardError
    upperStatistic = (inference.estimate - bound) / inference.standardError
    lowerP = distribution.survival(lowerStatistic)
    upperP = distribution.cumulative(upperStatistic)
  }
}
