import CSV

extension RowReader {
  /// What a row says of how its person was drawn.
  enum Drawn {
    /// The project draws and weights nobody.
    case alike
    /// The person is outside the population.
    case outside
    case person(SampledPerson)
    /// What it says cannot be read, which was noted.
    case faulty

    var person: SampledPerson? {
      if case .person(let person) = self { person } else { nil }
    }
  }

  /// Goes on with a row in whose project people are weighted, apart from the loop of all others.
  @inline(never)
  func readDrawn(
    _ block: RecordBlock,
    _ record: Int,
    _ index: Int,
    _ partnership: Int,
    _ extent: AnswerColumns.Extent,
    into gathering: inout Gathering,
    _ progress: inout Progress
  ) {
    let wave = plan.views[index].wave
    let drawn = drawn(block, record, index, partnership, progress.row, &gathering.faults)
    if case .outside = drawn, !isExcluded(block, record, index) {
      progress.accounts[index].outsidePopulation += 1
      return
    }
    guard isCounted(block, record, index, extent, in: &progress) else { return }
    count(progress.row, partnership, wave, into: &gathering.counts)
    if let person = drawn.person {
      answers.fillScores(of: &progress.row, by: gathering.counts.plan)
      for cohort in [partnership] + progress.row.cohorts where cohort >= 0 {
        gathering.counts.add(person, cohort: cohort, wave: wave, scores: progress.row.scores)
      }
      gathering.linked.describe(person, in: &progress.row)
    }
    link(&progress.row, block, record, index, partnership, extent, into: &gathering)
  }

  /// What a row says of it; a fault is noted.
  func drawn(
    _ block: RecordBlock,
    _ record: Int,
    _ view: Int,
    _ partnership: Int,
    _ row: RowContent,
    _ faults: inout Faults
  ) -> Drawn {
    guard let sampling = plan.views[view].sampling else { return .alike }
    var weight = 1
    if let column = sampling.weight {
      switch block.withContent(record, column, { WeightField.read($0, mark: sampling.mark) }) {
      case .weight(let steps): weight = steps
      case .zero: return .outside
      case .fault(let kind):
        noteOnce(kind, block, record, column, view, &faults)
        return .faulty
      }
    }
    guard let stratum = unit(block, record, sampling.stratum, view, &faults),
      let cluster = unit(block, record, sampling.cluster, view, &faults)
    else { return .faulty }
    let cell = DesignCell(
      stratum: stratum,
      cluster: cluster,
      categories: margins[partnership].categories(of: row.values)
    )
    return .person(SampledPerson(weight: weight, cell: cell))
  }

  /// The label of a stratum or cluster; empty without a column, nil, and noted, for an empty field.
  private func unit(
    _ block: RecordBlock,
    _ record: Int,
    _ column: Int?,
    _ view: Int,
    _ faults: inout Faults
  ) -> String? {
    guard let column else { return "" }
    let label = block.withContent(record, column) { String(copying: $0).trimmed }
    if !label.isEmpty { return label }
    noteOnce(.missingSamplingUnit, block, record, column, view, &faults)
    return nil
  }

  /// Counts a cluster as drawn although this row has no answers; a row that does not say whom it
  /// stands for counts for nothing.
  func noteDrawn(
    _ block: RecordBlock,
    _ record: Int,
    _ view: Int,
    _ partnership: Int,
    _ row: RowContent,
    into gathering: inout Gathering
  ) {
    guard plan.views[view].sampling?.cluster != nil else { return }
    var unnoted = Faults()
    guard case .person(let person) = drawn(block, record, view, partnership, row, &unnoted) else {
      return
    }
    gathering.counts.noteDrawn(person, cohort: partnership, wave: plan.views[view].wave)
  }
}
