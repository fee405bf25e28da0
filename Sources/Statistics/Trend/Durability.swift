/// Which share of a first gain is still there later.
///
/// `(third − first) / (second − first)` of three repeated means: 1 when all of the gain is kept, 0
/// when none is, above 1 when it went on. The interval is E. Fieller's (J. Royal Statistical
/// Society B 16, 1954): it is bounded only when the first gain itself can be told from zero.
package struct Durability: Sendable, Equatable {
  /// The shares that the data do not contradict.
  package enum Range: Sendable, Equatable {
    /// Those between two ends.
    case within(Interval)
    /// Those outside two ends: the gain may be zero, but it is not everything at once.
    case outside(Interval)
    /// Every share.
    case anything
  }

  /// The share of the first gain that is left.
  package let share: Double
  /// The shares that the data do not contradict.
  package let range: Range
  /// The confidence level of the range.
  package let confidence: Double

  /// Compares the third mean with the second, both less the first.
  ///
  /// - Throws: `tooFew` unless there are at least three means, of which the first three count;
  ///   `zeroVariance` when the first gain is exactly zero; `outOfRange` when the confidence level
  ///   is not between 0 and 1.
  package init(_ series: RepeatedMeans, confidence: Double = 0.95) throws(Undefined) {
    guard series.means.count > 2 else { throw .tooFew(needed: 3, have: series.means.count) }
    guard confidence > 0, confidence < 1 else { throw .outOfRange(argument: "confidence") }
    let (means, v) = (series.means, series.covariances)
    let gain = means[1] - means[0]
    let kept = means[2] - means[0]
    guard gain != 0 else { throw .zeroVariance }
    let t = StudentT(degreesOfFreedom: series.degreesOfFreedom)
      .upperQuantile((1 - confidence) / 2)
    let a = gain * gain - t * t * (v[1][1] + v[0][0] - 2 * v[0][1])
    let b = gain * kept - t * t * (v[1][2] - v[0][1] - v[0][2] + v[0][0])
    let c = kept * kept - t * t * (v[2][2] + v[0][0] - 2 * v[0][2])
    share = kept / gain
    range = Self.range(a, b, c)
    self.confidence = confidence
  }

  /// The solutions of `a R² − 2 b R + c ≤ 0`.
  private static func range(_ a: Double, _ b: Double, _ c: Double) -> Range {
    let discriminant = b * b - a * c
    guard discriminant > 0, a != 0 else { return .anything }
    let root = discriminant.squareRoot()
    let ends = [(b - root) / a, (b + root) / a]
    let interval = Interval(lower: min(ends[0], ends[1]), upper: max(ends[0], ends[1]))
    return a > 0 ? .within(interval) : .outside(interval)
  }
}
