import Testing

@testable import Survey

@Suite struct DatesTests {
  @Test(arguments: [
    ("2025-03-31", "2025-03-31", nil),
    ("2025-03-31 10:07", "2025-03-31", nil),
    ("2025-03-31T10:07:00Z", "2025-03-31", "Z"),
    ("2025-03-31T10:00:00.000+01:00", "2025-03-31", "+01:00"),
    ("2025/03/01 10:07:01 AM GMT+1", "2025-03-01", "GMT+1"),
    ("2019/10/13 11:50:46 PM GMT+5:30", "2019-10-13", "GMT+5:30"),
    ("2025-02-30", nil, nil), ("2025-03-311", nil, nil), ("12.5", nil, nil), ("1-2", nil, nil),
    ("10:07", nil, nil), ("2025-03-31 soon", nil, nil), ("1.000.000", nil, nil), ("", nil, nil),
    ("99999-01-01", nil, nil), ("٢٠٢٥-٠٣-٣١", nil, nil),
  ])
  func `a year that stands first is followed by month and day`(
    text: String,
    day: String?,
    zone: String?
  ) {
    #expect(DateText(text)?.day(.yearMonthDay)?.description == day)
    if day != nil { #expect(DateText(text)?.zone == zone) }
  }

  @Test(
    arguments: [
      ("5/10/18 4:01", "2018-10-05", "2018-05-10"),
      ("01-03-2025 10:07:01", "2025-03-01", "2025-01-03"),
      ("31.3.2025", "2025-03-31", nil),
      ("3/31/25 10:07", nil, "2025-03-31"),
      ("01/03/2025 10.07.01", "2025-03-01", "2025-01-03"),
    ] as [(String, String?, String?)]
  )
  func `a day may be read in two orders`(text: String, dayFirst: String?, monthFirst: String?) {
    #expect(DateText(text)?.day(.dayMonthYear)?.description == dayFirst)
    #expect(DateText(text)?.day(.monthDayYear)?.description == monthFirst)
    #expect(DateText(text)?.day(.yearMonthDay) == nil)
  }

  private static func form(_ times: String...) -> String {
    "ID,Start time,Completion time,Email,Name,How?\n"
      + times.map { "1,\($0) 10:00,\($0) 10:07,anonymous,,x\n" }.joined()
  }

  @Test func `the order is known when one value fits no other`() throws {
    let seen = try inspect(Self.form("3/1/25", "3/13/25", "2/12/25"))
    #expect(seen.time?.days == .known(try Self.days("2025-02-12", "2025-03-13")))
  }

  @Test func `the order of dates that fit two is asked for, never guessed`() throws {
    let text = Self.form("3/1/25", "4/2/25")
    #expect(try inspect(text).time?.days == .ambiguous([.dayMonthYear, .monthDayYear]))
    #expect(
      try inspect(text, order: .dayMonthYear).time?.days
        == .known(try Self.days("2025-01-03", "2025-02-04"))
    )
    // An order that the dates do not fit makes no days of them.
    #expect(
      try inspect(text, order: .yearMonthDay).time?.days
        == .ambiguous([.dayMonthYear, .monthDayYear])
    )
  }

  @Test func `orders that contradict each other are no dates`() throws {
    #expect(try inspect(Self.form("3/13/25", "13/3/25")).time == nil)
  }

  @Test func `1 January 1980 is what LimeSurvey writes when it keeps no dates`() throws {
    let header = "id,submitdate,lastpage,startlanguage,Q1\n"
    let row = ",1980-01-01 00:00:00,3,da,A3\n"
    #expect(try inspect(header + "1" + row + "2" + row).time?.days == TimeSpan.Days.none)
    let dated = try inspect(header + "1" + row + "2,2025-03-01 10:00:00,3,da,A2\n")
    #expect(dated.time?.days == .known(try Self.days("2025-03-01", "2025-03-01")))
  }

  @Test func `days are those that are written, and their zones are told`() throws {
    let seen = try inspect(
      "start,_id,_uuid,_submission_time\n2025-03-01T23:30:00.000-05:00,1,u,2025-03-02T04:30:00\n"
    )
    #expect(seen.time?.column == "_submission_time")
    #expect(seen.time?.days == .known(try Self.days("2025-03-02", "2025-03-02")))
  }

  private static func days(_ start: String, _ end: String) throws -> DateRange {
    let first = try #require(CalendarDate(start))
    let last = try #require(CalendarDate(end))
    return try #require(DateRange(start: first, end: last))
  }
}
