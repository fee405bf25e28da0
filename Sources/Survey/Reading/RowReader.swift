import CSV

/// Takes the rows of one file into a tally: the loop that every answer passes through.
///
/// It works on bytes and small integers. Nothing here makes a text of a field, and nothing
/// outlives it but sums, counts and fingerprints. Readers of parts of a file can work side by
/// side, since all they gather is merged by addition.
struct RowReader {
  let file: Int
  let plan: FilePlan
  /// Rows that a rule for duplicates leaves out.
  let excluded: Set<FileRow>
  private(set) var tally: Tally
  private(set) var linked = LinkedRows()
  private(set) var faults = Faults()
  /// By view of the plan.
  private(set) var accounts: [RowAccount]

  private var answers: [Int]
  private var scores: [Int]
  /// The content of a field with doubled quotes.
  private var unquoted: [UInt8] = []

  init(file: Int, plan: FilePlan, accounts: [RowAccount], tally: Tally, excluded: Set<FileRow>) {
    self.file = file
    self.plan = plan
    self.accounts = accounts
    self.tally = tally
    self.excluded = excluded
    answers = Array(repeating: Answer.skipped, count: tally.plan.itemWidths.count)
    scores = Array(repeating: -1, count: tally.plan.measures.count)
  }

  /// Reads the records of a block from one on.
  mutating func read(_ block: RecordBlock, from first: Int) {
    for record in first..<block.recordCount {
      if let wave = plan.waveColumn {
        guard let view = label(block, record, wave.column, wave.labels) else {
          note(.unknownWave, block, record, wave.column)
          continue
        }
        read(block, record, view: view)
      } else {
        for view in plan.views.indices { read(block, record, view: view) }
      }
    }
  }

  private mutating func read(_ block: RecordBlock, _ record: Int, view index: Int) {
    accounts[index].read += 1
    guard let partnership = partnership(block, record, plan.views[index]) else { return }
    let answered = decode(block, record, plan.views[index])
    guard answered > 0 else {
      accounts[index].withoutAnswers += 1
      return
    }
    let row = FileRow(file: file, row: block.firstRecord + record)
    if !excluded.isEmpty, excluded.contains(row) {
      accounts[index].excludedAsDuplicate += 1
      return
    }
    if score() { accounts[index].scored += 1 } else { accounts[index].partial += 1 }
    let wave = plan.views[index].wave
    tally.add(partnership: partnership, wave: wave, answers: answers, scores: scores)
    link(block, record, plan.views[index], partnership, row)
  }

  /// The partnership of a row; nil, and noted, when its label is not known.
  private mutating func partnership(
    _ block: RecordBlock,
    _ record: Int,
    _ view: WaveView
  ) -> Int? {
    switch view.partnership {
    case .always(let partnership): return partnership
    case .column(let column, let labels):
      if let partnership = label(block, record, column, labels) { return partnership }
      note(.unknownPartnership, block, record, column)
      return nil
    }
  }

  /// Fills `answers`, and says how many are on their scale.
  private mutating func decode(_ block: RecordBlock, _ record: Int, _ view: WaveView) -> Int {
    var answered = 0
    for item in view.items.indices {
      let column = view.items[item].column
      var answer = withContent(block, record, column) { view.items[item].decoder.decode($0) }
      if let fault = AnswerDecoder.Fault(rawValue: answer) {
        note(fault.kind, block, record, column)
        answer = Answer.skipped
      }
      answers[item] = answer
      if answer >= 0 { answered += 1 }
    }
    return answered
  }

  /// Fills `scores`, and says whether every indicator has one.
  private mutating func score() -> Bool {
    var isComplete = true
    for index in tally.plan.measures.indices {
      let score = tally.plan.measures[index].score(answers)
      scores[index] = score ?? -1
      if score == nil, tally.plan.measures[index].facet == nil { isComplete = false }
    }
    return isComplete
  }

  private mutating func link(
    _ block: RecordBlock,
    _ record: Int,
    _ view: WaveView,
    _ partnership: Int,
    _ row: FileRow
  ) {
    guard let column = view.respondent else { return }
    let fingerprint = withContent(block, record, column) { content in
      let word = content.extracting(content.trimmedRange)
      return word.isEmpty ? nil : Fingerprint(of: word)
    }
    guard let fingerprint else {
      note(.missingRespondent, block, record, column)
      return
    }
    linked.add(
      fingerprint,
      partnership: partnership,
      wave: view.wave,
      row: row,
      answers: answers,
      scores: scores
    )
  }

  private mutating func label(
    _ block: RecordBlock,
    _ record: Int,
    _ column: Int,
    _ labels: LabelTable
  ) -> Int? {
    withContent(block, record, column) { labels.value(of: $0) }
  }

  /// Hands on what a field says, its quotes taken away.
  @inline(__always)
  private mutating func withContent<Result>(
    _ block: RecordBlock,
    _ record: Int,
    _ column: Int,
    _ use: (Span<UInt8>) -> Result
  ) -> Result {
    let field = block.field(record, column)
    guard field.isQuoted, block.hasDoubledQuotes(field) else {
      return use(block.bytes.span.extracting(field.range))
    }
    unquoted.removeAll(keepingCapacity: true)
    block.append(field, to: &unquoted)
    return use(unquoted.span)
  }

  private mutating func note(
    _ kind: Faults.Kind,
    _ block: RecordBlock,
    _ record: Int,
    _ column: Int
  ) {
    var place: Faults.FilePosition?
    if faults.needsPlace(kind, file: file, column: column) {
      let position = block.position(record, column)
      place = Faults.FilePosition(line: position.line, column: position.column)
    }
    faults.add(kind, file: file, column: column, at: place)
  }
}

extension AnswerDecoder.Fault {
  fileprivate var kind: Faults.Kind {
    switch self {
    case .unknownLabel: .unknownLabel
    case .offScale: .offScale
    case .tooFine: .tooFine
    }
  }
}
