import CSV

/// The dates of one column, in every order that they could be read in.
struct DatedColumn {
  let column: Int
  /// Whether it is the one that says when a row was answered.
  private let isAnswered: Bool
  /// The order that the project file states.
  private let stated: DateOrder?
  private var orders: [DateOrder: DayCounts]
  private var filled = 0

  /// The share of values that must be days in an order, in percent.
  private static let leastPercent = 95
  /// What LimeSurvey writes when it keeps no dates.
  private static let noDate = CalendarDate(year: 1980, month: 1, day: 1)

  init(_ column: Int, _ stated: DateOrder?, today: CalendarDate?, isAnswered: Bool) {
    self.column = column
    self.stated = stated
    self.isAnswered = isAnswered
    orders = Dictionary(
      uniqueKeysWithValues: DateOrder.allCases.map { ($0, DayCounts(today: today)) }
    )
  }

  subscript(order: DateOrder) -> DayCounts { orders[order] ?? DayCounts(today: nil) }

  /// The order that is stated, or else the one that nearly all values fit, and more than any other;
  /// nil where there is none.
  var order: DateOrder? { possibleOrders.count == 1 ? possibleOrders.first : nil }

  /// The orders that nearly all values fit, and none fits more of them; the stated one alone where
  /// one is stated.
  var possibleOrders: [DateOrder] {
    guard filled > 0 else { return [] }
    if let stated { return [stated] }
    let fitting = DateOrder.allCases.filter { 100 * self[$0].days >= Self.leastPercent * filled }
    let most = fitting.map { self[$0].days }.max() ?? 0
    return fitting.filter { self[$0].days == most }
  }

  mutating func look(
    at block: RecordBlock,
    _ record: Int,
    waves: [(index: Int, fieldwork: DateRange)]
  ) {
    let text = block.text(record, column).trimmed
    guard !text.isEmpty else { return }
    guard let date = DateText(text) else { return filled += 1 }
    guard date.day(.yearMonthDay) != Self.noDate else { return }
    filled += 1
    for order in DateOrder.allCases {
      if let day = date.day(order) {
        orders[order]?.add(day, block, record, waves: isAnswered ? waves : [])
      } else {
        orders[order]?.addNoDay(block, record)
      }
    }
  }
}
