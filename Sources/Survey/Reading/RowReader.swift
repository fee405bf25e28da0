import CSV

/// Takes the rows of one file into a gathering: the loop that every answer passes through.
///
/// It works on bytes and small integers. No field becomes a text here, and nothing outlives a
/// row but sums, counts and fingerprints.
struct RowReader {
  let file: Int
  let plan: FilePlan
  private let project: Project
  /// Rows that a rule for duplicates leaves out, each in a wave.
  let excluded: Set<WaveRow>
  /// By view of the plan.
  private(set) var accounts: [RowAccount]

  private var answers: [Int]
  private var scores: [Int]
  /// By group index: the cohort that a row belongs to; negative where there is none.
  private var cohorts: [Int]
  /// By group index: the value that a row has; negative where there is none.
  var values: [Int]
  /// By partnership, how its margins divide people.
  let margins: [MarginCells]
  /// The content of a field with doubled quotes.
  private var unquoted: [UInt8] = []

  init(
    file: Int,
    plan: FilePlan,
    accounts: [RowAccount],
    scoring: ScoringPlan,
    excluded: Set<WaveRow>,
    project: Project
  ) {
    self.file = file
    self.plan = plan
    self.accounts = accounts
    self.excluded = excluded
    answers = Array(repeating: Answer.skipped, count: scoring.itemWidths.count)
    scores = Array(repeating: -1, count: scoring.measures.count)
    cohorts = Array(repeating: -1, count: project.groups.count)
    values = cohorts
    margins = project.partnerships.indices.map { MarginCells(project, partnership: $0) }
    self.project = project
  }

  /// The same reader with nothing counted yet.
  var withoutAccounts: RowReader {
    var copy = self
    copy.accounts = accounts.map { RowAccount(file: $0.file, wave: $0.wave) }
    return copy
  }

  /// Reads the records of a block from one on.
  mutating func read(_ block: RecordBlock, from first: Int, into gathering: inout Gathering) {
    for record in first..<max(first, block.recordCount) {
      if let wave = plan.waveColumn {
        switch label(block, record, wave.column, wave.labels) {
        case .known(let view): read(block, record, view: view, into: &gathering)
        case .unknown: note(.unknownWave, block, record, wave.column, &gathering.faults)
        case .empty: note(.missingWave, block, record, wave.column, &gathering.faults)
        }
      } else {
        for view in plan.views.indices { read(block, record, view: view, into: &gathering) }
      }
    }
  }

  private mutating func read(
    _ block: RecordBlock,
    _ record: Int,
    view index: Int,
    into gathering: inout Gathering
  ) {
    accounts[index].read += 1
    guard let partnership = partnership(block, record, index, &gathering.faults) else { return }
    if let status = plan.status {
      let state = status.state(block, record)
      accounts[index].note(state, partnership: partnership, of: project.partnerships.count)
    }
    let answered = decode(block, record, index, &gathering.faults)
    findCohorts(block, record, index, partnership, &gathering.faults)
    let wave = plan.views[index].wave
    guard answered > 0 else {
      accounts[index].withoutAnswers += 1
      noteDrawn(block, record, index, partnership, into: &gathering)
      return
    }
    let drawn = drawn(block, record, index, partnership, &gathering.faults)
    let row = WaveRow(file: file, offset: block.offset(ofRecord: record), wave: wave)
    if !excluded.isEmpty, excluded.contains(row) {
      accounts[index].excludedAsDuplicate += 1
      return
    }
    if case .outside = drawn {
      accounts[index].outsidePopulation += 1
      return
    }
    if score(by: gathering.tally.plan) {
      accounts[index].scored += 1
    } else {
      accounts[index].partial += 1
    }
    gathering.tally.add(partnership: partnership, wave: wave, answers: answers, scores: scores)
    for cohort in cohorts where cohort >= 0 {
      gathering.tally.add(partnership: cohort, wave: wave, answers: answers, scores: scores)
    }
    if case .person(let person) = drawn {
      for cohort in [partnership] + cohorts where cohort >= 0 {
        gathering.tally.add(person, cohort: cohort, wave: wave, scores: scores)
      }
    }
    link(block, record, index, partnership, row, drawn.person, into: &gathering)
  }

  /// The partnership of a row; nil, and noted, when its label is not known.
  private mutating func partnership(
    _ block: RecordBlock,
    _ record: Int,
    _ view: Int,
    _ faults: inout Faults
  ) -> Int? {
    switch plan.views[view].partnership {
    case .always(let partnership): return partnership
    case .column(let column, let labels):
      switch label(block, record, column, labels) {
      case .known(let partnership): return partnership
      case .unknown: noteOnce(.unknownPartnership, block, record, column, view, &faults)
      case .empty: noteOnce(.missingPartnership, block, record, column, view, &faults)
      }
      return nil
    }
  }

  /// Fills `answers`, and says how many are on their scale.
  private mutating func decode(
    _ block: RecordBlock,
    _ record: Int,
    _ view: Int,
    _ faults: inout Faults
  ) -> Int {
    var answered = 0
    for item in plan.views[view].items.indices {
      let column = plan.views[view].items[item].column
      let decoder = plan.views[view].items[item].decoder
      var answer = withContent(block, record, column) { decoder.decode($0) }
      if let fault = AnswerDecoder.Fault(rawValue: answer) {
        note(fault.kind, block, record, column, &faults)
        answer = Answer.skipped
      }
      answers[item] = answer
      if answer >= 0 { answered += 1 }
    }
    return answered
  }

  /// Fills `scores`, and says whether every indicator has one.
  private mutating func score(by scoring: ScoringPlan) -> Bool {
    var isComplete = true
    for index in scoring.measures.indices {
      let score = scoring.measures[index].score(answers)
      scores[index] = score ?? -1
      if score == nil, scoring.measures[index].facet == nil { isComplete = false }
    }
    return isComplete
  }

  private mutating func link(
    _ block: RecordBlock,
    _ record: Int,
    _ view: Int,
    _ partnership: Int,
    _ row: WaveRow,
    _ person: SampledPerson?,
    into gathering: inout Gathering
  ) {
    guard let column = plan.views[view].respondent else { return }
    let fingerprint = withContent(block, record, column) { Fingerprint(of: $0) }
    guard let fingerprint else {
      noteOnce(.missingRespondent, block, record, column, view, &gathering.faults)
      return
    }
    gathering.linked.add(
      plan.views[view].person(fingerprint),
      partnership: partnership,
      row: row,
      answers: answers,
      scores: scores,
      cohorts: cohorts,
      drawnAs: person
    )
  }

  /// Fills `cohorts`.
  private mutating func findCohorts(
    _ block: RecordBlock,
    _ record: Int,
    _ view: Int,
    _ partnership: Int,
    _ faults: inout Faults
  ) {
    for group in cohorts.indices {
      cohorts[group] = -1
      values[group] = -1
      guard let field = plan.views[view].groups[group] else { continue }
      switch value(block, record, of: field) {
      case .known(let value):
        values[group] = value
        cohorts[group] = project.cohort(partnership: partnership, group: group, value: value)
      case .unknown: noteOnce(.unknownGroupValue, block, record, field.column, view, &faults)
      case .empty: break
      }
    }
  }

  /// What a field with a label says.
  enum Label {
    case known(Int)
    case unknown
    case empty
  }

  mutating func label(
    _ block: RecordBlock,
    _ record: Int,
    _ column: Int,
    _ labels: LabelTable
  ) -> Label {
    withContent(block, record, column) { text in
      if let value = labels.value(of: text) { return .known(value) }
      return text.isBlank ? .empty : .unknown
    }
  }

  /// Hands on what a field says, its quotes taken away.
  @inline(__always)
  mutating func withContent<Result>(
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

  /// Notes a fault of a column that several waves of a wide file may share: once for a row.
  func noteOnce(
    _ kind: Faults.Kind,
    _ block: RecordBlock,
    _ record: Int,
    _ column: Int,
    _ view: Int,
    _ faults: inout Faults
  ) {
    let isRepeated =
      plan.waveColumn == nil
      && plan.views[..<view].contains { $0.columns(for: kind).contains(column) }
    if !isRepeated { note(kind, block, record, column, &faults) }
  }

  private func note(
    _ kind: Faults.Kind,
    _ block: RecordBlock,
    _ record: Int,
    _ column: Int,
    _ faults: inout Faults
  ) {
    var place: Faults.FilePosition?
    if faults.needsPlace(kind, file: file, column: column) {
      let position = block.position(record, column)
      place = Faults.FilePosition(line: position.line, column: position.column)
    }
    faults.add(kind, file: file, column: column, at: place)
  }
}

extension WaveView {
  /// The columns in which a view would note a fault of a kind.
  fileprivate func columns(for kind: Faults.Kind) -> [Int] {
    switch (kind, partnership) {
    case (.missingRespondent, _): respondent.map { [$0] } ?? []
    case (.unknownGroupValue, _): groups.compactMap { $0?.column }
    case (.missingWeight, _), (.unreadableWeight, _), (.negativeWeight, _), (.tinyWeight, _),
      (.hugeWeight, _):
      sampling?.weight.map { [$0] } ?? []
    case (.missingSamplingUnit, _):
      [sampling?.stratum, sampling?.cluster].compactMap(\.self)
    case (_, .column(let column, _)): [column]
    default: []
    }
  }
}
