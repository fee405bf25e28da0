/// What weights did to a level, and what it would be without.
package struct LevelWeights: Sendable, Equatable {
  /// The same people's figures without weights, strata and clusters.
  package struct Unweighted: Sendable, Equatable {
    /// The mean score, 0…100.
    package let mean: Double
    /// In points.
    package let standardDeviation: Double
    /// In percent (0…100).
    package let negativePole: Double

    package init(mean: Double, standardDeviation: Double, negativePole: Double) {
      self.mean = mean
      self.standardDeviation = standardDeviation
      self.negativePole = negativePole
    }
  }

  /// Kish's design effect of the weights of the people with a score, at least 1.
  package let designEffect: Double
  /// How many people of equal weight would tell as much.
  package let effectiveN: Double
  /// Of the mean, by Taylor linearization, in points; nil when the scores do not vary or too few
  /// units were drawn.
  package let standardError: Double?
  /// The drawn units less the strata.
  package let degreesOfFreedom: Double?
  /// Withheld where, beside the weighted figure, it would tell of a few people.
  package let unweighted: Disclosed<Unweighted>

  package init(
    designEffect: Double,
    effectiveN: Double,
    standardError: Double?,
    degreesOfFreedom: Double?,
    unweighted: Disclosed<Unweighted>
  ) {
    self.designEffect = designEffect
    self.effectiveN = effectiveN
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
    self.unweighted = unweighted
  }
}
