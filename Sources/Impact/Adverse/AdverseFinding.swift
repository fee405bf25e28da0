package import Survey

/// A change for the worse that is not to be taken for chance.
///
/// Adverse findings are never netted against gains. Every change that the report shows is looked
/// at, of indicators and facets, of all people and of each group, between waves in a row and over
/// the whole time, in every partnership that is not an area for comparison. (A facet of all its
/// indicator's items says nothing of its own and is left out.) For each the one-sided p value of a change for
/// the worse is taken, since a gain is no reason to worry: half the two-sided one if the change is
/// for the worse, otherwise one less that half. Among those that the procedure of Benjamini and
/// Hochberg (1995) picks at 5 %, no more than one in twenty is expected to be chance.
package struct AdverseFinding: Sendable, Equatable {
  /// The expected share of chance findings among the adverse ones.
  package static let falseDiscoveryRate = 0.05

  /// How sure it is that the change is for the worse.
  package struct Sureness: Sendable, Equatable {
    /// The one-sided p value.
    package let p: Double
    /// The p value adjusted for all changes that were looked at (Benjamini & Hochberg 1995).
    package let adjusted: Double

    package init(p: Double, adjusted: Double) {
      self.p = p
      self.adjusted = adjusted
    }
  }

  /// The partnership's id.
  package let partnership: String
  /// The people it is about; nil for all of the partnership.
  package let group: GroupValue?
  package let measure: Measure
  package let waves: WavePair
  /// Later mean minus earlier mean, in points.
  package let difference: Double
  /// Not known when everybody changed by the same amount, which no test is needed for.
  package let sureness: Disclosed<Sureness>
  /// The entry of the project file that answers for it; nil when none does.
  package let acknowledgement: Acknowledgement?

  package init(
    partnership: String,
    group: GroupValue? = nil,
    measure: Measure,
    waves: WavePair,
    difference: Double,
    sureness: Disclosed<Sureness>,
    acknowledgement: Acknowledgement?
  ) {
    self.partnership = partnership
    self.group = group
    self.measure = measure
    self.waves = waves
    self.difference = difference
    self.sureness = sureness
    self.acknowledgement = acknowledgement
  }
}

/// What came of looking for changes for the worse.
package struct AdverseScan: Sendable, Equatable {
  /// How many changes were looked at, with and without a test.
  package let looked: Int
  /// In the order of partnerships, measures and wave pairs.
  package let findings: [AdverseFinding]

  package init(looked: Int, findings: [AdverseFinding]) {
    self.looked = looked
    self.findings = findings
  }

  /// The findings that no entry of the project file answers for.
  package var unacknowledged: [AdverseFinding] {
    findings.filter { $0.acknowledgement == nil }
  }
}
