import Survey

/// The periods of the same length as the report's, one of which every figure belongs to.
struct Years {
  private let periods: ReportingPeriods

  init(_ project: Project) {
    periods = ReportingPeriods(project.period)
  }

  /// The period that a day lies in; nil when it is too far away.
  func period(of day: CalendarDate) -> DateRange? {
    let step = day < periods.current.start ? 1 : -1
    return (0...ReportingPeriods.most).lazy.compactMap { periods.period(back: $0 * step) }
      .first { $0.start <= day && day <= $0.end }
  }
}
