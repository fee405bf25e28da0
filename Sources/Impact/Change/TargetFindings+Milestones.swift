import Survey

extension TargetFindings {
  /// Where each milestone of a target stands, by what was known on its day.
  func milestones(of target: Target, from baseline: Reading) -> [MilestoneFinding] {
    target.milestones.map { milestone in
      let isAhead = milestone.date > project.period.end
      let actual = isAhead ? nil : actual(of: target, by: milestone.date)
      return MilestoneFinding(
        milestone: milestone,
        actual: actual?.value ?? .notKnown(.notYetMeasured),
        actualDate: actual?.date,
        status: isAhead
          ? disclosure.show(harmless: .ahead)
          : status(of: milestone, on: target, from: baseline, actual)
      )
    }
  }

  /// Judged like the target: one at or beyond the value that cannot be told from the baseline reaches
  /// nothing.
  private func status(
    of milestone: Target.Milestone,
    on target: Target,
    from baseline: Reading,
    _ actual: Reading?
  ) -> Disclosed<MilestoneFinding.Status> {
    guard let actual else { return .notKnown(.notYetMeasured) }
    if hasInstrumentChanged(baseline, actual, for: target) { return .notKnown(.instrumentChanged) }
    guard let start = baseline.value.finding else { return baseline.value.unshown() }
    guard let value = actual.value.finding else { return actual.value.unshown() }
    guard target.value != start else { return .notKnown(.targetEqualsBaseline) }
    let isThere = target.value > start ? value >= milestone.value : value <= milestone.value
    guard isThere else {
      // What the ledger adds within a longer period, it does not say by the day.
      let isCut = target.measure.output != nil && actual.date != milestone.date
      return disclosure.show(harmless: isCut ? .unclear : .missed)
    }
    return disclosure.show(harmless: isClear(target, baseline, actual) ? .reached : .unclear)
  }
}
