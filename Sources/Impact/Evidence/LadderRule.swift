import Statistics

/// Grades what has been shown: steps 0 to 5 in the manner of the Nesta standards of evidence.
///
/// A step stands on the one below it. What is missing for the next step is told with it; what is
/// missing for later ones is not, since it would not help yet.
struct LadderRule {
  private let facts: EvidenceFacts
  private let design: DesignLevel

  init(_ facts: EvidenceFacts, design: DesignLevel) {
    self.facts = facts
    self.design = design
  }

  private typealias Gap = (cause: GradeCause, raise: Improvement)

  var grade: Graded<LadderLevel> {
    let steps: [(reached: GradeCause, gaps: [Gap])] = [
      (.account, gapsInAccount), (.changeShown, gapsInChange), (.causeShown, gapsInCause),
      (.validated, gapsInValidation), (.spread, gapsInSpread),
    ]
    let reached = steps.prefix { $0.gaps.isEmpty }
    let gaps = steps.dropFirst(reached.count).first?.gaps ?? []
    return Graded(
      level: LadderLevel(rawValue: reached.count) ?? .n0,
      reasons: reached.map { GradeReason($0.reached) } + gaps.map { GradeReason($0.cause) },
      raises: gaps.map(\.raise).withoutRepetition
    )
  }

  private var gapsInAccount: [Gap] {
    var gaps: [Gap] = []
    if !facts.hasStakeholders { gaps.append((.noStakeholders, .writeAccount)) }
    if !facts.hasAccount { gaps.append((.noAccount, .writeAccount)) }
    switch facts.intent {
    case .beforeData: break
    case .missing: gaps.append((.noIntent, .dateIntent))
    case .afterData: gaps.append((.intentAfterData, .dateIntent))
    }
    return gaps
  }

  private var gapsInChange: [Gap] {
    var gaps: [Gap] = []
    if design.rawValue < DesignLevel.d1.rawValue { gaps.append((.designTooWeak, .measureAgain)) }
    guard let change = facts.change else { return gaps + [(.changeNotShown, .measureAgain)] }
    if change.n < EvidenceLimit.people { gaps.append((.fewPeople(change.n), .reachMorePeople)) }
    if change.interval?.side == nil { gaps.append((.intervalHoldsZero, .narrowInterval)) }
    return gaps
  }

  private var gapsInCause: [Gap] {
    guard design.rawValue >= DesignLevel.d3.rawValue else {
      return [(.designTooWeak, .measureComparison)]
    }
    guard let difference = facts.difference else { return [(.noDifference, .showDifference)] }
    guard let side = difference.interval?.side else {
      return [(.differenceHoldsZero, .showDifference)]
    }
    return side == facts.change?.interval?.side
      ? [] : [(.differenceContradictsChange, .showDifference)]
  }

  private var gapsInValidation: [Gap] {
    var gaps: [Gap] = []
    if !facts.isValidated { gaps.append((.notValidated, .validate)) }
    if !facts.isCostStated { gaps.append((.noCost, .stateCost)) }
    return gaps
  }

  private var gapsInSpread: [Gap] {
    var gaps: [Gap] = []
    if facts.replications < EvidenceLimit.replications {
      gaps.append((.fewPlaces(facts.replications), .replicate))
    }
    guard let sites = facts.sites else { return gaps + [(.noPooledChange, .replicate)] }
    if sites.pooled.side == nil || sites.pooled.side != facts.change?.interval?.side {
      gaps.append((.pooledHoldsZero, .replicate))
    }
    if sites.iSquared >= EvidenceLimit.iSquared.high {
      gaps.append((.heterogeneity(sites.iSquared), .explainDifferences))
    }
    return gaps
  }
}

extension Interval {
  /// On which side of zero the interval lies: 1, −1, or nil when it holds zero.
  var side: Int? {
    if lower > 0 { 1 } else if upper < 0 { -1 } else { nil }
  }
}

extension Array where Element: Equatable {
  /// The elements, each once, in the order of their first occurrence.
  var withoutRepetition: [Element] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
