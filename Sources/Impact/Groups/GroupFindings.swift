package import Survey

/// What is found of the people of a partnership who have one value of a group.
///
/// Between two waves it is about those who had the value at the time: someone who has grown older
/// has left one age group and joined another.
package struct GroupFindings: Sendable, Equatable {
  package let group: GroupValue
  /// By measure and wave, as for the partnership.
  package let levels: [Level]
  /// By measure and wave pair, as for the partnership.
  package let changes: [GroupChange]

  package init(group: GroupValue, levels: [Level], changes: [GroupChange]) {
    self.group = group
    self.levels = levels
    self.changes = changes
  }
}

/// How a measure changed among the people of a group.
package struct GroupChange: Sendable, Equatable {
  package let measure: Measure
  package let waves: WavePair
  package let estimate: Disclosed<GroupChangeEstimate>

  package init(measure: Measure, waves: WavePair, estimate: Disclosed<GroupChangeEstimate>) {
    self.measure = measure
    self.waves = waves
    self.estimate = estimate
  }
}

/// The estimate of a group's change, by the method that fits the data.
///
/// The test is in its coarse form whatever the data, and how many people are linked is never told:
/// with the partnership's own number and the other groups' it would tell a small one.
package struct GroupChangeEstimate: Sendable, Equatable {
  package let nFirst: Int
  package let nSecond: Int
  /// Later mean minus earlier mean, in points.
  package let difference: Double
  package let inference: Disclosed<ChangeEstimate.Inference>
  package let verdict: Disclosed<ChangeEstimate.Verdict>

  package init(
    nFirst: Int,
    nSecond: Int,
    difference: Double,
    inference: Disclosed<ChangeEstimate.Inference>,
    verdict: Disclosed<ChangeEstimate.Verdict>
  ) {
    self.nFirst = nFirst
    self.nSecond = nSecond
    self.difference = difference
    self.inference = inference
    self.verdict = verdict
  }
}
