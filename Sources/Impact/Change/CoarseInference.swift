import Glibc
import Statistics

extension ChangeEstimate.Inference {
  /// What may be shown of the test where the number of linked people is withheld.
  ///
  /// The degrees of freedom of the partially overlapping samples t depend on that number, and
  /// can be worked out from any two of standard error, statistic, p and interval. Only the interval
  /// stays, its margin rounded up to two significant digits: an exact one would tell the correlation
  /// to so many digits, for each number of linked people, that only one number of people with whole
  /// answers could have it. p and the least detectable change are taken back from the interval with
  /// the degrees of freedom of the smaller wave, so that they say nothing that the interval does not
  /// say; two digits of them stay, since that is about how good they are.
  ///
  /// - Parameters:
  ///   - difference: The change as it is shown, so that no digit of the exact interval remains.
  ///   - n: The people in the smaller wave.
  func coarse(around difference: Double, smallestWave n: Int) -> Self {
    let interval = interval.withCoarseMargin(around: difference)
    let degreesOfFreedom = Double(max(1, n - 1))
    let margin = StudentT(degreesOfFreedom: degreesOfFreedom)
      .upperQuantile((1 - Levels.confidence) / 2)
    let test = try? TInference(
      estimate: difference,
      standardError: interval.width / 2 / margin,
      degreesOfFreedom: degreesOfFreedom,
      confidence: Levels.confidence
    )
    let detectable = test.flatMap { try? $0.minimumDetectable() } ?? interval.width / 2
    return Self(
      standardError: nil,
      statistic: nil,
      degreesOfFreedom: nil,
      p: (test?.p ?? 1).rounded(significant: 2),
      interval: interval,
      minimumDetectable: detectable.rounded(significant: 2),
      convention: convention
    )
  }
}

extension Interval {
  /// The margin rounded up to two significant digits, around the middle.
  fileprivate func withCoarseMargin(around middle: Double) -> Interval {
    // A whisker below, so that a margin of two digits stays what it is.
    let margin = (width / 2 * (1 - 1e-9)).rounded(significant: 2, .up)
    return Interval(lower: middle - margin, upper: middle + margin)
  }
}

extension Double {
  /// The number with so many significant decimal digits.
  fileprivate func rounded(
    significant digits: Int,
    _ rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero
  ) -> Double {
    guard self > 0, isFinite else { return self }
    let exponent = Int(log10(self).rounded(.down)) - digits + 1
    // Through text, since a power of ten is not exact in binary.
    let scaled = (self / pow(10, Double(exponent))).rounded(rule)
    return Double("\(Int(scaled))e\(exponent)") ?? self
  }
}
