import CSV

/// Where the answers of a record stand and what they mean, laid out flat for the loop that every
/// answer passes through.
struct AnswerColumns: Sendable {
  /// By view and indicator: its items, in the order of the indicator's pattern.
  private let indicators: [Indicator]
  private let indicatorCount: Int
  private let items: [Item]
  /// By place in `items`: what a field of a single byte adds to the pattern's number.
  private let parts: ByteColumns
  private let decoders: [AnswerDecoder]
  /// By pattern, indicator after indicator: how many items are answered.
  private let answered: [UInt8]
  /// In the same order: whether there is a score, 1 or 0.
  private let scored: [UInt8]

  private struct Indicator: Sendable {
    /// Its index in the plan.
    let index: Int
    /// Where its items stand in `items`.
    let items: Range<Int>
    /// Which of the row's numbers its pattern or first score is.
    let number: Int
    /// Where its patterns begin in `answered`; negative where they are not numbered.
    let patterns: Int
  }

  private struct Item: Sendable {
    let column: Int
    /// The item's index in the questionnaire.
    let item: Int
    /// What a step of the item's state adds to the pattern.
    let weight: Int
  }

  init(_ views: [WaveView], _ plan: ScoringPlan, _ form: RowForm) {
    var (indicators, items) = ([Indicator](), [Item]())
    var (parts, decoders) = ([(column: Int, values: [Int32])](), [AnswerDecoder]())
    var (answered, scored) = ([UInt8](), [UInt8]())
    var patterns: [Int] = []
    for indicator in plan.indicators {
      patterns.append(indicator.patterns == nil ? -1 : answered.count)
      answered += indicator.patterns?.answered ?? []
      scored += indicator.patterns?.scores(onMeasure: 0).map { $0 < 0 ? 0 : 1 } ?? []
    }
    for view in views {
      for (index, indicator) in plan.indicators.enumerated() {
        let first = items.count
        for (position, item) in indicator.items.enumerated() {
          let (column, decoder) = view.items[item]
          let weight = indicator.patterns?.weights[position]
          items.append(Item(column: column, item: item, weight: weight ?? 0))
          decoders.append(decoder)
          let values = weight.map { Self.parts(decoder, weight: $0) }
          parts.append((column, values ?? Self.noParts))
        }
        indicators.append(
          Indicator(
            index: index,
            items: first..<items.count,
            number: form.indicators[index],
            patterns: patterns[index]
          )
        )
      }
    }
    (self.indicators, self.items) = (indicators, items)
    (self.parts, self.decoders) = (ByteColumns(parts), decoders)
    (self.answered, self.scored) = (answered, scored)
    indicatorCount = plan.indicators.count
  }

  private static let noParts = [Int32](repeating: -1, count: 256)

  private static func parts(_ decoder: AnswerDecoder, weight: Int) -> [Int32] {
    (UInt8.min...UInt8.max).map { byte in
      let answer = byte == 0 ? Answer.skipped : decoder.decode([byte].span)
      guard AnswerDecoder.Fault(rawValue: answer) == nil else { return -1 }
      return Int32(AnswerPatterns.state(of: answer) * weight)
    }
  }

  /// What the answers of a record come to.
  struct Extent {
    /// How many are on their scale.
    var answered = 0
    /// Whether every indicator has a score.
    var isComplete = true
  }

  /// Reads the answers of a record in one of the views.
  ///
  /// A field with something wrong counts as skipped and is one of the row's faults.
  @inline(__always)
  func read(
    _ block: RecordBlock,
    _ record: Int,
    view: Int,
    by plan: ScoringPlan,
    into row: inout RowContent
  ) -> Extent {
    var extent = Extent()
    for place in view &* indicatorCount..<(view &+ 1) &* indicatorCount {
      let indicator = indicators[place]
      guard indicator.patterns >= 0 else {
        readOneByOne(indicator, block, record, by: plan, into: &row, &extent)
        continue
      }
      var (pattern, rest) = parts.sum(of: indicator.items, in: block, record)
      while rest != 0 {
        let index = indicator.items.lowerBound &+ rest.trailingZeroBitCount
        pattern &+= part(index, block, record, &row.faults)
        rest &= rest &- 1
      }
      row.numbers[indicator.number] = pattern
      extent.answered &+= Int(answered[indicator.patterns &+ pattern])
      if scored[indicator.patterns &+ pattern] == 0 { extent.isComplete = false }
    }
    return extent
  }

  /// What a field of more than a byte, or with a fault, adds to the pattern's number.
  private func part(
    _ index: Int,
    _ block: RecordBlock,
    _ record: Int,
    _ faults: inout [RowContent.Fault]
  ) -> Int {
    let field = block.field(record, items[index].column)
    if field.isQuoted, field.range.count == 1 {
      let part = parts.value(of: block.bytes[field.range.lowerBound], at: index)
      if part >= 0 { return Int(part) }
    }
    return AnswerPatterns.state(of: answer(index, block, record, &faults)) &* items[index].weight
  }

  /// Reads the answers to an indicator whose patterns are not numbered.
  @inline(never)
  private func readOneByOne(
    _ indicator: Indicator,
    _ block: RecordBlock,
    _ record: Int,
    by plan: ScoringPlan,
    into row: inout RowContent,
    _ extent: inout Extent
  ) {
    for index in indicator.items {
      let answer = answer(index, block, record, &row.faults)
      row.answers[items[index].item] = answer
      if answer >= 0 { extent.answered += 1 }
    }
    let measures = plan.indicators[indicator.index].measures
    for measure in measures {
      let score = plan.measures[measure].score(row.answers) ?? -1
      row.scores[measure] = score
      row.numbers[indicator.number + measure - measures.lowerBound] = score + 1
    }
    if row.scores[measures.lowerBound] < 0 { extent.isComplete = false }
  }

  /// The answer in a field that is not a single byte, or in any of such an indicator.
  @inline(never)
  private func answer(
    _ index: Int,
    _ block: RecordBlock,
    _ record: Int,
    _ faults: inout [RowContent.Fault]
  ) -> Int {
    let column = items[index].column
    let answer = block.withContent(record, column) { decoders[index].decode($0) }
    guard let fault = AnswerDecoder.Fault(rawValue: answer) else { return answer }
    faults.append(RowContent.Fault(kind: fault.kind, column: column))
    return Answer.skipped
  }

  /// Puts the scores of numbered patterns beside the others, by measure.
  func fillScores(of row: inout RowContent, by plan: ScoringPlan) {
    for index in plan.indicators.indices {
      guard let patterns = plan.indicators[index].patterns else { continue }
      let pattern = row.numbers[indicators[index].number]
      let measures = plan.indicators[index].measures
      for measure in measures {
        let table = patterns.scores(onMeasure: measure - measures.lowerBound)
        row.scores[measure] = Int(table[table.startIndex + pattern])
      }
    }
  }

  /// A hash of the answers: rows with equal answers have equal ones.
  func hash(of row: RowContent) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let combine = { (value: Int) in
      hash = (hash ^ UInt64(truncatingIfNeeded: value)) &* 0x100_0000_01b3
    }
    for indicator in indicators.prefix(indicatorCount) where indicator.patterns >= 0 {
      combine(row.numbers[indicator.number])
    }
    row.answers.forEach(combine)
    return hash
  }
}
