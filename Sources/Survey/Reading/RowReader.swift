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

  /// The column that tells the wave; negative where there is none.
  private let waveColumn: Int
  /// Which view a label in the wave column means.
  private let waveLabels: LabelTable
  /// By view of the plan.
  private let views: [View]
  let answers: AnswerColumns
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
    /// Whether a key file says whom identifiers stand for.
    let hasLinks: Bool

    init(_ view: WaveView) {
      wave = view.wave
      hasLinks = !view.links.isEmpty
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
    waveColumn = plan.waveColumn?.column ?? -1
    waveLabels = plan.waveColumn?.labels ?? LabelTable([])
    views = plan.views.map(View.init)
    answers = AnswerColumns(plan.views, scoring, form)
    emptyRow = RowContent(form, scoring, answers.totals(rows: RowContent.most, form))
    margins = project.partnerships.indices.map { MarginCells(project, partnership: $0) }
  }

  /// What changes from row to row: apart from the reader, which then need not be copied for a row.
  struct Progress {
    /// By view of the plan.
    var accounts: [RowAccount]
    /// What is being read.
    var row: RowContent
  }

  /// The start of reading, with nothing counted.
  ///
  /// - Parameter accounts: By view of the plan.
  func begin(_ accounts: [RowAccount]) -> Progress {
    Progress(accounts: accounts.map(\.withoutRows), row: emptyRow)
  }

  /// Reads the records of a block from one on.
  func read(
    _ block: RecordBlock,
    from first: Int,
    into gathering: inout Gathering,
    _ progress: inout Progress
  ) {
    // A row of several views is read in all of them before the next: faults are noted in order.
    let most = waveColumn < 0 && views.count > 1 ? 1 : RowContent.most
    for start in stride(from: first, to: block.recordCount, by: most) {
      let records = start..<min(start + most, block.recordCount)
      if waveColumn >= 0 {
        findViews(block, records, &progress.row.views, &gathering.faults)
        read(block, records, into: &gathering, &progress)
      } else {
        for view in views.indices {
          for index in 0..<records.count { progress.row.views[index] = view }
          read(block, records, into: &gathering, &progress)
        }
      }
    }
  }

  /// Finds the views of consecutive records by the wave column; negative, and noted, where it does
  /// not tell.
  private func findViews(
    _ block: RecordBlock,
    _ records: Range<Int>,
    _ found: inout [Int],
    _ faults: inout Faults
  ) {
    for (index, record) in records.enumerated() {
      found[index] = -1
      switch waveLabels.label(in: block, record, waveColumn) {
      case .known(let view): found[index] = view
      case .unknown: note(.unknownWave, block, record, waveColumn, &faults)
      case .empty: note(.missingWave, block, record, waveColumn, &faults)
      }
    }
  }

  /// Reads consecutive records, each in the view of its row.
  private func read(
    _ block: RecordBlock,
    _ records: Range<Int>,
    into gathering: inout Gathering,
    _ progress: inout Progress
  ) {
    answers.fill(&progress.row, with: block, records)
    for (index, record) in records.enumerated() {
      let view = progress.row.views[index]
      guard view >= 0 else { continue }
      progress.row.index = index
      read(block, record, view: view, into: &gathering, &progress)
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
    if let status = plan.status {
      let state = status.state(block, record)
      progress.accounts[index].note(state, partnership: partnership, of: margins.count)
    }
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
    if form.drawn != nil {
      return readDrawn(block, record, index, partnership, extent, into: &gathering, &progress)
    }
    guard isCounted(block, record, index, extent, in: &progress) else { return }
    count(progress.row, partnership, views[index].wave, into: &gathering.counts)
    link(&progress.row, block, record, index, partnership, extent, into: &gathering)
  }

  /// Notes how a row is used; false for one that a rule for duplicates leaves out.
  func isCounted(
    _ block: RecordBlock,
    _ record: Int,
    _ index: Int,
    _ extent: AnswerColumns.Extent,
    in progress: inout Progress
  ) -> Bool {
    guard !isExcluded(block, record, index) else {
      progress.accounts[index].excludedAsDuplicate += 1
      return false
    }
    if extent.isComplete {
      progress.accounts[index].scored += 1
    } else {
      progress.accounts[index].partial += 1
    }
    return true
  }

  func isExcluded(_ block: RecordBlock, _ record: Int, _ view: Int) -> Bool {
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
  func count(
    _ row: RowContent,
    _ partnership: Int,
    _ wave: Int,
    into counts: inout RowCounts
  ) {
    counts.add(row, cohort: partnership, wave: wave)
    for cohort in row.cohorts where cohort >= 0 { counts.add(row, cohort: cohort, wave: wave) }
  }

  /// Keeps the row to be linked with others of its person, if it says who that is.
  func link(
    _ row: inout RowContent,
    _ block: RecordBlock,
    _ record: Int,
    _ view: Int,
    _ partnership: Int,
    _ extent: AnswerColumns.Extent,
    into gathering: inout Gathering
  ) {
    let column = views[view].respondent
    guard column >= 0 else { return }
    let fingerprint = block.withContent(record, column) {
      views[view].hasLinks
        ? plan.views[view].links.fingerprint(of: $0, partnership: partnership)
        : Fingerprint(of: $0, partnership: partnership, salt: salt)
    }
    guard let fingerprint else {
      noteOnce(.missingRespondent, block, record, column, view, &gathering.faults)
      return
    }
    row[RowForm.partnership] = partnership
    row[RowForm.wave] = views[view].wave
    for group in row.values.indices { row[form.groups + group] = row.values[group] + 1 }
    gathering.linked.add(fingerprint, row)
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
      guard let field = plan.views[view].groups[group] else { continue }
      switch value(block, record, of: field) {
      case .known(let value):
        row.values[group] = value
        row.cohorts[group] = form.cohort(partnership: partnership, group: group, value: value + 1)
      case .unknown: noteOnce(.unknownGroupValue, block, record, field.column, view, &faults)
      case .empty: break
      }
    }
  }
}
