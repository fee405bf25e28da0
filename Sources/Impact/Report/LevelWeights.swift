/// What weights did to a level, and what it would be without.
package struct LevelWeights: Sendable, Equatable {
  /// The same people's figures without weights, strata and clusters.
  package struct Unweighted: Sendable, Equatable {
    /// The mean score, 0…100.
    package let mean: Double
    /// In points.
    package let standardDeviation: Double
    /// In percent (0…100); nil where the share is withheld.
    package internal(set) var negativePole: Double?

    package init(mean: Double, standardDeviation: Double, negativePole: Double?) {
      self.mean = mean
      self.standardDeviation = standardDeviation
      self.negativePole = negativePole
    }
  }

  /// Of the mean, by Taylor linearization, in points; nil when the scores do not vary or too few
  /// units were drawn.
  package let standardError: Double?
  /// The drawn units less the strata.
  package let degreesOfFreedom: Double?
  package internal(set) var unweighted: Unweighted

  package init(
    standardError: Double?,
    degreesOfFreedom: Double?,
    unweighted: Unweighted
  ) {
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
    self.unweighted = unweighted
  }
}
