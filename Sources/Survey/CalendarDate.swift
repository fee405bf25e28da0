/// A day of the Gregorian calendar, without a clock or a zone.
package struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// A day that exists; nil for one that does not, such as 30 February.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// A date in the form `2025-03-31` (ISO 8601).
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    let hyphen = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[4] == hyphen, bytes[7] == hyphen,
      let year = Self.number(bytes[..<4]), let month = Self.number(bytes[5..<7]),
      let day = Self.number(bytes[8...])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The number that a few digits make; nil if there is anything else.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  /// The number of days since 1 January of year 1, which is day 0.
  package var ordinal: Int {
    let before = year - 1
    let leapDays = before / 4 - before / 100 + before / 400
    let months = (1..<month).reduce(0) { $0 + Self.days(inMonth: $1, of: year) }
    return before * 365 + leapDays + months + day - 1
  }

  /// The same day some months later or earlier; a day that the month lacks becomes its last.
  package func advanced(months: Int) -> CalendarDate? {
    let (index, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, index >= 12 else { return nil }
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    return CalendarDate(
      year: newYear,
      month: newMonth,
      day: min(day, Self.days(inMonth: newMonth, of: newYear))
    )
  }

  /// The day some days later or earlier; nil outside the years 1…9999.
  package func advanced(days: Int) -> CalendarDate? {
    let (target, overflow) = ordinal.addingReportingOverflow(days)
    guard !overflow, target >= 0, target < 3_652_059 else { return nil }
    // A year has at most 366 days, so this guess is never too late.
    var year = target / 366 + 1
    while let next = CalendarDate(year: year + 1, month: 1, day: 1), next.ordinal <= target {
      year += 1
    }
    guard let newYear = CalendarDate(year: year, month: 1, day: 1) else { return nil }
    var rest = target - newYear.ordinal
    var month = 1
    while rest >= Self.days(inMonth: month, of: year) {
      rest -= Self.days(inMonth: month, of: year)
      month += 1
    }
    return CalendarDate(year: year, month: month, day: rest + 1)
  }

  package var description: String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The number of days in a month (1…12) of a year.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// A stretch of days, both ends included.
package struct DateRange: Sendable, Hashable {
  package let start: CalendarDate
  package let end: CalendarDate

  /// A stretch of at least one day; nil when it ends before it starts.
  package init?(start: CalendarDate, end: CalendarDate) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  package func contains(_ other: DateRange) -> Bool {
    start <= other.start && other.end <= end
  }

  package func overlaps(_ other: DateRange) -> Bool {
    start <= other.end && other.start <= end
  }
}
