/// The days of fieldwork that the draft writes for each wave.
///
/// They must be days that do not overlap, so that the draft can be read; what the files do not
/// tell is a placeholder that nobody takes for the truth.
struct Fieldwork {
  let days: DateRange
  let question: String

  /// By wave.
  static func of(_ waves: [DraftWave]) -> [Fieldwork] {
    let seen = waves.compactMap { wave in wave.days.map { Fieldwork($0, dated) } }
    if let seen = complete(seen, waves) { return seen }
    let mixed = waves.compactMap { wave in
      wave.days.map { Fieldwork($0, dated) } ?? wave.year.flatMap { Fieldwork(year: $0, yearly) }
    }
    if let mixed = complete(mixed, waves) { return mixed }
    let years = waves.compactMap { wave in wave.year.flatMap { Fieldwork(year: $0, yearly) } }
    if let years = complete(years, waves) { return years }
    return waves.indices.compactMap { Fieldwork(year: 1901 + $0, unknown) }
  }

  private static let dated = "the answers are of these days; was the fieldwork longer?"
  private static let yearly = "when were people asked? The whole year is a placeholder."
  private static let unknown = "when were people asked? These days are a placeholder."

  private init(_ days: DateRange, _ question: String) {
    self.days = days
    self.question = question
  }

  private init?(year: Int, _ question: String) {
    guard let start = CalendarDate(year: year, month: 1, day: 1),
      let end = CalendarDate(year: year, month: 12, day: 31),
      let days = DateRange(start: start, end: end)
    else { return nil }
    self.init(days, question)
  }

  private static func complete(_ found: [Fieldwork], _ waves: [DraftWave]) -> [Fieldwork]? {
    let overlap = found.indices.contains { index in
      found[..<index].contains { $0.days.overlaps(found[index].days) }
    }
    return found.count == waves.count && !overlap ? found : nil
  }
}
