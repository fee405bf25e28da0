/// The order of day, month and year in a date of digits.
package enum DateOrder: String, Sendable, CaseIterable {
  case yearMonthDay = "ymd"
  case dayMonthYear = "dmy"
  case monthDayYear = "mdy"
}

/// A day as programs write it, before anybody knows the order of its parts.
///
/// `2025-03-31`, `31-03-2025 10:07:01`, `3/31/25 10:07`, `2025/03/31 10:07:01 AM GMT+1`,
/// `2025-03-31T10:07:01.000+02:00`: three numbers with one sign between them, then the end, or a
/// blank or `T` and a time. Two digits of a year are of this century. A year that stands first is
/// followed by month and day.
struct DateText: Equatable {
  private let first: Int
  private let second: Int
  private let third: Int
  private let yearIsFirst: Bool
  /// The zone as it is written, such as `+01:00`, `Z` or `GMT+1`; nil when there is none.
  let zone: String?

  /// Nil for a text that is no date.
  init?(_ text: String) {
    let parts = text.split(maxSplits: 1) { $0 == " " || $0 == "T" || $0 == "," }
    guard let date = parts.first, text.first?.isNumber == true,
      let mark = date.first(where: { !$0.isNumber }), "-/.".contains(mark)
    else { return nil }
    let digits = date.split(separator: mark, omittingEmptySubsequences: false)
    guard digits.count == 3,
      digits.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    let numbers = digits.compactMap { Int($0) }
    yearIsFirst = digits[0].count == 4
    let year = yearIsFirst ? digits[0] : digits[2]
    guard numbers.count == 3, year.count == 4 || year.count == 2 && !yearIsFirst else { return nil }
    (first, second, third) = (numbers[0], numbers[1], numbers[2])
    let time = parts.count > 1 ? String(parts[1]) : ""
    // Some languages write a time with full stops.
    guard
      time.isEmpty
        || time.contains(where: { $0 == ":" || $0 == "." })
          && time.trimmed.first?.isASCIIDigit == true
    else { return nil }
    zone = Self.zone(of: time)
  }

  /// The day in an order of its parts; nil when there is none such.
  func day(_ order: DateOrder) -> CalendarDate? {
    switch order {
    case .yearMonthDay:
      yearIsFirst ? CalendarDate(year: first, month: second, day: third) : nil
    case .dayMonthYear: yearIsFirst ? nil : CalendarDate(year: year, month: second, day: first)
    case .monthDayYear: yearIsFirst ? nil : CalendarDate(year: year, month: first, day: second)
    }
  }

  private var year: Int { third < 100 ? 2000 + third : third }

  private static func zone(of time: String) -> String? {
    if time.hasSuffix("Z") { return "Z" }
    if let found = time.range(of: " GMT") ?? time.range(of: " UTC") {
      return String(time[found.lowerBound...]).trimmed
    }
    guard let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return nil }
    let offset = time[sign...]
    return offset.count <= 6 && offset.dropFirst().allSatisfy { $0.isASCIIDigit || $0 == ":" }
      ? String(offset) : nil
  }
}

extension Character {
  /// Whether this is one of the digits 0 to 9.
  var isASCIIDigit: Bool { isASCII && isNumber }
}
