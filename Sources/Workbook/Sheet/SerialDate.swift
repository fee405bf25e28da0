/// A moment as spreadsheets count it: days, and parts of a day, since the turn of a year.
struct SerialDate {
  /// Whole seconds, the nearest to what is counted.
  private let seconds: Int
  private let countsFrom1904: Bool

  /// - Parameters:
  ///   - days: The number in the cell.
  ///   - countsFrom1904: Whether day 0 is 1904-01-01; otherwise day 1 is 1900-01-01, and day 60 a
  ///     29 February 1900 that never was.
  /// - Returns: nil for what no spreadsheet shows as a date: before day 0 or after the year 9999.
  init?(days: Double, countsFrom1904: Bool) {
    guard days >= 0, days < Double(Self.days9999 + 1) else { return nil }
    seconds = Int((days * 86_400).rounded())
    self.countsFrom1904 = countsFrom1904
  }

  /// The moment in ISO 8601; nil for a day that never was.
  ///
  /// A number below 1 is a time of day, whatever its format. Times count on beyond 24 hours, as
  /// durations do.
  func text(_ format: DateFormat) -> String? {
    let (day, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let isTime = format == .time || (day == 0 && !countsFrom1904)
    guard !isTime else { return time(seconds) }
    switch format {
    case .day: return date(day)
    case .dayAndTime, .time: return date(day).map { $0 + "T" + time(second) }
    }
  }

  /// 9999-12-31, counted from 1900.
  private static let days9999 = 2_958_465

  private func time(_ seconds: Int) -> String {
    let minutes = seconds / 60
    return [minutes / 60, minutes % 60, seconds % 60].map { Self.padded($0, 2) }
      .joined(separator: ":")
  }

  private func date(_ day: Int) -> String? {
    // Days since 1899-12-30, which is day 0 from March 1900 on.
    let shifted: Int
    if countsFrom1904 {
      shifted = day + 1462
    } else if day == 60 {
      return nil
    } else {
      shifted = day < 60 ? day + 1 : day
    }
    guard shifted <= Self.days9999 else { return nil }
    // Counted from 1 March of the year 0, so that a leap day is the last of its year.
    let days = shifted + 693_899
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isNextYear = month >= 10
    return [
      Self.padded(era * 400 + yearOfEra + (isNextYear ? 1 : 0), 4),
      Self.padded(isNextYear ? month - 9 : month + 3, 2),
      Self.padded(dayOfYear - (153 * month + 2) / 5 + 1, 2),
    ]
    .joined(separator: "-")
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
