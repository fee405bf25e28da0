import Glibc

/// A property of the same units at a first and a second time, as the fourfold table of the two.
package struct PairedProportions: Sendable, Equatable {
  /// How many have it both times.
  package let both: Int
  /// How many have it only the first time.
  package let onlyFirst: Int
  /// How many have it only the second time.
  package let onlySecond: Int
  /// How many have it neither time.
  package let neither: Int
  /// How many pairs there are.
  package let n: Int

  /// Makes the table from its four counts.
  ///
  /// - Throws: `contradictorySums` for a negative count, `tooFew` for an empty table, `outOfRange`
  ///   when the counts overflow.
  package init(both: Int, onlyFirst: Int, onlySecond: Int, neither: Int) throws(Undefined) {
    guard min(both, onlyFirst, onlySecond, neither) >= 0 else { throw .contradictorySums }
    var n = 0
    for count in [both, onlyFirst, onlySecond, neither] {
      let (sum, overflow) = n.addingReportingOverflow(count)
      guard !overflow else { throw .outOfRange(argument: "counts") }
      n = sum
    }
    guard n > 0 else { throw .tooFew(needed: 1, have: 0) }
    self.n = n
    self.both = both
    self.onlyFirst = onlyFirst
    self.onlySecond = onlySecond
    self.neither = neither
  }

  /// The share at the second time less the share at the first.
  package var difference: Double { Double(onlySecond - onlyFirst) / Double(n) }

  /// McNemar's test of whether as many gained the property as lost it.
  ///
  /// Q. McNemar, Psychometrika 12, 1947.
  /// - Throws: `zeroVariance` when nobody changed.
  package func mcNemar() throws(Undefined) -> McNemarTest {
    let (b, c) = (Double(onlyFirst), Double(onlySecond))
    let exact = try SignTest.exact(onlyFirst, onlySecond)
    let plain = (b - c) * (b - c) / (b + c)
    // As in R, no correction is made where there is no difference to correct.
    let corrected = b == c ? 0 : (abs(b - c) - 1) * (abs(b - c) - 1) / (b + c)
    let distribution = ChiSquare(degreesOfFreedom: 1)
    return McNemarTest(
      statistic: plain,
      p: distribution.survival(plain),
      correctedStatistic: corrected,
      correctedP: distribution.survival(corrected),
      exactP: exact
    )
  }

  /// Newcombe's interval for the difference of paired proportions.
  ///
  /// R. Newcombe, *Improved confidence intervals for the difference between binomial proportions
  /// based on paired data*, Statistics in Medicine 17, 1998, 2635–2650, method 10: score intervals
  /// of the two shares, joined by the table's phi with continuity correction.
  package func newcombe(confidence: Double = 0.95) throws(Undefined) -> Interval {
    let first = try Proportion(count: both + onlyFirst, of: n)
    let second = try Proportion(count: both + onlySecond, of: n)
    let (w1, w2) = try (first.wilson(confidence: confidence), second.wilson(confidence: confidence))
    let (below1, above1) = (first.share - w1.lower, w1.upper - first.share)
    let (below2, above2) = (second.share - w2.lower, w2.upper - second.share)
    let joined = { (a: Double, b: Double) in
      max(0, a * a - 2 * correctedPhi * a * b + b * b).squareRoot()
    }
    return Interval(
      lower: difference - joined(below2, above1),
      upper: difference + joined(above2, below1)
    )
  }

  /// The correlation of the two times, a positive one drawn towards zero by half an observation
  /// each.
  private var correctedPhi: Double {
    let (a, b, c, d) = (Double(both), Double(onlyFirst), Double(onlySecond), Double(neither))
    let denominator = ((a + b) * (c + d)).squareRoot() * ((a + c) * (b + d)).squareRoot()
    guard denominator > 0 else { return 0 }
    let excess = a * d - b * c
    return (excess > 0 ? max(excess - Double(n) / 2, 0) : excess) / denominator
  }
}

/// McNemar's test in its three forms.
package struct McNemarTest: Sendable, Equatable {
  /// `(b − c)² / (b + c)` and its chi-square p value.
  package let statistic: Double
  /// The p value of that statistic.
  package let p: Double
  /// The same with `|b − c| − 1`.
  package let correctedStatistic: Double
  /// The p value of that statistic.
  package let correctedP: Double
  /// The exact two-sided binomial p value.
  package let exactP: Double
}
