/// Why a grade is what it is; the page has the words.
package enum GradeCause: Sendable, Equatable {
  // Design: what it rests on.
  case outputsOnly
  case oneWave
  case beforeAfter(waves: Int)
  case oneShotComparison
  case differenceInDifferences
  case nearRandom
  case randomised
  // Design: what lowers it.
  case instrumentChanged
  case comparisonProgramme
  case daysApart(Int)
  case noJustification
  case comparisonAskedOtherwise
  case noBalanceTable
  case largeImbalance(Double)
  case preTrendNotAlike
  case preTrendUnknown
  case orderUnexplained
  case attritionUnknown

  // Ladder: what it rests on.
  case account
  case changeShown
  case causeShown
  case validated
  case spread
  // Ladder: what stands in the way.
  case noStakeholders
  case noAccount
  case noIntent
  case intentAfterData
  case designTooWeak
  case changeNotShown
  case fewPeople(Int)
  case intervalHoldsZero
  case noDifference
  case differenceHoldsZero
  case differenceContradictsChange
  case notValidated
  case noCost
  case fewPlaces(Int)
  case noPooledChange
  case pooledHoldsZero

  // Certainty: what lowers it, or could.
  case lowResponse(Double)
  case responseUnknown
  case highAttrition(Double)
  case unequalAttrition(Double)
  case collectedByPartner
  case sitesDisagree
  case heterogeneity(Double)
  case proxyRespondents
  case otherPlace
  case wordingChanged
  case intervalHoldsZeroAndWorthwhile
  case indicatorMissing(String)
  // Certainty: what raises it.
  case largeChange(Double)

  /// The cause's word in `report.xml`.
  package var word: String { detail.word }

  /// The figure that goes with it: people, days, percent, points of I² or standard deviations.
  package var figure: Double? { detail.figure }

  /// The id of the indicator that goes with it.
  package var indicator: String? {
    if case .indicatorMissing(let id) = self { id } else { nil }
  }

  private var detail: (word: String, figure: Double?) {
    switch self {
    case .outputsOnly: ("outputs-only", nil)
    case .oneWave: ("one-wave", nil)
    case .beforeAfter(let waves): ("before-after", Double(waves))
    case .oneShotComparison: ("one-shot-comparison", nil)
    case .differenceInDifferences: ("difference-in-differences", nil)
    case .nearRandom: ("near-random", nil)
    case .randomised: ("randomised", nil)
    case .instrumentChanged: ("instrument-changed", nil)
    case .comparisonProgramme: ("comparison-programme", nil)
    case .daysApart(let days): ("days-apart", Double(days))
    case .noJustification: ("no-justification", nil)
    case .comparisonAskedOtherwise: ("comparison-asked-otherwise", nil)
    case .noBalanceTable: ("no-balance-table", nil)
    case .largeImbalance(let difference): ("large-imbalance", difference)
    case .preTrendNotAlike: ("pre-trend-not-alike", nil)
    case .preTrendUnknown: ("pre-trend-unknown", nil)
    case .orderUnexplained: ("order-unexplained", nil)
    case .attritionUnknown: ("attrition-unknown", nil)
    case .account: ("account", nil)
    case .changeShown: ("change-shown", nil)
    case .causeShown: ("cause-shown", nil)
    case .validated: ("validated", nil)
    case .spread: ("spread", nil)
    case .noStakeholders: ("no-stakeholders", nil)
    case .noAccount: ("no-account", nil)
    case .noIntent: ("no-intent", nil)
    case .intentAfterData: ("intent-after-data", nil)
    case .designTooWeak: ("design-too-weak", nil)
    case .changeNotShown: ("change-not-shown", nil)
    case .fewPeople(let people): ("few-people", Double(people))
    case .intervalHoldsZero: ("interval-holds-zero", nil)
    case .noDifference: ("no-difference", nil)
    case .differenceHoldsZero: ("difference-holds-zero", nil)
    case .differenceContradictsChange: ("difference-contradicts-change", nil)
    case .notValidated: ("not-validated", nil)
    case .noCost: ("no-cost", nil)
    case .fewPlaces(let places): ("few-places", Double(places))
    case .noPooledChange: ("no-pooled-change", nil)
    case .pooledHoldsZero: ("pooled-holds-zero", nil)
    case .lowResponse(let percent): ("low-response", percent)
    case .responseUnknown: ("response-unknown", nil)
    case .highAttrition(let percent): ("high-attrition", percent)
    case .unequalAttrition(let points): ("unequal-attrition", points)
    case .collectedByPartner: ("collected-by-partner", nil)
    case .sitesDisagree: ("sites-disagree", nil)
    case .heterogeneity(let percent): ("heterogeneity", percent)
    case .proxyRespondents: ("proxy-respondents", nil)
    case .otherPlace: ("other-place", nil)
    case .wordingChanged: ("wording-changed", nil)
    case .intervalHoldsZeroAndWorthwhile: ("interval-holds-zero-and-worthwhile", nil)
    case .indicatorMissing: ("indicator-missing", nil)
    case .largeChange(let deviations): ("large-change", deviations)
    }
  }
}
