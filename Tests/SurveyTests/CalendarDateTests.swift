import Testing

@testable import Survey

struct CalendarDateTests {
  @Test(arguments: ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func `a day that exists is read and written alike`(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-1-01", "24-01-01", "2024-01-01x",
    "", "2024-01", "+024-01-01", "2024-01-0 ",
  ])
  func `a day that does not exist is not read`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  /// Days counted by Python's `date.toordinal() - 1`.
  @Test(arguments: [
    ("0001-01-01", 0), ("1970-01-01", 719_162), ("2024-02-29", 738_944), ("9999-12-31", 3_652_058),
  ])
  func `days are counted from the first of the year 1`(text: String, ordinal: Int) throws {
    #expect(try #require(CalendarDate(text)).ordinal == ordinal)
  }

  @Test func `going forward and back by days returns to the same day`() throws {
    let start = try #require(CalendarDate("2023-12-30"))
    for days in stride(from: -40_000, through: 40_000, by: 97) {
      let there = try #require(start.advanced(days: days))
      #expect(there.ordinal == start.ordinal + days)
      #expect(there.advanced(days: -days) == start)
    }
    #expect(start.advanced(days: 4_000_000) == nil)
    #expect(start.advanced(days: -4_000_000) == nil)
  }

  @Test func `a month later is the same day or the month's last`() throws {
    #expect(CalendarDate("2024-01-31")?.advanced(months: 1)?.description == "2024-02-29")
    #expect(CalendarDate("2024-01-15")?.advanced(months: -13)?.description == "2022-12-15")
    #expect(CalendarDate("0001-01-15")?.advanced(months: -1) == nil)
  }
}
