/// What stands in one cell of the questionnaire.
enum Answer: Sendable, Equatable {
  /// 1 "strongly disagree" … 5 "strongly agree", as it was ticked.
  case ticked(Int)
  case doesNotKnow
  case refused
  case skipped

  private static let noiseDeviation = 82
  // In a thousand forms:
  private static let leftEmpty = 6
  private static let stoppedHalfWay = 18
  // In a thousand answers:
  private static let skippedItems = 40
  private static let unknownItems = 23
  private static let refusedItems = 7

  /// One person's answers to all items.
  ///
  /// - Parameters:
  ///   - tendencies: By indicator, in hundredths of a step above the lowest answer.
  ///   - random: Where the noise comes from.
  /// - Returns: The answers in the order of ``Item/all``.
  static func all(tendencies: [Int], random: inout SplitMix64) -> [Answer] {
    let answers = Item.all.map { item in
      answer(to: item, tendency: tendencies[item.indicator], random: &random)
    }
    let empty = random.chance(leftEmpty)
    let stopped = random.chance(stoppedHalfWay)
    let reached = 2 + random.below(8)
    let answered = empty ? 0 : stopped ? reached : answers.count
    return answers.prefix(answered) + Array(repeating: .skipped, count: answers.count - answered)
  }

  private static func answer(
    to item: Item,
    tendency: Int,
    random: inout SplitMix64
  ) -> Answer {
    let position = tendency + item.ease + random.normal(deviation: noiseDeviation)
    let step = min(4, max(0, (position + 50) / 100))
    let lot = random.below(1000)
    if lot < skippedItems { return .skipped }
    if lot < skippedItems + unknownItems { return .doesNotKnow }
    if lot < skippedItems + unknownItems + refusedItems { return .refused }
    return .ticked(1 + (item.isReversed ? 4 - step : step))
  }
}
