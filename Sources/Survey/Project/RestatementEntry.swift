/// Why figures differ from what an earlier report said of them: an entry of `restatements`.
package struct RestatementEntry: Sendable, Equatable {
  /// What made the figures differ.
  package enum Cause: String, Sendable, CaseIterable {
    /// Answers or amounts were wrong or missing: an error of a prior period (ESRS 2 BP-2 §14).
    case dataCorrected = "data-corrected"
    /// The figure is computed in another way, by another rule or version (BP-2 §13).
    case methodChanged = "method-changed"
    /// Other people, places or activities count (BP-2 §13).
    case scopeChanged = "scope-changed"
    /// The privacy threshold is another one.
    case thresholdChanged = "threshold-changed"
  }

  /// Which figures are meant; what is nil or empty narrows nothing.
  package struct Scope: Sendable, Equatable {
    /// The partnership's id in the earlier report.
    package var partnership: String?
    package var indicator: String?
    package var facet: String?
    package var output: String?
    package var target: String?
    /// A wave; changes from it or to it are meant too.
    package var wave: String?
    package var period: DateRange?
    /// The names of figures, such as `mean`, as the earlier report.xml has them.
    package var figures: [String] = []

    package init() {}
  }

  package let scope: Scope
  package let cause: Cause
  /// What happened, and what it does to the figures.
  package let explanation: Wording
  /// The day the restatement was decided on.
  package let date: CalendarDate
  /// Where the project file says so.
  package let place: Place

  package init(
    scope: Scope,
    cause: Cause,
    explanation: Wording,
    date: CalendarDate,
    place: Place
  ) {
    self.scope = scope
    self.cause = cause
    self.explanation = explanation
    self.date = date
    self.place = place
  }
}
