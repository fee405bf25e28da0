import Survey
import Testing

@testable import Rendering

struct LanguageDateTests {
  private func range(_ start: String, _ end: String) throws -> DateRange {
    let (start, end) = (try #require(CalendarDate(start)), try #require(CalendarDate(end)))
    return try #require(DateRange(start: start, end: end))
  }

  @Test func `a day is written in words`() throws {
    let day = try #require(CalendarDate("2025-03-31"))
    #expect(DateStyle(.danish).date(day) == "31.\u{A0}marts 2025")
    #expect(DateStyle(.english).date(day) == "31\u{A0}March 2025")
  }

  @Test(arguments: [
    ("2025-01-01", "2025-12-31", "2025"),
    ("2023-01-01", "2025-12-31", "2023–2025"),
    ("2024-02-01", "2024-02-29", "februar 2024"),
    ("2025-01-01", "2025-06-30", "januar\u{A0}– juni 2025"),
    ("2025-03-03", "2025-04-04", "3.\u{A0}marts\u{A0}– 4.\u{A0}april 2025"),
    ("2024-07-01", "2025-06-30", "1.\u{A0}juli 2024\u{A0}– 30.\u{A0}juni 2025"),
    ("2025-05-05", "2025-05-05", "5.\u{A0}maj 2025"),
  ])
  func `a stretch of days is written in the shortest words`(
    start: String,
    end: String,
    expected: String
  ) throws {
    #expect(DateStyle(.danish).range(try range(start, end)) == expected)
  }
}
