import Statistics
import Survey

/// Grades how far the figures may be trusted: C1 to C4, in the manner of GRADE.
///
/// The design gives the start. This departs from GRADE, where every study that is not randomised
/// starts low. Five domains can each take one or two levels off; only where none did can one level
/// be added. Below D1, and without a change that is shown, there is nothing to be certain of.
struct CertaintyRule {
  private let facts: EvidenceFacts
  private let design: DesignLevel

  init(_ facts: EvidenceFacts, design: DesignLevel) {
    self.facts = facts
    self.design = design
  }

  private struct Finding {
    let cause: GradeCause
    let steps: Int
    let raise: Improvement
  }

  var grade: Graded<CertaintyLevel?> {
    guard let start, facts.change != nil else {
      return Graded(
        level: nil,
        reasons: [GradeReason(facts.change == nil ? .changeNotShown : .designTooWeak)],
        raises: [facts.waves == 0 ? .measure : .measureAgain]
      )
    }
    let domains = [bias, inconsistency, indirectness, imprecision, selectiveReporting]
    let down = domains.map { max(-2, $0.map(\.steps).reduce(0, +)) }.reduce(0, +)
    let up = down == 0 ? strength : nil
    let found = domains.flatMap(\.self)
    return Graded(
      level: CertaintyLevel(rawValue: min(4, max(1, start + down + (up == nil ? 0 : 1)))),
      reasons: found.map { GradeReason($0.cause, $0.steps) }
        + (up.map { [GradeReason($0, 1)] } ?? []),
      raises: (found.map(\.raise) + designRaise).withoutRepetition
    )
  }

  /// Where the design lets the certainty begin; nil for no design.
  private var start: Int? {
    switch design {
    case .d0: nil
    case .d1: 1
    case .d2, .d3: 2
    case .d4: 3
    case .d5: 4
    }
  }

  private var designRaise: [Improvement] {
    switch design {
    case .d0, .d1: [.measureComparison]
    case .d2, .d3: [.assignNearRandomly]
    case .d4: [.assignByLot]
    case .d5: []
    }
  }

  private var bias: [Finding] {
    var found: [Finding] = []
    if let rate = facts.responseRate {
      if rate < EvidenceLimit.response.low {
        let steps = rate < EvidenceLimit.response.veryLow ? -2 : -1
        found.append(Finding(cause: .lowResponse(rate), steps: steps, raise: .raiseResponse))
      }
    } else {
      found.append(Finding(cause: .responseUnknown, steps: 0, raise: .stateInvited))
    }
    if let attrition = facts.attrition, attrition > EvidenceLimit.attrition {
      found.append(Finding(cause: .highAttrition(attrition), steps: -1, raise: .lowerAttrition))
    }
    if let gap = facts.attritionGap, gap > EvidenceLimit.attritionGap {
      found.append(Finding(cause: .unequalAttrition(gap), steps: -1, raise: .lowerAttrition))
    }
    if facts.collectedBy == .partner {
      found.append(Finding(cause: .collectedByPartner, steps: -1, raise: .collectIndependently))
    }
    return found
  }

  private var inconsistency: [Finding] {
    guard let sites = facts.sites else { return [] }
    var found: [Finding] = []
    if sites.disagreeInSign {
      found.append(Finding(cause: .sitesDisagree, steps: -1, raise: .explainDifferences))
    }
    if sites.iSquared >= EvidenceLimit.iSquared.high {
      let steps = sites.iSquared >= EvidenceLimit.iSquared.veryHigh ? -2 : -1
      let cause = GradeCause.heterogeneity(sites.iSquared)
      found.append(Finding(cause: cause, steps: steps, raise: .explainDifferences))
    }
    return found
  }

  private var indirectness: [Finding] {
    var found: [Finding] = []
    if facts.indirectness.contains(.proxyRespondents) {
      found.append(Finding(cause: .proxyRespondents, steps: -1, raise: .askDirectly))
    }
    if facts.indirectness.contains(.otherPlace) {
      found.append(Finding(cause: .otherPlace, steps: -1, raise: .askDirectly))
    }
    if facts.isWordingChanged {
      found.append(Finding(cause: .wordingChanged, steps: -1, raise: .keepInstrument))
    }
    return found
  }

  /// Whether the interval of what is claimed is wide, or rests on few: of the difference in
  /// differences where there is one, else of the change.
  private var imprecision: [Finding] {
    var found: [Finding] = []
    guard let estimate = facts.difference ?? facts.change else { return [] }
    if let interval = estimate.interval, interval.contains(0),
      interval.contains(facts.smallestWorthwhileChange)
        || interval.contains(-facts.smallestWorthwhileChange)
    {
      found.append(
        Finding(cause: .intervalHoldsZeroAndWorthwhile, steps: -1, raise: .narrowInterval)
      )
    }
    if estimate.n < EvidenceLimit.people {
      found.append(Finding(cause: .fewPeople(estimate.n), steps: -1, raise: .reachMorePeople))
    }
    return found
  }

  private var selectiveReporting: [Finding] {
    facts.missingIndicators.map {
      Finding(cause: .indicatorMissing($0), steps: -1, raise: .reportAll)
    }
  }

  /// What adds one level.
  private var strength: GradeCause? {
    let estimate = facts.difference ?? facts.change
    guard let size = estimate?.standardised, abs(size) >= EvidenceLimit.largeChange else {
      return nil
    }
    return .largeChange(size)
  }
}
