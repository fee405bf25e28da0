import CSV

/// Where the answers of a record stand and what they mean, laid out flat for the loop that every
/// answer passes through.
struct AnswerColumns: Sendable {
  /// By view and indicator: its items, in the order of the indicator's pattern.
  private let indicators: [Indicator]
  private let indicatorCount: Int
  private let items: [Item]
  /// By view and numbered indicator: what fields of a single byte add to the pattern's number.
  private let parts: ByteColumns
  /// How many indicators of a view are numbered.
  private let numberedCount: Int
  private let decoders: [AnswerDecoder]
  /// By pattern, indicator after indicator: how many items are answered, and whether there is a score.
  private let extents: [PatternExtent]

  private struct Indicator: Sendable {
    /// Its index in the plan.
    let index: Int
    /// Where its items stand in `items`.
    let items: Range<Int>
    /// Which of the row's numbers its pattern or first score is.
    let number: Int
    /// Where its patterns begin in `extents`; negative where they are not numbered.
    let patterns: Int
    /// Which of the row's numbered indicators it is.
    let sum: Int
  }

  /// In one byte, since these are looked up for every row: no pattern has 128 items.
  private struct PatternExtent: Sendable {
    private let byte: UInt8

    init(answered: UInt8, isScored: Bool) { byte = answered | (isScored ? 0x80 : 0) }

    var answered: Int { Int(byte & 0x7F) }
    var isScored: Bool { byte & 0x80 != 0 }
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
    var (sums, decoders) = ([ByteColumns.Sum](), [AnswerDecoder]())
    var extents: [PatternExtent] = []
    var patterns: [Int] = []
    for indicator in plan.indicators {
      patterns.append(indicator.patterns == nil ? -1 : extents.count)
      extents += indicator.patterns.map(Self.extents) ?? []
    }
    numberedCount = plan.indicators.count { $0.patterns != nil }
    for (number, view) in views.enumerated() {
      for (index, indicator) in plan.indicators.enumerated() {
        let first = items.count
        for (position, item) in indicator.items.enumerated() {
          let (column, decoder) = view.items[item]
          let weight = indicator.patterns?.weights[position] ?? 0
          items.append(Item(column: column, item: item, weight: weight))
          decoders.append(decoder)
        }
        indicators.append(
          Indicator(
            index: index,
            items: first..<items.count,
            number: form.indicators[index],
            patterns: patterns[index],
            sum: sums.count - number * numberedCount
          )
        )
        guard indicator.patterns != nil else { continue }
        let columns = zip(items, decoders).dropFirst(first).map { item, decoder in
          (item.column, Self.parts(decoder, weight: item.weight))
        }
        sums.append(ByteColumns.Sum(target: form.indicators[index], columns: columns))
      }
    }
    (self.indicators, self.items) = (indicators, items)
    (self.parts, self.decoders) = (ByteColumns(sums), decoders)
    self.extents = extents
    indicatorCount = plan.indicators.count
  }

  private static func extents(_ patterns: AnswerPatterns) -> [PatternExtent] {
    zip(patterns.answered, patterns.scores(onMeasure: 0)).map {
      PatternExtent(answered: $0, isScored: $1 >= 0)
    }
  }

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

  /// Room for what the answers of some rows come to.
  func totals(rows: Int, _ form: RowForm) -> ByteColumns.Totals {
    ByteColumns.Totals(records: rows, width: form.numberCount, sums: numberedCount)
  }

  /// Numbers the patterns of consecutive records, but for the answers that are longer than a byte.
  ///
  /// Each record is read in the view of its row, or not at all where that is negative.
  func fill(_ row: inout RowContent, with block: RecordBlock, _ records: Range<Int>) {
    for index in 0..<records.count { row.sums[index] = row.views[index] &* numberedCount }
    parts.fill(&row.totals, from: row.sums, count: numberedCount, of: records, in: block)
  }

  /// Reads the answers of a record, whose pattern has been numbered, in one of the views.
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
      let rest = row.totals.leftOut[row.index &* numberedCount &+ indicator.sum]
      if rest != 0 { addParts(rest, indicator, view, block, record, into: &row) }
      let pattern = extents[indicator.patterns &+ row[indicator.number]]
      extent.answered &+= pattern.answered
      if !pattern.isScored { extent.isComplete = false }
    }
    return extent
  }

  /// Adds to the pattern's number what was left out of it.
  @inline(never)
  private func addParts(
    _ places: UInt64,
    _ indicator: Indicator,
    _ view: Int,
    _ block: RecordBlock,
    _ record: Int,
    into row: inout RowContent
  ) {
    var rest = places
    while rest != 0 {
      let position = rest.trailingZeroBitCount
      let item = indicator.items.lowerBound &+ position
      let field = block.field(record, items[item].column)
      var part: Int32 = -1
      if field.isQuoted, field.range.count == 1 {
        let sum = view &* numberedCount &+ indicator.sum
        part = parts.value(of: block.bytes[field.range.lowerBound], in: position, ofSum: sum)
      }
      row[indicator.number] &+=
        part >= 0 ? Int(part) : self.part(item, block, record, &row.faults)
      rest &= rest &- 1
    }
  }

  /// What a field of more than a byte, or with a fault, adds to the pattern's number.
  private func part(
    _ index: Int,
    _ block: RecordBlock,
    _ record: Int,
    _ faults: inout [RowContent.Fault]
  ) -> Int {
    AnswerPatterns.state(of: answer(index, block, record, &faults)) &* items[index].weight
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
      row[indicator.number + measure - measures.lowerBound] = score + 1
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
      let pattern = row[indicators[index].number]
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
      combine(row[indicator.number])
    }
    row.answers.forEach(combine)
    return hash
  }
}
