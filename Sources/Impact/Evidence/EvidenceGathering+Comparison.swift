import Survey

extension EvidenceGathering {
  /// Adds what is known of a partnership beside what it is compared with.
  func addComparison(
    to facts: inout EvidenceFacts,
    of findings: PartnershipFindings,
    _ indicator: String
  ) {
    guard let comparison = findings.partnership.comparison,
      let other = partnerships.first(where: { $0.partnership.id == comparison })
    else { return }
    facts.comparisonWaves = wavesAsked(other, indicator).count
    facts.hasComparisonReason = findings.partnership.comparisonReason != nil
    facts.comparisonHasProgramme =
      findings.partnership.evidence.comparisonHasProgramme || !other.partnership.isComparisonOnly
    let measure = Measure(indicator: indicator, facet: nil)
    let compared = findings.contribution.compared
    let difference = compared?.wholeDifference(of: measure).flatMap { difference in
      difference.estimate.state == .notKnown(.noAnswers) ? nil : difference
    }
    // A difference in differences has both in the same waves; otherwise each has its own.
    if difference == nil { addDistance(to: &facts, findings, other, indicator) }
    addLosses(to: &facts, findings, other, measure, between: difference?.waves)
    facts.difference = difference?.estimate.finding.map(estimate)
    let before = wavesBefore(findings, other)
    facts.preWaves = before.count
    facts.isPreTrendAlike = compared?.isPreTrendAlike(
      of: measure,
      before: before,
      tolerance: project.evidence.smallestWorthwhileChange
    )
    facts.balance = compared?.balances.first { $0.measure == measure }?
      .estimate.finding?.standardised
      .map { EvidenceFacts.Balance(largestDifference: abs($0)) }
  }

  /// How far apart the two were asked, in time and in words: first wave and first, last and last.
  private func addDistance(
    to facts: inout EvidenceFacts,
    _ findings: PartnershipFindings,
    _ other: PartnershipFindings,
    _ indicator: String
  ) {
    let (own, others) = (wavesAsked(findings, indicator), wavesAsked(other, indicator))
    let pairs = [(own.first, others.first), (own.last, others.last)]
      .compactMap { first, second in first.flatMap { f in second.map { (f, $0) } } }
    facts.daysApart = pairs.map { abs(start(of: $0) - start(of: $1)) }.max() ?? 0
    facts.isComparisonAskedAlike = !pairs.contains {
      $0 != $1 && drift.blocks(indicator: indicator, from: $0, to: $1)
    }
  }

  /// Who did not answer, or did not come back, on either side.
  private func addLosses(
    to facts: inout EvidenceFacts,
    _ findings: PartnershipFindings,
    _ other: PartnershipFindings,
    _ measure: Measure,
    between waves: WavePair?
  ) {
    let change = other.change(of: measure, between: waves)
    let attrition = findings.change(of: measure, between: waves)?.estimate.finding?.attrition
    if let attrition, let others = change?.estimate.finding?.attrition {
      facts.attritionGap = abs(attrition - others)
      facts.attrition = max(facts.attrition ?? 0, attrition, others)
    }
    if let waves = change?.waves, let rate = responseRate(other.partnership.id, waves) {
      facts.responseRate = facts.responseRate.map { min($0, rate) }
    }
  }

  private func estimate(_ difference: ComparedChangeEstimate) -> EvidenceFacts.Estimate {
    let sides = [difference.partnership, difference.comparison]
    return EvidenceFacts.Estimate(
      n: sides.map { min($0.nFirst, $0.nSecond) }.min() ?? 0,
      interval: difference.inference.finding?.interval,
      standardised: difference.standardised.finding
    )
  }

  /// The waves, by id, that reached both a partnership and its comparison, and ended before the
  /// partnership's first initiative began.
  private func wavesBefore(
    _ findings: PartnershipFindings,
    _ comparison: PartnershipFindings
  ) -> [String] {
    guard let start = findings.partnership.initiatives.compactMap(\.start).min() else { return [] }
    let others = wavesReached(comparison).map(\.id)
    return wavesReached(findings).filter { $0.fieldwork.end < start }.map(\.id)
      .filter(others.contains)
  }

  private func start(of wave: String) -> Int {
    project.waves.first { $0.id == wave }?.fieldwork.start.ordinal ?? 0
  }
}

extension PartnershipFindings {
  /// The change of a measure between two waves, or over the whole time where there is none between
  /// them.
  fileprivate func change(of measure: Measure, between waves: WavePair?) -> Change? {
    changes.first { $0.measure == measure && $0.waves == waves } ?? wholeChange(of: measure)
  }
}

extension ChangeEstimate {
  /// The people of the first wave who did not come back, in percent; nil where people are not linked
  /// or their number is not shown.
  var attrition: Double? {
    guard basis != .differentPeople, let linked = nLinked.finding, nFirst > 0 else { return nil }
    return 100 * Double(nFirst - linked) / Double(nFirst)
  }
}
