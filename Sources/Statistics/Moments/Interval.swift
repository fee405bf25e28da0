/// The two ends of an interval, on the scale of the estimate that it belongs to.
package struct Interval: Sendable, Equatable {
  /// The lower end.
  package let lower: Double
  /// The upper end.
  package let upper: Double

  /// An interval between two ends.
  package init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// The distance of the ends.
  package var width: Double { upper - lower }

  /// Whether a value lies between the ends, the ends included.
  package func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// Both ends multiplied by a positive factor.
  package func scaled(by factor: Double) -> Interval {
    Interval(lower: lower * factor, upper: upper * factor)
  }
}
