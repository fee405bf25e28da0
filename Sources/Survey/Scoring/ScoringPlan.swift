/// How the answers of a questionnaire become scores, worked out once for all rows.
package struct ScoringPlan: Sendable, Equatable {
  /// The finest score unit for which sums of squares of any number of people stay exact.
  ///
  /// A score is a whole number of steps from 0 to at most this, so that its square needs 92 bits
  /// and 2³⁵ of them fit a 128-bit sum.
  package static let mostSteps = 1 << 46

  /// The widths of the items' scales in fixed-point steps, by item index.
  ///
  /// For an item that waves ask on different scales, the least common multiple of their widths.
  package let itemWidths: [Int]
  /// Whether the item's answers are turned round, by item index.
  package let itemIsReversed: [Bool]
  /// The measures in the order of the questionnaire: each indicator, then its facets.
  package let measures: [MeasurePlan]
  /// The indicators that have items, in the order of their measures.
  let indicators: [IndicatorPlan]

  /// Works out the plan.
  ///
  /// - Parameter waves: The waves, which may ask an item on another scale.
  /// - Throws: ``Complaints`` when an indicator has so many items that its scores cannot be
  ///   added exactly.
  package init(
    _ questionnaire: Questionnaire,
    _ rules: ScoringRules,
    waves: [Wave] = []
  ) throws(Complaints) {
    let widths = try questionnaire.items.map { item throws(Complaints) in
      try questionnaire.commonWidth(of: item, in: waves)
    }
    var measures: [MeasurePlan] = []
    for (index, indicator) in questionnaire.indicators.enumerated() {
      let members: [(facet: String?, items: [Int])] =
        [(nil, questionnaire.itemIndices(of: indicator.id, facet: nil))]
        + indicator.facets.map {
          ($0.id, questionnaire.itemIndices(of: indicator.id, facet: $0.id))
        }
      for (facet, items) in members where !items.isEmpty {
        guard
          let measure = MeasurePlan(
            indicator: index,
            facet: facet,
            higherIsBetter: indicator.higherIsBetter,
            items: items,
            widths: widths,
            rules: rules
          )
        else { throw Complaints([Self.tooFine(indicator, items.count)]) }
        measures.append(measure)
      }
    }
    self.measures = measures
    indicators = IndicatorPlan.all(of: measures, widths: widths)
    itemWidths = widths
    itemIsReversed = questionnaire.items.map(\.reversed)
  }

  private static func tooFine(_ indicator: Indicator, _ items: Int) -> Diagnostic {
    Diagnostic(
      .error,
      .scoreTooFine,
      "The scores of the indicator `\(indicator.id)`, of \(items) items, are too fine to be added "
        + "exactly.",
      hint: "Divide the items over more indicators (30 five-point items are possible), lower the "
        + "`decimals` of their scales, or give the scales the same width."
    )
  }
}

/// What belongs to one indicator.
struct IndicatorPlan: Sendable, Equatable {
  /// The indices of its measures: the indicator itself, then its facets.
  let measures: Range<Int>
  /// The indices of its items in the questionnaire.
  let items: [Int]
  /// The ways of answering it; nil where they are too many to be counted one by one.
  let patterns: AnswerPatterns?

  fileprivate static func all(of measures: [MeasurePlan], widths: [Int]) -> [IndicatorPlan] {
    let starts = measures.indices.filter { measures[$0].facet == nil }
    return zip(starts, starts.dropFirst() + [measures.count]).map { start, end in
      IndicatorPlan(
        measures: start..<end,
        items: measures[start].items,
        patterns: AnswerPatterns(Array(measures[start..<end]), widths: widths)
      )
    }
  }
}

/// How one measure, an indicator or a facet of it, is scored.
///
/// With x the answer of an item (turned round where the item is reversed), w the width of its
/// scale and k the number of answered items, the score is `100/k · Σ x/w`. It is kept as the
/// whole number of steps `Σ x·(W/w) · (L/k)`, where W is a common multiple of the widths and L
/// one of all numbers of answered items that give a score; `W·L` steps are 100 points.
package struct MeasurePlan: Sendable, Equatable {
  /// The index of the indicator in the questionnaire.
  package let indicator: Int
  /// The facet's id; nil for the whole indicator.
  package let facet: String?
  /// The indices of the items in the questionnaire.
  package let items: [Int]
  /// How many steps make 100 points.
  package let steps: Int
  /// By which an item's answer is multiplied, by position in `items`: W/w.
  let itemFactors: [Int]
  /// By which the sum over k answered items is multiplied, by k: L/k; 0 where k are too few.
  let countFactors: [Int]
  /// The scores that count at the opposite pole, in steps.
  let negativePole: ClosedRange<Int>

  /// The plan, or nil when the steps would become too fine for exact sums.
  init?(
    indicator: Int,
    facet: String?,
    higherIsBetter: Bool,
    items: [Int],
    widths: [Int],
    rules: ScoringRules
  ) {
    let least = rules.minimumAnswered(of: items.count)
    guard
      let width = leastCommonMultiple(items.map { widths[$0] }),
      let counts = leastCommonMultiple(Array(least...items.count)),
      case let (steps, overflow) = width.multipliedReportingOverflow(by: counts),
      !overflow, steps <= ScoringPlan.mostSteps
    else { return nil }
    self.indicator = indicator
    self.facet = facet
    self.items = items
    self.steps = steps
    itemFactors = items.map { width / widths[$0] }
    countFactors = (0...items.count).map { $0 < least ? 0 : counts / $0 }
    // The pole is a whole number of percent, so its edge rounds towards the pole.
    let edge =
      (steps / 100) * rules.negativePoleAtMost
      + (steps % 100) * rules.negativePoleAtMost / 100
    negativePole = higherIsBetter ? 0...edge : (steps - edge)...steps
  }

  /// The score of a person in steps, or nil when too few items were answered.
  ///
  /// - Parameter answers: The answers by item index, turned round already; negative where there
  ///   is none.
  @inline(__always)
  func score(_ answers: [Int]) -> Int? {
    var sum = 0
    var answered = 0
    for position in items.indices {
      let answer = answers[items[position]]
      guard answer >= 0 else { continue }
      sum += answer * itemFactors[position]
      answered += 1
    }
    let factor = countFactors[answered]
    return factor == 0 ? nil : sum * factor
  }
}

extension Questionnaire {
  /// A width that the widths of all scales of an item divide.
  ///
  /// - Throws: ``Complaints`` when there is none that scores could be counted in.
  fileprivate func commonWidth(of item: Item, in waves: [Wave]) throws(Complaints) -> Int {
    let own = scales.first { $0.id == item.scale }
    let all = [own] + waves.map { scale(of: item, in: $0) }
    let width = leastCommonMultiple(all.compactMap { $0?.width })
    guard let width, width <= ScoringPlan.mostSteps else {
      throw Complaints([
        Diagnostic(
          .error,
          .scoreTooFine,
          "the waves ask the item '\(item.id)' on scales that have no common unit for exact scores",
          hint: "lower the 'decimals' of its scales"
        )
      ])
    }
    return width
  }

  /// The indices of the items of an indicator, or of one facet of it.
  package func itemIndices(of indicator: String, facet: String?) -> [Int] {
    items.indices.filter {
      items[$0].indicator == indicator && (facet == nil || items[$0].facet == facet)
    }
  }
}

/// The least common multiple of positive numbers; nil when it exceeds an `Int`.
private func leastCommonMultiple(_ numbers: [Int]) -> Int? {
  var result = 1
  for number in numbers {
    let (product, overflow) = (result / greatestCommonDivisor(result, number))
      .multipliedReportingOverflow(by: number)
    guard !overflow else { return nil }
    result = product
  }
  return result
}

private func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
  var (left, right) = (left, right)
  while right != 0 { (left, right) = (right, left % right) }
  return left
}
