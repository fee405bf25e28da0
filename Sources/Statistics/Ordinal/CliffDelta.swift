import Glibc

/// Cliff's delta: how much more often a value of the second sample is larger than smaller.
///
/// `δ = P(second > first) − P(second < first)`, from −1 to 1, which is also the rank-biserial
/// correlation of two independent samples. Variance by N. Cliff, *Dominance statistics*,
/// Psychological Bulletin 114, 1993 (unbiased, kept from falling below its least possible
/// value); asymmetric interval by D. Feng & N. Cliff, *Monte Carlo evaluation of ordinal d with
/// improved confidence interval*, J. Modern Applied Statistical Methods 3(2), 2004.
package struct CliffDelta: Sendable, Equatable {
  /// The estimated δ.
  package let delta: Double
  /// The square root of the variance of δ.
  package let standardError: Double
  /// The confidence interval, within −1…1 and not symmetric about δ.
  package let interval: Interval

  /// Compares two independent samples, given how often each value occurs.
  ///
  /// - Throws: `tooFew` when a sample has fewer than two values; `outOfRange` when the confidence
  ///   level is not between 0 and 1.
  package init(
    first: ValueCounts,
    second: ValueCounts,
    confidence: Double = 0.95
  ) throws(Undefined) {
    guard first.n > 1 else { throw .tooFew(needed: 2, have: first.n) }
    guard second.n > 1 else { throw .tooFew(needed: 2, have: second.n) }
    guard confidence > 0, confidence < 1 else { throw .outOfRange(argument: "confidence") }
    let (m, n) = (Double(first.n), Double(second.n))
    let table = Self.dominance(first, second)
    let delta = table.rows.reduce(0) { $0 + $1.dominance * $1.count } / m
    let rows = table.rows.reduce(0) { $0 + square($1.dominance - delta) * $1.count }
    let columns = table.columns.reduce(0) { $0 + square($1.dominance - delta) * $1.count }
    let cells = (1 - table.tied) * m * n - m * n * delta * delta
    let unbiased = (m * m * columns + n * n * rows - cells) / (m * n * (m - 1) * (n - 1))
    let variance = max(unbiased, (1 - delta * delta) / (m * n - 1))
    let z = Normal().upperQuantile((1 - confidence) / 2)
    let spread = z * z * variance
    let margin = (spread * (square(1 - delta * delta) + spread)).squareRoot()
    let denominator = 1 - delta * delta + spread
    let middle = delta - delta * delta * delta
    self.delta = delta
    standardError = variance.squareRoot()
    if denominator > 0 {
      interval = Interval(
        lower: max(-1, (middle - margin) / denominator),
        upper: min(1, (middle + margin) / denominator)
      )
    } else {
      interval = Interval(lower: delta, upper: delta)
    }
  }

  /// One value's mean dominance over the other sample, and how often the value occurs.
  private struct Line {
    let dominance: Double
    let count: Double
  }

  private static func dominance(
    _ first: ValueCounts,
    _ second: ValueCounts
  ) -> (rows: [Line], columns: [Line], tied: Double) {
    let (m, n) = (Double(first.n), Double(second.n))
    var rows: [Line] = []
    var columns: [Line] = []
    var tied = 0.0
    var below = (first: 0.0, second: 0.0)
    for group in TiedGroup.merge(first, second) {
      let (x, y) = (group.first, group.second)
      rows.append(Line(dominance: (n - y - 2 * below.second) / n, count: x))
      columns.append(Line(dominance: (2 * below.first + x - m) / m, count: y))
      tied += x * y
      below = (below.first + x, below.second + y)
    }
    return (rows, columns, tied / (m * n))
  }
}

private func square(_ x: Double) -> Double { x * x }
