import FoundationEssentials
import Glibc
import Survey

/// The time at which a report is made, for those who want it in the report.
enum Clock {
  /// The time as `2026-01-31T12:00:00Z`, or nil when nobody asked for it.
  ///
  /// `SOURCE_DATE_EPOCH` (seconds since 1970, see reproducible-builds.org) asks for it too, and
  /// comes before the clock.
  ///
  /// - Returns: The time, or the text of `SOURCE_DATE_EPOCH` if that is no time.
  static func created(isAskedFor: Bool) -> Result<String?, InvalidEpoch> {
    if let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty {
      guard epoch.utf8.allSatisfy({ (48...57).contains($0) }), let seconds = Int(epoch),
        let text = text(seconds: seconds)
      else { return .failure(InvalidEpoch(text: epoch)) }
      return .success(text)
    }
    return .success(isAskedFor ? text(seconds: time(nil)) : nil)
  }

  /// Today, in the zone of Greenwich, or the day of `SOURCE_DATE_EPOCH`; nil when that is no time.
  static var today: CalendarDate? {
    (try? created(isAskedFor: true).get()).flatMap { CalendarDate($0.prefix(10)) }
  }

  struct InvalidEpoch: Error {
    let text: String
  }

  /// Seconds since 1970 as date and time; nil after the year 9999.
  static func text(seconds: Int) -> String? {
    let (day, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    guard let date = CalendarDate(year: 1970, month: 1, day: 1)?.advanced(days: day) else {
      return nil
    }
    let parts = [second / 3600, second / 60 % 60, second % 60]
    return "\(date)T" + parts.map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":") + "Z"
  }
}
