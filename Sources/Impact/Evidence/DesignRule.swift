import Survey

/// Grades the design: levels 0 to 5 in the manner of the Maryland scientific methods scale.
///
/// The kind of comparison gives the level, and each thing that is wrong with it takes one off. A
/// bad comparison is never worse than none: two waves are always at least D1. Nothing is adjusted
/// for yet, so D2 is a D3 with a fault.
struct DesignRule {
  private let facts: EvidenceFacts
  private let basis: Basis
  private var faults: [(cause: GradeCause, raise: Improvement)] = []

  init(_ facts: EvidenceFacts) {
    self.facts = facts
    basis = Basis(facts)
    switch basis {
    case .nothing, .oneWave, .beforeAfter: break
    case .oneShot: findCommonFaults()
    case .differenceInDifferences:
      if !facts.hasComparisonReason { faults.append((.noJustification, .justifyComparison)) }
      if facts.balance == nil { faults.append((.noBalanceTable, .showBalance)) }
      if facts.preWaves >= 2, facts.isPreTrendAlike != true {
        let isKnown = facts.isPreTrendAlike != nil
        faults.append((isKnown ? .preTrendNotAlike : .preTrendUnknown, .showPreTrend))
      }
      findCommonFaults()
    case .nearRandom:
      if facts.balance == nil { faults.append((.noBalanceTable, .showBalance)) }
      if !facts.hasAssignmentReason { faults.append((.orderUnexplained, .explainOrder)) }
      findCommonFaults()
    case .randomised:
      // The lot itself is the reason why the two are alike.
      if let balance = facts.balance {
        if balance.largestDifference > EvidenceLimit.imbalance {
          faults.append((.largeImbalance(balance.largestDifference), .assignByLot))
        }
      } else {
        faults.append((.noBalanceTable, .showBalance))
      }
      if facts.attrition == nil { faults.append((.attritionUnknown, .showAttrition)) }
      findCommonFaults()
    }
  }

  var grade: Graded<DesignLevel> {
    let floor = facts.comparableWaves >= 2 ? 1 : 0
    let level = max(min(floor, basis.level), basis.level - faults.count)
    return Graded(
      level: DesignLevel(rawValue: level) ?? .d0,
      reasons: basis.causes(facts) + faults.map { GradeReason($0.cause, -1) },
      raises: faults.map(\.raise) + basis.raises(facts)
    )
  }

  private mutating func findCommonFaults() {
    if facts.comparisonHasProgramme { faults.append((.comparisonProgramme, .otherComparison)) }
    if facts.daysApart > EvidenceLimit.daysApart {
      faults.append((.daysApart(facts.daysApart), .alignDates))
    }
    if !facts.isComparisonAskedAlike {
      faults.append((.comparisonAskedOtherwise, .alignInstrument))
    }
  }

  /// What the design is, before what is wrong with it.
  private enum Basis {
    case nothing
    case oneWave
    case beforeAfter
    case oneShot
    case differenceInDifferences
    case nearRandom
    case randomised

    init(_ facts: EvidenceFacts) {
      let waves = facts.comparableWaves
      let isCompared = waves >= 1 && facts.comparisonWaves >= 1
      switch facts.assignment {
      case .randomised where isCompared: self = .randomised
      case .phased where isCompared, .threshold where isCompared, .waitingList where isCompared:
        self = .nearRandom
      default:
        if waves == 0 {
          self = .nothing
        } else if waves >= 2, facts.comparisonWaves >= 2 {
          self = .differenceInDifferences
        } else if waves >= 2 {
          self = .beforeAfter
        } else {
          self = isCompared ? .oneShot : .oneWave
        }
      }
    }

    var level: Int {
      switch self {
      case .nothing, .oneWave: 0
      case .beforeAfter, .oneShot: 1
      case .differenceInDifferences: 3
      case .nearRandom: 4
      case .randomised: 5
      }
    }

    func causes(_ facts: EvidenceFacts) -> [GradeReason] {
      let cause: GradeCause =
        switch self {
        case .nothing: .outputsOnly
        case .oneWave: .oneWave
        case .beforeAfter: .beforeAfter(waves: facts.waves)
        case .oneShot: .oneShotComparison
        case .differenceInDifferences: .differenceInDifferences
        case .nearRandom: .nearRandom
        case .randomised: .randomised
        }
      return [GradeReason(cause)]
        + (facts.isInstrumentChanged ? [GradeReason(.instrumentChanged)] : [])
    }

    func raises(_ facts: EvidenceFacts) -> [Improvement] {
      switch self {
      case .nothing: [.measure]
      case .oneWave: facts.isInstrumentChanged ? [.decideInstrument] : [.measureAgain]
      case .beforeAfter: [.measureComparison]
      case .oneShot: facts.isInstrumentChanged ? [.decideInstrument] : [.measureAgain]
      case .differenceInDifferences: [.assignNearRandomly]
      case .nearRandom: [.assignByLot]
      case .randomised: []
      }
    }
  }
}

extension EvidenceFacts {
  /// The waves that can be compared: those that asked too differently count as one.
  var comparableWaves: Int { isInstrumentChanged ? min(waves, 1) : waves }
}
