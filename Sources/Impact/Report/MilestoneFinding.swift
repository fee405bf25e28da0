package import Survey

/// Whether a value on the way to a target was reached by its day.
package struct MilestoneFinding: Sendable, Equatable {
  /// Where a milestone stands.
  package enum Status: String, Sendable, CaseIterable {
    /// By its day the value was at it or beyond it, and could be told from the baseline.
    case reached
    /// The last value known by its day, however long before it was measured, falls short of it.
    case missed
    /// The value by its day was at it or beyond it but cannot be told from the baseline, or falls short
    /// at the end of a period of the ledger that ends before it.
    case unclear
    /// Its day has not come by the end of the period.
    case ahead
  }

  package let milestone: Target.Milestone
  /// The last value known by its day.
  package let actual: Disclosed<Double>
  /// The end of the fieldwork or period that the actual value belongs to.
  package let actualDate: CalendarDate?
  /// Not known where nothing was measured between the baseline and its day.
  package let status: Disclosed<Status>

  package init(
    milestone: Target.Milestone,
    actual: Disclosed<Double>,
    actualDate: CalendarDate?,
    status: Disclosed<Status>
  ) {
    self.milestone = milestone
    self.actual = actual
    self.actualDate = actualDate
    self.status = status
  }
}
