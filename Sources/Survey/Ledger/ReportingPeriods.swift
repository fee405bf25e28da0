/// The report's period, and the periods of the same length before it.
package struct ReportingPeriods: Sendable, Equatable {
  /// How many earlier periods are known; a ledger line further back is a fault.
  package static let most = 200

  /// The report's own period.
  package let current: DateRange
  /// Its length in calendar months, if it has one.
  private let months: Int?

  package init(_ current: DateRange) {
    self.current = current
    let next = current.end.advanced(days: 1)
    months = (1...120).first { current.start.advanced(months: $0) == next }
  }

  /// The period that lies some periods before the report's own; nil before year 1.
  package func period(back: Int) -> DateRange? {
    guard let start = firstDay(back: back), let next = firstDay(back: back - 1),
      let end = next.advanced(days: -1)
    else { return nil }
    return DateRange(start: start, end: end)
  }

  /// How many periods back a stretch of days lies; nil if it lies in none of them wholly.
  package func periodsBack(of dates: DateRange) -> Int? {
    var back = 0
    while back <= Self.most, let period = period(back: back) {
      if period.contains(dates) { return back }
      // What ends after a period's start and does not lie in it lies in no earlier one.
      guard dates.end < period.start else { return nil }
      back += 1
    }
    return nil
  }

  private func firstDay(back: Int) -> CalendarDate? {
    if let months { return current.start.advanced(months: -months * back) }
    let days = current.end.ordinal - current.start.ordinal + 1
    return current.start.advanced(days: -days * back)
  }
}
