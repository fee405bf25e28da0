package import Statistics

/// How the people of a partnership were weighted in a wave.
package struct WaveWeights: Sendable, Equatable {
  /// The wave's id.
  package let wave: String
  package let estimate: Disclosed<WeightsEstimate>

  package init(wave: String, estimate: Disclosed<WeightsEstimate>) {
    self.wave = wave
    self.estimate = estimate
  }
}

/// What the weights of a partnership's people in a wave are, without any person's own.
package struct WeightsEstimate: Sendable, Equatable {
  /// What unequal weights cost.
  package struct Kish: Sendable, Equatable {
    /// Kish's design effect, at least 1.
    package let designEffect: Double
    /// Kish's effective number of people.
    package let effectiveN: Double

    package init(designEffect: Double, effectiveN: Double) {
      self.designEffect = designEffect
      self.effectiveN = effectiveN
    }
  }

  /// How the weights were fitted to the population's margins.
  package struct Raking: Sendable, Equatable {
    /// A margin, and how many people have no known value of it.
    package struct Margin: Sendable, Equatable {
      /// The group's id.
      package let group: String
      package let unknown: Disclosed<Int>

      package init(group: String, unknown: Disclosed<Int>) {
        self.group = group
        self.unknown = unknown
      }
    }

    /// How well they fit.
    package struct Fit: Sendable, Equatable {
      /// How many rounds over all margins were made.
      package let rounds: Int
      /// By how much a weighted margin is off at most, in percent of what it should be.
      package let largestDeviation: Double
      /// How many people have a factor that was held at a limit; nil where there are no limits.
      package let trimmed: Disclosed<Int>?
      /// The smallest and the largest factor, as multiples of the mean one; withheld where a cell of
      /// the margins has few people.
      package let factors: Disclosed<Interval>

      package init(
        rounds: Int,
        largestDeviation: Double,
        trimmed: Disclosed<Int>?,
        factors: Disclosed<Interval>
      ) {
        self.rounds = rounds
        self.largestDeviation = largestDeviation
        self.trimmed = trimmed
        self.factors = factors
      }
    }

    package let margins: [Margin]
    package let fit: Disclosed<Fit>

    package init(margins: [Margin], fit: Disclosed<Fit>) {
      self.margins = margins
      self.fit = fit
    }
  }

  /// People with an answer.
  package let n: Int
  /// Withheld, as the fit is, where it would tell how few people have no known value of a margin; also
  /// where it would tell how few have one of a few weights.
  package let kish: Disclosed<Kish>
  /// How many strata people were drawn from; nil where there is none but the whole.
  package let strata: Int?
  /// How many clusters were drawn; nil where people were drawn one by one.
  package let clusters: Int?
  /// Nil where there are no margins.
  package let raking: Raking?

  package init(
    n: Int,
    kish: Disclosed<Kish>,
    strata: Int?,
    clusters: Int?,
    raking: Raking?
  ) {
    self.n = n
    self.kish = kish
    self.strata = strata
    self.clusters = clusters
    self.raking = raking
  }
}
