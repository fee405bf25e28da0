/// All ways in which a person can answer the items of one indicator, numbered.
///
/// Indicators of a few items on short scales have few of them. Then it is enough to count how many
/// people answered in which way: one addition for a row, and everything else that is known of the
/// indicator (answers to each item, scores, what items share) follows from the counts.
struct AnswerPatterns: Sendable, Equatable {
  /// The most patterns of an indicator whose answers are counted so.
  static let most = 1 << 16
  /// The states of an item beside the answers on its scale, in the order in which they are numbered.
  private static let absences = [Answer.skipped, Answer.offScale]

  /// How many patterns there are.
  let count: Int
  /// The items' indices in the questionnaire, in the order of the number's digits.
  let items: [Int]
  /// What a step of each item's state adds to the number of a pattern, by position in `items`.
  let weights: [Int]
  /// How many states each item has, by position in `items`.
  private let states: [Int]
  /// By measure of the indicator × pattern: the score in steps; negative where there is none.
  private let scores: [Int32]
  /// By pattern: how many items are answered.
  let answered: [UInt8]

  /// Numbers the patterns; nil when there are too many, or scores too fine.
  ///
  /// - Parameters:
  ///   - measures: The indicator's measures: itself, with all its items, and its facets.
  ///   - widths: The widths of the items' scales, by item index.
  init?(_ measures: [MeasurePlan], widths: [Int]) {
    guard let whole = measures.first else { return nil }
    var weights: [Int] = []
    var states: [Int] = []
    var count = 1
    for item in whole.items {
      weights.append(count)
      // No item alone has more states than there may be patterns, so nothing overflows.
      guard widths[item] < Self.most else { return nil }
      states.append(widths[item] + 1 + Self.absences.count)
      count *= widths[item] + 1 + Self.absences.count
      guard count <= Self.most else { return nil }
    }
    guard measures.allSatisfy({ $0.steps < Int32.max }) else { return nil }
    self.count = count
    items = whole.items
    self.states = states
    self.weights = weights
    var answers = Array(repeating: Answer.skipped, count: widths.count)
    var scores = Array(repeating: Int32(-1), count: count * measures.count)
    var answered: [UInt8] = []
    answered.reserveCapacity(count)
    for pattern in 0..<count {
      Self.decode(pattern, items, states, into: &answers)
      for (measure, plan) in measures.enumerated() {
        if let score = plan.score(answers) { scores[measure * count + pattern] = Int32(score) }
      }
      answered.append(UInt8(items.count { answers[$0] >= 0 }))
    }
    self.scores = scores
    self.answered = answered
  }

  /// The number of an answer among the states of its item.
  @inline(__always)
  static func state(of answer: Int) -> Int {
    answer >= 0 ? answer + absences.count : absences.firstIndex(of: answer) ?? 0
  }

  /// Puts the answers of a pattern in their places by item index.
  func decode(_ pattern: Int, into answers: inout [Int]) {
    Self.decode(pattern, items, states, into: &answers)
  }

  /// The scores on a measure of the indicator, by pattern; negative where there is none.
  ///
  /// - Parameter measure: 0 for the indicator itself, then its facets.
  func scores(onMeasure measure: Int) -> ArraySlice<Int32> {
    scores[measure * count..<(measure + 1) * count]
  }

  private static func decode(
    _ pattern: Int,
    _ items: [Int],
    _ states: [Int],
    into answers: inout [Int]
  ) {
    var rest = pattern
    for (item, states) in zip(items, states) {
      let state = rest % states
      rest /= states
      answers[item] = state < absences.count ? absences[state] : state - absences.count
    }
  }
}
