import Survey

/// Gathers the facts about each indicator of each partnership, and has them graded.
struct EvidenceGathering {
  let project: Project
  let partnerships: [PartnershipFindings]
  let participation: [WaveParticipation]
  let drift: InstrumentDrift
  /// Computes changes anew with nothing corrected for the population; nil where the shown ones
  /// will do.
  var uncorrected: Changes?

  /// The partnerships with their grades; areas for comparison have none.
  var graded: [PartnershipFindings] {
    partnerships.map { findings in
      var findings = findings
      if !findings.partnership.isComparisonOnly {
        findings.grades = project.questionnaire.indicators.map { grade(findings, $0.id) }
      }
      return findings
    }
  }

  private func grade(_ findings: PartnershipFindings, _ indicator: String) -> EvidenceGrade {
    EvidenceGrade(
      of: facts(findings, indicator),
      indicator: indicator,
      waves: findings.wholeChange(of: Measure(indicator: indicator, facet: nil))?.waves,
      comparison: findings.partnership.comparison
    )
  }

  /// What is known of an indicator in a partnership.
  func facts(_ findings: PartnershipFindings, _ indicator: String) -> EvidenceFacts {
    let stated = findings.partnership.evidence
    let change = findings.wholeChange(of: Measure(indicator: indicator, facet: nil))
    var facts = EvidenceFacts()
    facts.waves = wavesAsked(findings, indicator).count
    facts.isInstrumentChanged = change?.estimate.state == .notKnown(.instrumentChanged)
    facts.assignment = stated.assignment?.kind ?? .none
    facts.hasAssignmentReason = stated.assignment?.reason != nil
    facts.hasStakeholders = !findings.partnership.roles.isEmpty
    facts.hasAccount = stated.account.contains { $0.indicator == indicator }
    facts.intent = intent(of: findings)
    facts.change = change?.estimate.finding.map(estimate)
    facts.smallestWorthwhileChange = project.evidence.smallestWorthwhileChange
    facts.responseRate = change.flatMap { responseRate(findings.partnership.id, $0.waves) }
    facts.attrition = change?.estimate.finding?.attrition
    facts.collectedBy = project.evidence.collectedBy
    facts.sites = sites(findings, indicator)
    facts.indirectness = stated.indirectness
    facts.isWordingChanged = change.map { isWordingChanged(indicator, $0.waves) } ?? false
    facts.missingIndicators = missingIndicators(findings)
    facts.isValidated = isValidated(findings.partnership)
    facts.isCostStated = stated.cost != nil
    facts.replications = stated.replications
    addComparison(to: &facts, of: findings, indicator)
    return facts
  }

  private func estimate(_ change: ChangeEstimate) -> EvidenceFacts.Estimate {
    EvidenceFacts.Estimate(
      n: min(change.nFirst, change.nSecond),
      interval: change.inference.finding?.interval,
      standardised: change.effectSize.finding?.g
    )
  }

  /// The waves, by id, in which anybody of a partnership has a score.
  func wavesAsked(_ findings: PartnershipFindings, _ indicator: String) -> [String] {
    findings.levels.filter {
      $0.measure == Measure(indicator: indicator, facet: nil)
        && $0.estimate.state != .notKnown(.noAnswers)
    }.map(\.wave)
  }

  /// The waves that reached a partnership: somebody has a score on anything.
  func wavesReached(_ findings: PartnershipFindings) -> [Wave] {
    project.waves.filter { wave in
      findings.levels.contains {
        $0.wave == wave.id && $0.estimate.state != .notKnown(.noAnswers)
      }
    }
  }

  /// Whether the intent was dated before the first wave that reached the partnership; where none
  /// did, before the first of all.
  private func intent(of findings: PartnershipFindings) -> EvidenceFacts.Intent {
    guard let date = findings.partnership.evidence.intent?.date else { return .missing }
    guard let first = wavesReached(findings).first ?? project.waves.first else {
      return .beforeData
    }
    return date < first.fieldwork.start ? .beforeData : .afterData
  }

  /// The lower response rate of two waves, where both are shown.
  func responseRate(_ partnership: String, _ waves: WavePair) -> Double? {
    guard let index = project.partnerships.firstIndex(where: { $0.id == partnership }) else {
      return nil
    }
    let rates = participation.filter { [waves.from, waves.to].contains($0.wave) }
      .compactMap { $0.partnerships[index].responseRate.finding }
    return rates.count == 2 ? rates.min() : nil
  }

  private func isWordingChanged(_ indicator: String, _ waves: WavePair) -> Bool {
    guard let from = project.waves.firstIndex(where: { $0.id == waves.from }),
      let to = project.waves.firstIndex(where: { $0.id == waves.to })
    else { return false }
    let items = project.questionnaire.itemIndices(of: indicator, facet: nil)
    return !drift.drifts(of: items, from: from, to: to).isEmpty
  }

  /// The indicators of the account to which nobody's answers are known, although there are answers.
  private func missingIndicators(_ findings: PartnershipFindings) -> [String] {
    let declared = findings.partnership.evidence.account.map(\.indicator).withoutRepetition
    return declared.filter { wavesAsked(findings, $0).isEmpty }
  }

  /// Whether someone independent, who is none of the partners, asked other people.
  private func isValidated(_ partnership: Partnership) -> Bool {
    guard let evaluator = partnership.evidence.evaluator else { return false }
    let partners = partnership.partners.flatMap { $0.name.variants.map { $0.text.lowercased() } }
    let names = evaluator.name.variants.map { $0.text.lowercased() }
    return evaluator.isIndependent && evaluator.respondents == .different
      && !names.contains(where: partners.contains)
  }
}
