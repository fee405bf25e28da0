import CSV

extension RowReader {
  /// Notes what is wrong with a row's answers.
  @inline(never)
  func noteFaults(
    _ row: inout RowContent,
    _ block: RecordBlock,
    _ record: Int,
    _ faults: inout Faults
  ) {
    for fault in row.faults { note(fault.kind, block, record, fault.column, &faults) }
    row.faults.removeAll(keepingCapacity: true)
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

  /// Notes a fault, with its place as long as places are told.
  func note(
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
