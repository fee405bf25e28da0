package import Statistics

/// How high a measure stood at a wave.
package struct Level: Sendable, Equatable {
  package let measure: Measure
  /// The wave's id.
  package let wave: String
  package let estimate: Disclosed<LevelEstimate>

  package init(measure: Measure, wave: String, estimate: Disclosed<LevelEstimate>) {
    self.measure = measure
    self.wave = wave
    self.estimate = estimate
  }
}

/// A mean score and the share of people at the opposite pole.
package struct LevelEstimate: Sendable, Equatable {
  /// People with a score.
  package let n: Int
  /// The mean score, 0…100.
  package let mean: Double
  /// The standard deviation of the scores (denominator n − 1), in points.
  package let standardDeviation: Double
  /// The 95 % interval of the mean, from Student's t; nil when all scores are equal, or when no stratum
  /// of weighted people has two units.
  package let interval: Interval?
  /// How the interval of the mean was made; that of the share is never corrected.
  package let convention: IntervalConvention
  /// The share of people at the opposite pole; withheld where it would be that of a few, or of all
  /// but a few.
  package internal(set) var negativePole: Disclosed<PoleShare>
  /// What weights have to do with it; nil where all people count alike.
  package internal(set) var weights: LevelWeights?

  package init(
    n: Int,
    mean: Double,
    standardDeviation: Double,
    interval: Interval?,
    convention: IntervalConvention = .superpopulation,
    negativePole: Disclosed<PoleShare>
  ) {
    self.n = n
    self.mean = mean
    self.standardDeviation = standardDeviation
    self.interval = interval
    self.convention = convention
    self.negativePole = negativePole
  }
}

/// The share of people at the opposite pole.
package struct PoleShare: Sendable, Equatable {
  /// In percent (0…100).
  package let percent: Double
  /// The 95 % interval after Wilson (1927), in percent; of weighted people on the scale of log odds,
  /// and nil when no stratum of them has two units.
  package let interval: Interval?

  package init(percent: Double, interval: Interval?) {
    self.percent = percent
    self.interval = interval
  }
}

/// The answers to an item at a wave.
package struct ItemDistribution: Sendable, Equatable {
  /// The share of one answer.
  package struct Share: Sendable, Equatable {
    /// The answer's value on the scale, in fixed-point steps of the scale.
    package let value: Int
    /// In percent of those who answered on the scale (0…100).
    package let percent: Double

    package init(value: Int, percent: Double) {
      self.value = value
      self.percent = percent
    }
  }

  /// What is shown of an item.
  package struct Answers: Sendable, Equatable {
    /// People who answered on the scale.
    package let n: Int
    /// The mean answer in the scale's own units, as asked (not turned round).
    package let mean: Double
    /// One for each point of the scale, lowest first; empty for a scale with decimals or of
    /// more than eleven points.
    ///
    /// Withheld as a whole: what a few holes leave is harder to read than a mean, and a hole that is
    /// one too few gives the rest away.
    package let shares: Disclosed<[Share]>

    package init(n: Int, mean: Double, shares: Disclosed<[Share]>) {
      self.n = n
      self.mean = mean
      self.shares = shares
    }
  }

  /// The item's id.
  package let item: String
  /// The wave's id.
  package let wave: String
  package let answers: Disclosed<Answers>

  package init(item: String, wave: String, answers: Disclosed<Answers>) {
    self.item = item
    self.wave = wave
    self.answers = answers
  }
}
