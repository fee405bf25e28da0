import Survey

/// What was done in a partnership: the ledger's lines added up by kind and period.
struct OutputFindings {
  private let project: Project
  private let disclosure: Disclosure
  /// The ledger's lines by partnership index.
  private let entries: [Int: [Ledger.Entry]]
  /// How far back the ledger goes, over all partnerships, so that their tables have the same
  /// periods and a gap is seen.
  private let periodsBack: Int

  init(project: Project, ledger: Ledger, disclosure: Disclosure) {
    self.project = project
    self.disclosure = disclosure
    entries = Dictionary(grouping: ledger.entries, by: \.partnership)
    periodsBack = ledger.entries.map(\.periodsBack).max() ?? 0
  }

  /// One finding for each kind that the partnership's ledger lines or targets name, in the order
  /// of the project's kinds.
  func findings(partnership: Int) -> [OutputFinding] {
    let entries = entries[partnership] ?? []
    let aimedAt = project.partnerships[partnership].targets.compactMap(\.measure.output)
    return project.outputs.kinds
      .filter { kind in
        aimedAt.contains(kind.id) || entries.contains { $0.kind == kind.id }
      }
      .map { kind in finding(kind, entries.filter { $0.kind == kind.id }) }
  }

  private var sums: OutputSums { OutputSums(disclosure: disclosure) }

  private func finding(_ kind: OutputKind, _ entries: [Ledger.Entry]) -> OutputFinding {
    let periods = (0...periodsBack).reversed().compactMap { back -> OutputFinding.Period? in
      guard let dates = ReportingPeriods(project.period).period(back: back) else { return nil }
      let amounts = entries.filter { $0.periodsBack == back }.map(\.amount)
      return OutputFinding.Period(
        dates: dates,
        amount: amounts.isEmpty ? .notKnown(.notRecorded) : sums.sum(amounts)
      )
    }
    return OutputFinding(
      kind: kind.id,
      periods: periods,
      change: change(periods),
      total: sums.total(kind, periods)
    )
  }

  private func change(_ periods: [OutputFinding.Period]) -> Disclosed<Amount> {
    let amounts = periods.suffix(2).map(\.amount)
    if let unknown = amounts.first(where: { $0.finding == nil }) { return unknown }
    guard amounts.count == 2, let before = amounts[0].finding, let current = amounts[1].finding
    else { return .notKnown(.notRecorded) }
    return current.subtracting(before).map { disclosure.show(harmless: $0) } ?? .notKnown(.tooLarge)
  }
}

extension Target.Measure {
  /// The id of the output that is aimed at, if it is one.
  var output: String? {
    switch self {
    case .outputTotal(let output), .outputInPeriod(let output): output
    case .mean, .negativePole: nil
    }
  }
}
