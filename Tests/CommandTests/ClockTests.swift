import Testing

@testable import Commands

/// Seconds since 1970 as date and time; checked with `date -u -d @…`.
@Suite struct ClockTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_399, "2000-02-28T23:59:59Z"),
    (951_868_800, "2000-03-01T00:00:00Z"), (1_767_225_600, "2026-01-01T00:00:00Z"),
    (253_402_300_799, "9999-12-31T23:59:59Z"),
  ])
  func `seconds become a date and a time`(_ seconds: Int, _ text: String) {
    #expect(Clock.text(seconds: seconds) == text)
  }

  @Test func `after the year 9999 there is no date`() {
    #expect(Clock.text(seconds: 253_402_300_800) == nil)
    #expect(Clock.text(seconds: .max) == nil)
  }
}
