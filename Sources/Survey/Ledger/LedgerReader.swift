import CSV

/// Reads the outputs files of a project into a ledger.
package struct LedgerReader {
  private let project: Project
  private let opening: Opening
  private let periods: ReportingPeriods
  private let names: LedgerNames

  package init(_ project: Project, opening: @escaping Opening) {
    self.project = project
    self.opening = opening
    periods = ReportingPeriods(project.period)
    names = LedgerNames(project)
  }

  /// Reads all files.
  ///
  /// - Throws: ``Complaints`` with everything that is wrong in any of them.
  package func read() throws(Complaints) -> Ledger {
    var entries: [Ledger.Entry] = []
    var diagnostics: [Diagnostic] = []
    for file in project.outputs.files {
      diagnostics += complaints(reading: file) { try read(file, &entries, &diagnostics) }
    }
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      throw Complaints(diagnostics)
    }
    return Ledger(entries: entries, diagnostics: diagnostics)
  }

  /// Where the ledger's columns stand.
  private struct LedgerColumns {
    let partnership: Int
    let output: Int
    let amount: Int
    let period: Int
    let initiative: Int?
  }

  private func read(
    _ file: InputFile,
    _ entries: inout [Ledger.Entry],
    _ diagnostics: inout [Diagnostic]
  ) throws {
    var records = try RecordReader(file, opening: opening)
    if let note = Diagnostic(fallbackOf: records.sniffed, in: file.table) {
      diagnostics.append(note)
    }
    guard let first = try records.next() else { return }
    let columns = try columns(Header(first), file)
    var told = ToldFaults(most: 20)
    var block: RecordBlock? = first
    var start = 1
    while let current = block {
      for record in start..<max(start, current.recordCount) {
        let line = LedgerLine(
          file: file,
          block: current,
          record: record,
          names: names,
          periods: periods,
          hasToSuggest: !told.isFull
        )
        told.add(
          line.entry(
            partnership: columns.partnership,
            output: columns.output,
            amount: columns.amount,
            period: columns.period,
            initiative: columns.initiative,
            into: &entries
          )
        )
      }
      start = 0
      block = try records.next()
    }
    diagnostics += told.diagnostics
  }

  private func columns(_ header: Header, _ file: InputFile) throws(Complaints) -> LedgerColumns {
    var diagnostics: [Diagnostic] = []
    func find(_ name: String, isOptional: Bool = false) -> Int? {
      switch header.find(name) {
      case .found(let column): return column
      case .missing where isOptional: return nil
      case .missing:
        diagnostics.append(
          Diagnostic(
            .error,
            .missingColumn,
            at: Place(file: file.table, line: 1),
            "The ledger has no column `\(name)`.",
            hint: Words.suggestion(for: name, among: header.names.filter { !$0.isEmpty })
          )
        )
      case .ambiguous:
        diagnostics.append(
          Diagnostic(
            .error,
            .ambiguousColumn,
            at: Place(file: file.table, line: 1),
            "The ledger has more than one column `\(name)`.",
            hint: "Rename all but the one that is meant."
          )
        )
      }
      return nil
    }
    let initiative = find("initiative", isOptional: true)
    let required = ["partnership", "output", "amount", "period"].map { find($0) }
    guard let partnership = required[0], let output = required[1], let amount = required[2],
      let period = required[3], diagnostics.isEmpty
    else { throw Complaints(diagnostics) }
    return LedgerColumns(
      partnership: partnership,
      output: output,
      amount: amount,
      period: period,
      initiative: initiative
    )
  }
}
