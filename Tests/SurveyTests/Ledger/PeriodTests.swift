import Testing

@testable import Survey

struct PeriodTests {
  static let notations: [(text: String, days: String?)] = [
    ("2025", "2025-01-01/2025-12-31"), ("2025-H1", "2025-01-01/2025-06-30"),
    ("2025-H2", "2025-07-01/2025-12-31"), ("2025-Q1", "2025-01-01/2025-03-31"),
    ("2025-Q4", "2025-10-01/2025-12-31"), ("2024-02", "2024-02-01/2024-02-29"),
    ("2025-03-31", "2025-03-31/2025-03-31"), ("2025-01-05/2025-02-04", "2025-01-05/2025-02-04"),
    ("2025-13", nil), ("2025-Q5", nil), ("2025-02-30", nil), ("25", nil), ("", nil),
    ("2025-1", nil),
    ("2025-02-04/2025-01-05", nil), ("2025/2026", nil), ("2025-01-01/2025-01-02/2025-01-03", nil),
  ]

  @Test(arguments: notations)
  func `a period is written in one of six ways`(text: String, days: String?) {
    #expect(PeriodNotation.dates(text).map { "\($0.start)/\($0.end)" } == days)
  }

  static func range(_ text: String) throws -> DateRange { try #require(PeriodNotation.dates(text)) }

  @Test(arguments: [
    ("2025", 1, "2024-01-01/2024-12-31"), ("2025", 2, "2023-01-01/2023-12-31"),
    ("2024-07-01/2025-06-30", 1, "2023-07-01/2024-06-30"), ("2025-Q1", 1, "2024-10-01/2024-12-31"),
    ("2025-03-01/2025-03-10", 1, "2025-02-19/2025-02-28"),
  ])
  func `earlier periods are as long as the report's own`(own: String, back: Int, days: String)
    throws
  {
    let period = ReportingPeriods(try Self.range(own)).period(back: back)
    #expect(period.map { "\($0.start)/\($0.end)" } == days)
  }

  @Test func `a stretch of days lies in one period or in none`() throws {
    let periods = ReportingPeriods(try Self.range("2025"))
    #expect(periods.periodsBack(of: try Self.range("2025-Q3")) == 0)
    #expect(periods.periodsBack(of: try Self.range("2023-12-31")) == 2)
    #expect(periods.periodsBack(of: try Self.range("2024-12-01/2025-01-31")) == nil)
    #expect(periods.periodsBack(of: try Self.range("2026-01-01")) == nil)
  }
}
