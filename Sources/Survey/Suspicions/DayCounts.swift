import CSV

/// How the days of a column stand to what is possible, in one order of day and month.
struct DayCounts {
  /// Fields that are a day in this order.
  private(set) var days = 0
  /// Dates that no calendar has, such as 30 February.
  private(set) var noDays = Sightings()
  /// Days that have not come yet.
  private(set) var future = Sightings()
  /// Days before anything could be answered on the web.
  private(set) var early = Sightings()
  /// By wave index, days on which the wave was not asked.
  private(set) var outside: [Int: Sightings] = [:]

  /// Forms came to the web with HTML 2.0 (RFC 1866, November 1995).
  private static let firstYear = 1995

  /// The last day that has come; nil where nobody knows.
  let today: CalendarDate?

  init(today: CalendarDate?) { self.today = today }

  /// Notes that a field is a date, but none in this order.
  mutating func addNoDay(_ block: RecordBlock, _ record: Int) { noDays.add(block, record) }

  /// Notes a day of a row.
  ///
  /// - Parameter waves: The waves of the row, where the column says when it was answered.
  mutating func add(
    _ day: CalendarDate,
    _ block: RecordBlock,
    _ record: Int,
    waves: [(index: Int, fieldwork: DateRange)]
  ) {
    days += 1
    // A day more on either side: the clocks of two zones differ by so much.
    if let today, day.ordinal > today.ordinal + 1 { return future.add(block, record) }
    if day.year < Self.firstYear { return early.add(block, record) }
    for (index, fieldwork) in waves
    where day.ordinal < fieldwork.start.ordinal - 1 || day.ordinal > fieldwork.end.ordinal + 1 {
      outside[index, default: Sightings()].add(block, record)
    }
  }
}
