import Survey

/// How days and stretches of days are written in a language.
struct DateStyle {
  private let language: Language
  /// What joins the ends of a stretch: an en dash with a space on either side.
  private let dash = "\u{A0}\u{2013} "

  init(_ language: Language) {
    self.language = language
  }

  /// A day, as `31. marts 2025` or `31 March 2025`.
  func date(_ date: CalendarDate) -> String {
    "\(dayAndMonth(date)) \(date.year)"
  }

  /// A stretch of days in the shortest words: `2025`, `marts 2025`, `januar – juni 2025`,
  /// `3. marts – 4. april 2025`.
  func range(_ range: DateRange) -> String {
    let (start, end) = (range.start, range.end)
    let isWholeMonths =
      start.day == 1 && end.day == CalendarDate.days(inMonth: end.month, of: end.year)
    let isOneYear = start.year == end.year
    if isWholeMonths, start.month == 1, end.month == 12 {
      return isOneYear ? "\(start.year)" : "\(start.year)\u{2013}\(end.year)"
    }
    if isWholeMonths, isOneYear {
      let last = "\(month(end)) \(end.year)"
      return start.month == end.month ? last : month(start) + dash + last
    }
    if start == end { return date(start) }
    return (isOneYear ? dayAndMonth(start) : date(start)) + dash + date(end)
  }

  private func dayAndMonth(_ date: CalendarDate) -> String {
    switch language {
    case .danish: "\(date.day).\u{A0}\(month(date))"
    case .english: "\(date.day)\u{A0}\(month(date))"
    }
  }

  private func month(_ date: CalendarDate) -> String {
    let names =
      switch language {
      case .danish:
        [
          "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
          "oktober", "november", "december",
        ]
      case .english:
        [
          "January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December",
        ]
      }
    return names[date.month - 1]
  }
}
