/// A day with its time, if that is told, in one order of day and month.
struct Moment: Comparable {
  let day: CalendarDate
  /// Seconds since midnight; nil where no time of 24 hours stands there.
  let second: Int?

  /// Nil for a text that is no day in this order.
  init?(_ text: String, _ order: DateOrder) {
    guard let day = DateText(text)?.day(order) else { return nil }
    self.day = day
    second = Self.second(in: text)
  }

  /// Of two moments of one day, without a time in both, neither is first.
  static func < (left: Moment, right: Moment) -> Bool {
    if left.day != right.day { return left.day < right.day }
    guard let first = left.second, let second = right.second else { return false }
    return first < second
  }

  static func == (left: Moment, right: Moment) -> Bool { !(left < right) && !(right < left) }

  private static func second(in text: String) -> Int? {
    let rest = text.drop { $0 != " " && $0 != "T" && $0 != "," }.dropFirst()
    let time = rest.prefix { $0.isASCIIDigit || $0 == ":" }
    // A time of twelve hours has letters behind it.
    let after = rest.dropFirst(time.count).first { $0.isLetter }
    let parts = time.split(separator: ":").compactMap { Int($0) }
    guard (2...3).contains(parts.count), after == nil || after == "Z",
      parts[0] < 24, parts.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    return parts.reduce(0) { 60 * $0 + $1 } * (parts.count == 2 ? 60 : 1)
  }
}
