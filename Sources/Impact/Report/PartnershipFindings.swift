package import Survey

/// What was done in a partnership, and what changed.
package struct PartnershipFindings: Sendable, Equatable {
  package let partnership: Partnership
  /// What was done: one for each kind of output that the ledger or a target names.
  package let outputs: [OutputFinding]
  /// The levels by indicator and wave; an indicator's facets follow it.
  package let levels: [Level]
  /// The changes by indicator and wave pair: each consecutive pair, then first to last.
  package let changes: [Change]
  /// The answers to each item at each wave.
  package let distributions: [ItemDistribution]
  package let targets: [TargetFinding]
  /// Who came back, by indicator and wave pair as in `changes`.
  package let attrition: [Attrition]
  /// How well each indicator was measured, by indicator and wave.
  package let quality: [IndicatorQuality]
  /// The partnership's own part in what changed.
  package let contribution: Contribution
  /// How each measure went over three waves or more.
  package let courses: [Course]
  /// What is found of each value of each group of respondents.
  package let groups: [GroupFindings]
  /// How its people were weighted, by wave; empty where they count alike.
  package internal(set) var weights: [WaveWeights] = []
  /// How sure each indicator's change over the whole period is, in the questionnaire's order.
  package internal(set) var grades: [EvidenceGrade] = []

  package init(
    partnership: Partnership,
    outputs: [OutputFinding],
    levels: [Level],
    changes: [Change],
    distributions: [ItemDistribution],
    targets: [TargetFinding],
    attrition: [Attrition] = [],
    quality: [IndicatorQuality] = [],
    contribution: Contribution = .unknown(.noComparison),
    courses: [Course] = [],
    groups: [GroupFindings] = []
  ) {
    self.partnership = partnership
    self.outputs = outputs
    self.levels = levels
    self.changes = changes
    self.distributions = distributions
    self.targets = targets
    self.attrition = attrition
    self.quality = quality
    self.contribution = contribution
    self.courses = courses
    self.groups = groups
  }
}

/// An indicator, or one facet of it.
package struct Measure: Sendable, Hashable {
  package let indicator: String
  package let facet: String?

  package init(indicator: String, facet: String?) {
    self.indicator = indicator
    self.facet = facet
  }
}

extension PartnershipFindings {
  /// The change of a measure from the first wave that reached the partnership to the last; nil
  /// when fewer than two did.
  package func wholeChange(of measure: Measure) -> Change? {
    changes.last { $0.measure == measure }
  }
}
