import Glibc
import Statistics
import Survey

/// Gathers the facts about each indicator of each partnership, and has them graded.
struct EvidenceGathering {
  let project: Project
  let partnerships: [PartnershipFindings]
  let participation: [WaveParticipation]
  let drift: InstrumentDrift
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
    facts.preWaves = wavesBefore(findings).count
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

  private func addComparison(
    to facts: inout EvidenceFacts,
    of findings: PartnershipFindings,
    _ indicator: String
  ) {
    let other = partnerships.first { $0.partnership.id == findings.partnership.comparison }
    guard let other else { return }
    let (own, others) = (wavesAsked(findings, indicator), wavesAsked(other, indicator))
    facts.comparisonWaves = others.count
    facts.hasComparisonReason = findings.partnership.comparisonReason != nil
    facts.comparisonHasProgramme =
      findings.partnership.evidence.comparisonHasProgramme || !other.partnership.isComparisonOnly
    let pairs = [(own.first, others.first), (own.last, others.last)]
      .compactMap { first, second in first.flatMap { f in second.map { (f, $0) } } }
    facts.daysApart =
      pairs.map { abs(start(of: $0) - start(of: $1)) }.max() ?? 0
    facts.isComparisonAskedAlike = !pairs.contains {
      $0 != $1 && drift.blocks(indicator: indicator, from: $0, to: $1)
    }
    let change = other.wholeChange(of: Measure(indicator: indicator, facet: nil))
    if let own = facts.attrition, let attrition = change?.estimate.finding?.attrition {
      facts.attritionGap = abs(own - attrition)
      facts.attrition = max(own, attrition)
    }
    if let waves = change?.waves, let rate = responseRate(other.partnership.id, waves) {
      facts.responseRate = facts.responseRate.map { min($0, rate) }
    }
    let measure = Measure(indicator: indicator, facet: nil)
    let compared = findings.contribution.compared
    facts.difference = compared?.wholeDifference(of: measure)?.estimate.finding.map(estimate)
    facts.isPreTrendAlike = compared?.isPreTrendAlike(
      of: measure,
      before: wavesBefore(findings),
      tolerance: project.evidence.smallestWorthwhileChange
    )
    facts.balance = compared?.balances.first { $0.measure == measure }?
      .estimate.finding?.standardised
      .map { EvidenceFacts.Balance(largestDifference: abs($0)) }
  }

  private func estimate(_ difference: ComparedChangeEstimate) -> EvidenceFacts.Estimate {
    let sides = [difference.partnership, difference.comparison]
    return EvidenceFacts.Estimate(
      n: sides.map { min($0.nFirst, $0.nSecond) }.min() ?? 0,
      interval: difference.inference.finding?.interval,
      standardised: difference.standardised.finding
    )
  }

  private func estimate(_ change: ChangeEstimate) -> EvidenceFacts.Estimate {
    EvidenceFacts.Estimate(
      n: min(change.nFirst, change.nSecond),
      interval: change.inference.finding?.interval,
      standardised: change.effectSize.finding?.g
    )
  }

  /// The waves, by id, in which anybody of a partnership has a score.
  private func wavesAsked(_ findings: PartnershipFindings, _ indicator: String) -> [String] {
    findings.levels.filter {
      $0.measure == Measure(indicator: indicator, facet: nil)
        && $0.estimate.state != .notKnown(.noAnswers)
    }.map(\.wave)
  }

  /// The waves, by id, that ended before the first initiative began.
  private func wavesBefore(_ findings: PartnershipFindings) -> [String] {
    guard let start = findings.partnership.initiatives.compactMap(\.start).min() else { return [] }
    return project.waves.filter { wave in
      wave.fieldwork.end < start
        && findings.levels.contains {
          $0.wave == wave.id && $0.estimate.state != .notKnown(.noAnswers)
        }
    }.map(\.id)
  }

  /// Whether the intent was dated before the first wave that reached the partnership; where none
  /// did, before the first of all.
  private func intent(of findings: PartnershipFindings) -> EvidenceFacts.Intent {
    guard let date = findings.partnership.evidence.intent?.date else { return .missing }
    let reached = project.waves.first { wave in
      findings.levels.contains {
        $0.wave == wave.id && $0.estimate.state != .notKnown(.noAnswers)
      }
    }
    guard let first = reached ?? project.waves.first else { return .beforeData }
    return date < first.fieldwork.start ? .beforeData : .afterData
  }

  private func start(of wave: String) -> Int {
    project.waves.first { $0.id == wave }?.fieldwork.start.ordinal ?? 0
  }

  /// The lower response rate of two waves, where both are shown.
  private func responseRate(_ partnership: String, _ waves: WavePair) -> Double? {
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

  /// The places that deliver the same thing to the same end: the partnerships whose accounts lead
  /// to the indicator through the same initiative or output.
  private func sites(_ findings: PartnershipFindings, _ indicator: String) -> EvidenceFacts.Sites? {
    let own = means(findings, indicator)
    let intervals = partnerships.filter {
      !$0.partnership.isComparisonOnly && !means($0, indicator).isDisjoint(with: own)
    }.compactMap {
      $0.wholeChange(of: Measure(indicator: indicator, facet: nil))?.estimate.finding?.inference
        .finding?.interval
    }
    return EvidenceFacts.Sites(pooling: intervals)
  }

  private func means(_ findings: PartnershipFindings, _ indicator: String) -> Set<String> {
    Set(findings.partnership.evidence.account.filter { $0.indicator == indicator }.map(\.through))
  }
}

extension ChangeEstimate {
  /// The people of the first wave who did not come back, in percent; nil where people are not linked
  /// or their number is not shown.
  fileprivate var attrition: Double? {
    guard basis != .differentPeople, let linked = nLinked.finding, nFirst > 0 else { return nil }
    return 100 * Double(nFirst - linked) / Double(nFirst)
  }
}

extension EvidenceFacts.Sites {
  /// Pools changes, each weighted by the inverse of its variance (fixed effect; Higgins and
  /// Thompson 2002 for I²).
  ///
  /// The variance is taken from the width of the 95 % interval, by the normal quantile, so that
  /// nothing but shown figures comes in. nil for fewer than two places.
  init?(pooling intervals: [Interval]) {
    let places = intervals.map { interval in
      (
        mean: (interval.lower + interval.upper) / 2,
        weight: pow(2 * Self.quantile / (interval.upper - interval.lower), 2)
      )
    }
    guard places.count >= 2, places.allSatisfy({ $0.weight.isFinite && $0.weight > 0 }) else {
      return nil
    }
    let total = places.map(\.weight).reduce(0, +)
    let mean = places.map { $0.mean * $0.weight }.reduce(0, +) / total
    let q = places.map { $0.weight * pow($0.mean - mean, 2) }.reduce(0, +)
    let half = Self.quantile / total.squareRoot()
    self.init(
      count: places.count,
      disagreeInSign: places.contains { $0.mean > 0 } && places.contains { $0.mean < 0 },
      iSquared: q > 0 ? max(0, 100 * (q - Double(places.count - 1)) / q) : 0,
      pooled: Interval(lower: mean - half, upper: mean + half)
    )
  }

  /// The standard normal distribution's 97.5 % quantile.
  private static let quantile = 1.959963984540054
}
