package import Survey

/// What was done of one kind, period by period.
package struct OutputFinding: Sendable, Equatable {
  /// The amount of one period.
  package struct Period: Sendable, Equatable {
    package let dates: DateRange
    /// Not known when the ledger has no line for it; never taken for zero.
    package let amount: Disclosed<Amount>

    package init(dates: DateRange, amount: Disclosed<Amount>) {
      self.dates = dates
      self.amount = amount
    }
  }

  /// The output kind's id.
  package let kind: String
  /// From the first period that any ledger line names to the reporting period.
  package let periods: [Period]
  /// The reporting period's amount minus the one before.
  package let change: Disclosed<Amount>
  /// Over all periods; not known where a period is missing or amounts do not add.
  package let total: Disclosed<Amount>

  package init(
    kind: String,
    periods: [Period],
    change: Disclosed<Amount>,
    total: Disclosed<Amount>
  ) {
    self.kind = kind
    self.periods = periods
    self.change = change
    self.total = total
  }
}
