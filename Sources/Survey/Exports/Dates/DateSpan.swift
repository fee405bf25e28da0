/// The days of a column, in every order that its dates could be read in.
///
/// The order is never guessed from one value: it is known when only one order makes a day of all
/// of them.
struct DateSpan: Sendable {
  /// By order, the first and last day; an order that some value does not fit is taken out.
  private var spans: [DateOrder: DateRange] = [:]
  private var isFresh = true
  /// Whether some value is no date at all.
  private(set) var hasOthers = false
  /// How many different values are 1 January 1980, which LimeSurvey writes when it keeps no dates.
  private(set) var placeholders = 0
  /// The zones that stand behind the times.
  private(set) var zones: Set<String> = []

  /// More zones than this are not kept.
  private static let mostZones = 8

  mutating func add(_ text: String) {
    guard !hasOthers else { return }
    guard let date = DateText(text) else {
      hasOthers = true
      return spans = [:]
    }
    if date.day(.yearMonthDay) == Self.noDate {
      placeholders += 1
      return
    }
    if let zone = date.zone, zones.count < Self.mostZones { zones.insert(zone) }
    for order in DateOrder.allCases where isFresh || spans[order] != nil {
      guard let day = date.day(order) else {
        spans[order] = nil
        continue
      }
      let known = spans[order]
      spans[order] = DateRange(
        start: min(known?.start ?? day, day),
        end: max(known?.end ?? day, day)
      )
    }
    isFresh = false
    if spans.isEmpty { hasOthers = true }
  }

  private static let noDate = CalendarDate(year: 1980, month: 1, day: 1)

  /// The orders in which every value is a day.
  var orders: [DateOrder] { DateOrder.allCases.filter { spans[$0] != nil } }

  /// Whether all values are dates, whatever their order.
  var isDates: Bool { !spans.isEmpty || placeholders > 0 && !hasOthers }

  /// The first and last day, in the only possible order or else in a stated one.
  func days(_ stated: DateOrder? = nil) -> DateRange? {
    if let stated { return spans[stated] }
    return orders.count == 1 ? orders.first.flatMap { spans[$0] } : nil
  }
}
