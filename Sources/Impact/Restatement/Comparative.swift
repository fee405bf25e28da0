package import Survey

/// A metric now, in the period before and at the baseline, side by side.
///
/// ESRS 1 (2023) §83–86 asks for one comparative period for every metric.
package struct Comparative: Sendable, Equatable {
  /// What is compared over time.
  package enum Metric: String, Sendable, CaseIterable {
    /// The mean score of an indicator, 0…100.
    case mean
    /// The share of people at the opposite pole, in percent.
    case negativePole = "negative-pole"
    /// An output in a reporting period.
    case amount
  }

  /// A figure of one wave or period, as it was or would be published.
  package struct Point: Sendable, Equatable {
    /// The wave's id; nil for an output.
    package let wave: String?
    package let period: DateRange?
    /// `shown`, `withheld` or `not-known`.
    package let state: String
    /// The rule by which it is withheld.
    package let rule: String?
    /// Why it is not known.
    package let reason: String?
    /// The published decimal; nil unless it is shown.
    package let value: String?
  }

  package let partnership: String
  package let metric: Metric
  /// The indicator's id, or that of the kind of output.
  package let subject: String
  /// The first wave or period that has a figure; nil when none has.
  package let baseline: Point?
  /// As the report of the period before had it; nil when it did not have it.
  package let published: Point?
  /// As it is now, where it differs from what was published.
  package let restated: Point?
  package let current: Point?
}
