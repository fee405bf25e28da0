import Glibc

/// The difference of two independent proportions, second − first.
package struct ProportionDifference: Sendable, Equatable {
  /// The difference of the two shares.
  package let estimate: Double
  /// Newcombe's hybrid score interval.
  ///
  /// R. Newcombe, *Interval estimation for the difference between independent proportions*,
  /// Statistics in Medicine 17, 1998, 873–890, method 10.
  package let interval: Interval
  /// Cohen's h, the difference of `2 asin √p` (*Statistical Power Analysis*, 1988, section 6.2).
  package let cohenH: Double

  /// Compares two proportions; throws `outOfRange` for a confidence level not between 0 and 1.
  package init(
    first: Proportion,
    second: Proportion,
    confidence: Double = 0.95
  ) throws(Undefined) {
    let (p1, p2) = (first.share, second.share)
    let (w1, w2) = try (first.wilson(confidence: confidence), second.wilson(confidence: confidence))
    estimate = p2 - p1
    interval = Interval(
      lower: estimate - hypot(p2 - w2.lower, w1.upper - p1),
      upper: estimate + hypot(w2.upper - p2, p1 - w1.lower)
    )
    cohenH = 2 * asin(p2.squareRoot()) - 2 * asin(p1.squareRoot())
  }
}
