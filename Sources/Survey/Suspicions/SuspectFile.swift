import CSV

/// A file whose rows are looked at: what its columns mean, and in which waves its rows count.
struct SuspectFile {
  let project: Project
  let scoring: ScoringPlan
  let file: InputFile
  let form: ExportForm
  let plan: FilePlan

  /// The file as messages call it.
  var name: String { file.table }

  func wave(ofView view: Int) -> Wave { project.waves[plan.views[view].wave] }

  /// The views of the plan that a row counts in; none where its wave is not known.
  func views(of block: RecordBlock, _ record: Int) -> Range<Int> {
    guard let (column, labels) = plan.waveColumn else { return plan.views.indices }
    guard case .known(let view) = labels.label(in: block, record, column) else { return 0..<0 }
    return view..<view + 1
  }

  /// The partnership of a row; nil where it is not known.
  func partnership(of block: RecordBlock, _ record: Int, view: Int) -> Int? {
    switch plan.views[view].partnership {
    case .always(let partnership): return partnership
    case .column(let column, let labels):
      guard case .known(let partnership) = labels.label(in: block, record, column) else {
        return nil
      }
      return partnership
    }
  }
}

/// Looks at the rows of a file for one kind of suspicion.
protocol RowSuspicion {
  /// Looks at a row; the rows of a file come in their order.
  mutating func look(at block: RecordBlock, _ record: Int, views: Range<Int>)

  /// What is suspicious, once all rows have been looked at.
  var diagnostics: [Diagnostic] { get }
}
