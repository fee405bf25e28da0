/// Reading the ways in which a ledger may write a stretch of days.
enum PeriodNotation {
  /// The days of `2025`, `2025-H1`, `2025-Q1`, `2025-03`, `2025-03-31` or two days with `/`
  /// between them; nil for anything else.
  static func dates(_ text: String) -> DateRange? {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    if ends.count == 2 {
      guard let start = CalendarDate(ends[0]), let end = CalendarDate(ends[1]) else { return nil }
      return DateRange(start: start, end: end)
    }
    if let day = CalendarDate(text) { return DateRange(start: day, end: day) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = number(parts[0], digits: 4) else { return nil }
    switch parts.count {
    case 1: return months(1...12, of: year)
    case 2: return part(parts[1], of: year)
    default: return nil
    }
  }

  private static func part(_ text: Substring, of year: Int) -> DateRange? {
    switch text {
    case "H1": months(1...6, of: year)
    case "H2": months(7...12, of: year)
    case "Q1": months(1...3, of: year)
    case "Q2": months(4...6, of: year)
    case "Q3": months(7...9, of: year)
    case "Q4": months(10...12, of: year)
    default:
      if let month = number(text, digits: 2), (1...12).contains(month) {
        months(month...month, of: year)
      } else {
        nil
      }
    }
  }

  private static func months(_ months: ClosedRange<Int>, of year: Int) -> DateRange? {
    let last = months.upperBound
    guard let start = CalendarDate(year: year, month: months.lowerBound, day: 1),
      let end = CalendarDate(
        year: year,
        month: last,
        day: CalendarDate.days(inMonth: last, of: year)
      )
    else { return nil }
    return DateRange(start: start, end: end)
  }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    guard text.count == digits, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}
