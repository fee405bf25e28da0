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
  /// How sure each indicator's change over the whole period is, in the questionnaire's order.
  package internal(set) var grades: [EvidenceGrade] = []

  package init(
    partnership: Partnership,
    outputs: [OutputFinding],
    levels: [Level],
    changes: [Change],
    distributions: [ItemDistribution],
    targets: [TargetFinding]
  ) {
    self.partnership = partnership
    self.outputs = outputs
    self.levels = levels
    self.changes = changes
    self.distributions = distributions
    self.targets = targets
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
