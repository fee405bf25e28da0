import CSV

/// Takes the rows of one file into a gathering: the loop that every answer passes through.
///
/// It works on bytes and small integers. No field becomes a text here, and nothing outlives a
/// row but sums, counts and fingerprints. What every row needs is laid out flat beside the plan, so
/// that no reference is counted for a row: threads that count the same one wait for each other.
struct RowReader {
  let file: Int
  let plan: FilePlan
  /// Rows that a rule for duplicates leaves out, each in a wave.
  let excluded: Set<WaveRow>
  /// The fingerprints of people whose rows are to be told.
  let sought: Set<Fingerprint>

  /// Which view a label in the wave column means.
  private let waveLabels: LabelTable
  /// By view of the plan.
  private let views: [View]
  private let answers: AnswerColumns
  private let form: RowForm
  private let salt = Fingerprint.Salt.ofThisRun
  /// By partnership, how its margins divide people.
  let margins: [MarginCells]
  private let emptyRow: RowContent

  /// What is asked of every row, without the plan's cases.
  private struct View: Sendable {
    let wave: Int
    /// The column of identifiers; negative where there is none.
    let respondent: Int
    /// The partnership of all rows; negative where there is a column.
    let partnership: Int
    let partnershipColumn: Int
    let partnershipLabels: LabelTable

    init(_ view: WaveView) {
      wave = view.wave
      respondent = view.respondent ?? -1
      switch view.partnership {
      case .always(let index):
        (partnership, partnershipColumn, partnershipLabels) = (index, -1, LabelTable([]))
      case .column(let column, let labels):
        (partnership, partnershipColumn, partnershipLabels) = (-1, column, labels)
      }
    }
  }

  init(
    file: Int,
    plan: FilePlan,
    scoring: ScoringPlan,
    form: RowForm,
    excluded: Set<WaveRow>,
    sought: Set<Fingerprint>,
    project: Project
  ) {
    self.file = file
    self.plan = plan
    self.form = form
    self.excluded = excluded
    self.sought = sought
    waveLabels = plan.waveColumn?.labels ?? LabelTable([])
    views = plan.views.map(View.init)
    answers = AnswerColumns(plan.views, scoring, form)
    emptyRow = RowContent(form, scoring)
    margins = project.partnerships.indices.map { MarginCells(project, partnership: $0) }
  }

  /// What changes from row to row: apart from the reader, which then need not be copied for a row.
  struct Progress {
    /// By view of the plan.
    var accounts: [RowAccount]
    fileprivate var row: RowContent
  }

  /// The start of reading, with nothing counted.
  ///
  /// - Parameter accounts: By view of the plan.
  func begin(_ accounts: [RowAccount]) -> Progress {
    Progress(
      accounts: accounts.map { RowAccount(file: $0.file, wave: $0.wave) },
      row: emptyRow
    )
  }

  /// Reads the records of a block from one on.
  func read(
    _ block: RecordBlock,
    from first: Int,
    into gathering: inout Gathering,
    _ progress: inout Progress
  ) {
    let waveColumn = plan.waveColumn?.column ?? -1
    for record in first..<max(first, block.recordCount) {
      if waveColumn >= 0 {
        switch waveLabels.label(in: block, record, waveColumn) {
        case .known(let view): read(block, record, view: view, into: &gathering, &progress)
        case .unknown: note(.unknownWave, block, record, waveColumn, &gathering.faults)
        case .empty: note(.missingWave, block, record, waveColumn, &gathering.faults)
        }
      } else {
        for view in views.indices { read(block, record, view: view, into: &gathering, &progress) }
      }
    }
  }

  private func read(
    _ block: RecordBlock,
    _ record: Int,
    view index: Int,
    into gathering: inout Gathering,
    _ progress: inout Progress
  ) {
    progress.accounts[index].read += 1
    guard let partnership = partnership(block, record, index, &gathering.faults) else { return }
    let extent = answers.read(
      block,
      record,
      view: index,
      by: gathering.counts.plan,
      into: &progress.row
    )
    if !progress.row.faults.isEmpty { noteFaults(&progress.row, block, record, &gathering.faults) }
    findCohorts(block, record, index, partnership, &progress.row, &gathering.faults)
    guard extent.answered > 0 else {
      progress.accounts[index].withoutAnswers += 1
      noteDrawn(block, record, index, partnership, progress.row, into: &gathering)
      return
    }
    let drawn =
      form.drawn == nil
      ? .alike : drawn(block, record, index, partnership, progress.row, &gathering.faults)
    if isExcluded(block, record, index) {
      progress.accounts[index].excludedAsDuplicate += 1
      return
    }
    if case .outside = drawn {
      progress.accounts[index].outsidePopulation += 1
      return
    }
    if extent.isComplete {
      progress.accounts[index].scored += 1
    } else {
      progress.accounts[index].partial += 1
    }
    count(&progress.row, partnership, views[index].wave, drawn.person, into: &gathering.counts)
    link(
      &progress.row,
      block,
      record,
      index,
      partnership,
      extent,
      drawn.person,
      into: &gathering
    )
  }

  @inline(never)
  private func noteFaults(
    _ row: inout RowContent,
    _ block: RecordBlock,
    _ record: Int,
    _ faults: inout Faults
  ) {
    for fault in row.faults { note(fault.kind, block, record, fault.column, &faults) }
    row.faults.removeAll(keepingCapacity: true)
  }

  private func isExcluded(_ block: RecordBlock, _ record: Int, _ view: Int) -> Bool {
    !excluded.isEmpty && excluded.contains(waveRow(block, record, view))
  }

  private func waveRow(_ block: RecordBlock, _ record: Int, _ view: Int) -> WaveRow {
    WaveRow(file: file, offset: block.offset(ofRecord: record), wave: views[view].wave)
  }

  /// The partnership of a row; nil, and noted, when its label is not known.
  private func partnership(
    _ block: RecordBlock,
    _ record: Int,
    _ view: Int,
    _ faults: inout Faults
  ) -> Int? {
    guard views[view].partnership < 0 else { return views[view].partnership }
    let column = views[view].partnershipColumn
    switch views[view].partnershipLabels.label(in: block, record, column) {
    case .known(let partnership): return partnership
    case .unknown: noteOnce(.unknownPartnership, block, record, column, view, &faults)
    case .empty: noteOnce(.missingPartnership, block, record, column, view, &faults)
    }
    return nil
  }

  /// Counts the row in its partnership and its groups.
  private func count(
    _ row: inout RowContent,
    _ partnership: Int,
    _ wave: Int,
    _ person: SampledPerson?,
    into counts: inout RowCounts
  ) {
    counts.add(row, cohort: partnership, wave: wave)
    for cohort in row.cohorts where cohort >= 0 { counts.add(row, cohort: cohort, wave: wave) }
    guard let person else { return }
    answers.fillScores(of: &row, by: counts.plan)
    for cohort in [partnership] + row.cohorts where cohort >= 0 {
      counts.add(person, cohort: cohort, wave: wave, scores: row.scores)
    }
  }

  private func link(
    _ row: inout RowContent,
    _ block: RecordBlock,
    _ record: Int,
    _ view: Int,
    _ partnership: Int,
    _ extent: AnswerColumns.Extent,
    _ person: SampledPerson?,
    into gathering: inout Gathering
  ) {
    let column = views[view].respondent
    guard column >= 0 else { return }
    let fingerprint = block.withContent(record, column) {
      Fingerprint(of: $0, partnership: partnership, salt: salt)
    }
    guard let fingerprint else {
      noteOnce(.missingRespondent, block, record, column, view, &gathering.faults)
      return
    }
    row.numbers[RowForm.partnership] = partnership
    row.numbers[RowForm.wave] = views[view].wave
    for group in row.values.indices { row.numbers[form.groups + group] = row.values[group] + 1 }
    gathering.linked.add(fingerprint, &row.numbers, person)
    guard sought.contains(fingerprint) else { return }
    gathering.repeated.append(
      RepeatedRow(
        fingerprint: fingerprint,
        partnership: partnership,
        answered: extent.answered,
        answersHash: answers.hash(of: row),
        row: waveRow(block, record, view)
      )
    )
  }

  /// Fills the row's cohorts and values.
  private func findCohorts(
    _ block: RecordBlock,
    _ record: Int,
    _ view: Int,
    _ partnership: Int,
    _ row: inout RowContent,
    _ faults: inout Faults
  ) {
    for group in row.cohorts.indices {
      row.cohorts[group] = -1
      row.values[group] = -1
      guard let (column, labels) = plan.views[view].groups[group] else { continue }
      switch labels.label(in: block, record, column) {
      case .known(let value):
        row.values[group] = value
        row.cohorts[group] = form.cohort(partnership: partnership, group: group, value: value + 1)
      case .unknown: noteOnce(.unknownGroupValue, block, record, column, view, &faults)
      case .empty: break
      }
    }
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
