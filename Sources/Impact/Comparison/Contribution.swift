/// What is known of a partnership's own part in what changed.
///
/// People change anyway. Only beside a group that had no partnership can a change be more than a
/// change, so where there is none the contribution is unknown, and the report says so.
package enum Contribution: Sendable, Equatable {
  /// Why nothing can be said of the partnership's own part.
  package enum Unknown: String, Sendable, CaseIterable {
    /// The project names nothing that the partnership is compared with.
    case noComparison = "no-comparison"
    /// This is an area for comparison itself: there is no partnership to contribute.
    case isComparison = "is-comparison"
    /// Fewer than two waves reached both the partnership and its comparison.
    case tooFewCommonWaves = "too-few-common-waves"
    /// Each partner's people are reported by themselves.
    case measuredSeparately = "measured-separately"
  }

  case unknown(Unknown)
  case compared(Compared)

  /// A partnership beside what it is compared with.
  package struct Compared: Sendable, Equatable {
    /// The id of the partnership or area that it is compared with.
    package let comparison: String
    /// How alike the two were in the first wave that reached both, by measure.
    package let balances: [Balance]
    /// How much more the partnership changed, by measure and pair of common waves: each
    /// consecutive pair, then the first to the last.
    package let differences: [ComparedChange]

    package init(comparison: String, balances: [Balance], differences: [ComparedChange]) {
      self.comparison = comparison
      self.balances = balances
      self.differences = differences
    }

    /// The difference of a measure from the first common wave to the last.
    package func wholeDifference(of measure: Measure) -> ComparedChange? {
      differences.last { $0.measure == measure }
    }
  }

  /// The comparison, if there is one.
  package var compared: Compared? {
    if case .compared(let compared) = self { compared } else { nil }
  }
}

/// How alike a partnership and its comparison were on a measure to begin with.
package struct Balance: Sendable, Equatable {
  package let measure: Measure
  /// The wave's id.
  package let wave: String
  package let estimate: Disclosed<BalanceEstimate>

  package init(measure: Measure, wave: String, estimate: Disclosed<BalanceEstimate>) {
    self.measure = measure
    self.wave = wave
    self.estimate = estimate
  }
}

/// Two groups' levels at the start, and how far they are apart.
package struct BalanceEstimate: Sendable, Equatable {
  package let partnership: LevelEstimate
  package let comparison: LevelEstimate
  /// The partnership's mean less the comparison's, in points.
  package let difference: Double
  /// The difference in pooled standard deviations; nil when neither group varies.
  package let standardised: Double?
  /// The partnership's variance over the comparison's; nil when the comparison does not vary.
  package let varianceRatio: Double?

  package init(
    partnership: LevelEstimate,
    comparison: LevelEstimate,
    difference: Double,
    standardised: Double?,
    varianceRatio: Double?
  ) {
    self.partnership = partnership
    self.comparison = comparison
    self.difference = difference
    self.standardised = standardised
    self.varianceRatio = varianceRatio
  }
}
