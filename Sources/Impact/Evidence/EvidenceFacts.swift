package import Statistics
package import Survey

/// The plain facts by which evidence is graded: what is known of one indicator's change in one
/// partnership, and of how it came to be known.
///
/// Only figures that are shown come in here, so that no reason can tell what is withheld. The
/// defaults are those of a partnership of which nothing is known.
package struct EvidenceFacts: Sendable, Equatable {
  /// How alike the partnership and its comparison were before anything was done.
  package struct Balance: Sendable, Equatable {
    /// The largest standardised difference of the balance table, without sign.
    package var largestDifference: Double

    package init(largestDifference: Double) {
      self.largestDifference = largestDifference
    }
  }

  /// An estimate in points of the indicator.
  package struct Estimate: Sendable, Equatable {
    /// The people in the smaller wave.
    package var n: Int
    /// The 95 % interval; nil when none can be computed.
    package var interval: Interval?
    /// In standard deviations.
    package var standardised: Double?

    package init(n: Int, interval: Interval?, standardised: Double? = nil) {
      self.n = n
      self.interval = interval
      self.standardised = standardised
    }
  }

  /// The same account of impact, delivered at more than one place.
  package struct Sites: Sendable, Equatable {
    package var count: Int
    package var disagreeInSign: Bool
    /// The share of the differences between places that chance does not explain, 0…100.
    package var iSquared: Double
    /// The 95 % interval of the mean change over the places.
    package var pooled: Interval

    package init(count: Int, disagreeInSign: Bool, iSquared: Double, pooled: Interval) {
      self.count = count
      self.disagreeInSign = disagreeInSign
      self.iSquared = iSquared
      self.pooled = pooled
    }
  }

  /// When it was written down what was to be changed.
  package enum Intent: Sendable, Equatable {
    case missing
    case beforeData
    case afterData
  }

  // The design.

  /// Waves that reached the partnership.
  package var waves = 0
  /// Waves that reached its comparison; 0 without one.
  package var comparisonWaves = 0
  /// Whether the first and the last wave asked too differently to be compared.
  package var isInstrumentChanged = false
  package var assignment = StatedEvidence.Assignment.Kind.none
  package var hasAssignmentReason = false
  package var hasComparisonReason = false
  package var balance: Balance?
  /// Waves before anything was done that reached both; 0 without a comparison.
  package var preWaves = 0
  /// Whether both went the same way before anything was done; nil when it is not known.
  package var isPreTrendAlike: Bool?
  package var comparisonHasProgramme = false
  /// How many days lie between the waves of the partnership and those of its comparison; 0 where
  /// they are the same.
  package var daysApart = 0
  package var isComparisonAskedAlike = true

  // The account of impact.

  package var hasStakeholders = false
  /// Whether a link of the account leads from something done to this indicator, and says why.
  package var hasAccount = false
  package var intent = Intent.missing

  // What the data show.

  /// The change over the whole period; nil when it is not shown.
  package var change: Estimate?
  /// The change beyond that of the comparison (difference in differences).
  package var difference: Estimate?
  package var smallestWorthwhileChange = EvidenceRules().smallestWorthwhileChange
  /// The lowest response rate in percent; nil when it is not known.
  package var responseRate: Double?
  /// The people of the first wave who did not come back, in percent, where people are linked.
  package var attrition: Double?
  /// How many percentage points the comparison's attrition is apart.
  package var attritionGap: Double?
  package var collectedBy: EvidenceRules.Collector?
  package var sites: Sites?
  package var indirectness: [StatedEvidence.Indirectness] = []
  /// Whether an item was asked differently, and it was decided that it can be compared.
  package var isWordingChanged = false
  /// Indicators of the account that the report has no answers to.
  package var missingIndicators: [String] = []

  // Validation and spread.

  /// Whether someone looked at it again who is independent and no partner, and asked others.
  package var isValidated = false
  package var isCostStated = false
  /// Further places where others have delivered it.
  package var replications = 0

  package init() {}
}

/// The limits of the rules: choices of this project, as `Docs/evidence.md` says.
enum EvidenceLimit {
  static let people = 30
  static let daysApart = 60
  static let imbalance = 0.25
  static let response = (low: 50.0, veryLow: 25.0)
  static let attrition = 20.0
  static let attritionGap = 10.0
  static let iSquared = (high: 50.0, veryHigh: 75.0)
  static let largeChange = 0.8
  static let replications = 2
}
