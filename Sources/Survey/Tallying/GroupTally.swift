/// What the people of one partnership answered in one wave, as exact counts and sums.
package struct GroupTally: Sendable, Equatable {
  /// People with at least one answer on a scale.
  package private(set) var respondents = 0
  /// By measure index of the ``ScoringPlan``.
  package private(set) var scores: [ScoreTally]
  /// By measure index; nil for facets.
  package private(set) var coMoments: [ItemCoMoments?]
  /// By item index of the questionnaire.
  package private(set) var items: [ItemTally]

  init(_ plan: ScoringPlan) {
    scores = plan.measures.map { ScoreTally($0) }
    coMoments = plan.measures.map { $0.facet == nil ? ItemCoMoments($0) : nil }
    items = plan.itemWidths.map(ItemTally.init)
  }

  /// What was written down of people, as it stands; see ``fault(_:)`` for what may be wrong with it.
  package init(
    respondents: Int,
    scores: [ScoreTally],
    coMoments: [ItemCoMoments?],
    items: [ItemTally]
  ) {
    self.respondents = respondents
    self.scores = scores
    self.coMoments = coMoments
    self.items = items
  }

  /// Counts people who answered at least one item.
  mutating func add(respondents people: Int) { respondents += people }

  /// Counts what people who answer alike say of one indicator.
  ///
  /// - Parameters:
  ///   - answers: The answers by item index, turned round already.
  ///   - rowScores: The scores by measure index; negative where there is none.
  mutating func add(
    _ indicator: IndicatorPlan,
    answers: [Int],
    scores rowScores: [Int],
    people: Int,
    plan: ScoringPlan
  ) {
    for item in indicator.items {
      items[item].add(answers[item], reversed: plan.itemIsReversed[item], people: people)
    }
    coMoments[indicator.measures.lowerBound]?.add(answers, people: people)
    for measure in indicator.measures where rowScores[measure] >= 0 {
      scores[measure].add(rowScores[measure], people: people)
    }
  }

  mutating func merge(_ other: GroupTally) {
    respondents += other.respondents
    for index in coMoments.indices {
      if let addition = other.coMoments[index] { coMoments[index]?.merge(addition) }
    }
    for index in scores.indices { scores[index].merge(other.scores[index]) }
    for index in items.indices { items[index].merge(other.items[index]) }
  }
}

/// How the people of a group answered one item.
package struct ItemTally: Sendable, Equatable {
  /// The widest scale, in steps, whose answers are counted one by one.
  package static let widestCounted = 10

  /// The width of the item's scale.
  package let width: Int
  /// People who answered on the scale.
  package private(set) var n = 0
  /// Σ of the answers as they were given, in steps above the scale's minimum.
  package private(set) var sum: Int128 = 0
  /// People by answer, lowest first; empty for a scale that is too wide.
  package private(set) var counts: [Int]
  /// People who said that they do not know, or would not say.
  package private(set) var offScale = 0
  /// People who were asked and gave no answer; also those who were not asked, where the export does
  /// not tell.
  package private(set) var skipped = 0
  /// People whom the export says the question was not shown to.
  package private(set) var notShown = 0

  /// What was written down of an item.
  ///
  /// - Parameter counts: People by answer; empty where the scale is too wide, or where they are kept
  ///   back.
  package init(
    width: Int,
    n: Int,
    sum: Int128,
    counts: [Int],
    offScale: Int,
    skipped: Int,
    notShown: Int
  ) {
    self.width = width
    self.n = n
    self.sum = sum
    self.counts = counts
    self.offScale = offScale
    self.skipped = skipped
    self.notShown = notShown
  }

  package init(width: Int) {
    self.width = width
    counts = width <= Self.widestCounted ? Array(repeating: 0, count: width + 1) : []
  }

  mutating func add(_ answer: Int, reversed: Bool, people: Int) {
    guard answer >= 0 else {
      switch answer {
      case Answer.offScale: offScale += people
      case Answer.notShown: notShown += people
      default: skipped += people
      }
      return
    }
    let given = reversed ? width - answer : answer
    n += people
    sum += Int128(given * people)
    if !counts.isEmpty { counts[given] += people }
  }

  mutating func merge(_ other: ItemTally) {
    counts = counted(with: other)
    n += other.n
    sum += other.sum
    offScale += other.offScale
    skipped += other.skipped
    notShown += other.notShown
  }

  /// Whether people are not told by answer although the scale is short, as in protected tallies.
  package var isKeptBack: Bool { counts.isEmpty && width <= Self.widestCounted }

  /// People by answer here and there; empty where either's are kept back.
  private func counted(with other: ItemTally) -> [Int] {
    if other.n == 0 { return counts }
    if n == 0 { return other.counts }
    return counts.isEmpty || other.counts.isEmpty ? [] : zip(counts, other.counts).map(+)
  }
}
