package import Statistics

/// How a measure changed between two waves.
package struct Change: Sendable, Equatable {
  package let measure: Measure
  package let waves: WavePair
  package let estimate: Disclosed<ChangeEstimate>

  package init(measure: Measure, waves: WavePair, estimate: Disclosed<ChangeEstimate>) {
    self.measure = measure
    self.waves = waves
    self.estimate = estimate
  }
}

/// The estimate of a change, and how sure it is.
package struct ChangeEstimate: Sendable, Equatable {
  /// Which computation fits the data.
  package enum Method: String, Sendable, CaseIterable {
    /// The same people in both waves: paired t.
    case paired
    /// Different people: Welch's t.
    case welch
    /// Partly the same people: partially overlapping samples t (Derrick et al. 2017).
    case partiallyOverlapping = "partially-overlapping"
    /// Weighted people, or people drawn in strata or clusters: the difference of the two waves' means,
    /// by Taylor linearization.
    case weightedDifference = "weighted-difference"
    /// The same people in both waves, weighted or drawn so: the mean of their changes with the later
    /// wave's weights, by Taylor linearization.
    case weightedChanges = "weighted-changes"

    /// Whether weights, strata or clusters play a part.
    package var isWeighted: Bool { self == .weightedDifference || self == .weightedChanges }
    /// Whether it looks at nothing but the changes of the same people.
    var isOfChanges: Bool { self == .paired || self == .weightedChanges }
  }

  /// Which data made the method fit.
  package enum Basis: String, Sendable, CaseIterable {
    /// Everybody with a score is in both waves: paired.
    case samePeople = "same-people"
    /// Somebody is in both waves, others in one of them: partially overlapping.
    case partlySamePeople = "partly-same-people"
    /// Nobody can be followed from one wave to the other: Welch.
    case differentPeople = "different-people"
  }

  /// What a test says of the change.
  package struct Inference: Sendable, Equatable {
    /// In points; nil where it would tell how many people came back (see
    /// ``coarse(around:smallestWave:)``).
    package let standardError: Double?
    package let statistic: Double?
    package let degreesOfFreedom: Double?
    /// Two-sided, 0…1.
    package let p: Double
    /// The 95 % interval in points.
    package let interval: Interval
    /// The smallest true change that data of this precision tell from none in four cases of five
    /// (power 80 %), in points; with two significant digits where the exact one would tell how many
    /// people came back.
    package let minimumDetectable: Double
    package let convention: IntervalConvention

    package init(
      standardError: Double?,
      statistic: Double?,
      degreesOfFreedom: Double?,
      p: Double,
      interval: Interval,
      minimumDetectable: Double,
      convention: IntervalConvention
    ) {
      self.standardError = standardError
      self.statistic = statistic
      self.degreesOfFreedom = degreesOfFreedom
      self.p = p
      self.interval = interval
      self.minimumDetectable = minimumDetectable
      self.convention = convention
    }
  }

  /// A standardised mean difference.
  package struct EffectSize: Sendable, Equatable {
    /// By which standard deviation the change is divided.
    package enum Standardiser: String, Sendable, CaseIterable {
      /// The square root of the mean of both waves' variances, of the linked people: g_av.
      case averageSD = "average-sd"
      /// The pooled standard deviation of two separate groups: g_s.
      case pooledSD = "pooled-sd"
      /// The standard deviation of the linked people's changes: g_z.
      case changeSD = "change-sd"
      /// The standard deviation of the linked people's earlier scores: Glass's Δ, corrected.
      case baselineSD = "baseline-sd"
    }

    /// Hedges' g.
    package let g: Double
    package let standardiser: Standardiser
    /// The 95 % interval of g: by the noncentral t for `pooledSD` and `changeSD`, for large samples
    /// for the others (see ``Statistics/HedgesG/interval(confidence:)``); nil where that has none.
    package let interval: Interval?

    package init(g: Double, standardiser: Standardiser, interval: Interval?) {
      self.g = g
      self.standardiser = standardiser
      self.interval = interval
    }
  }

  /// Whether the change can be told from none, and if so whether it is for the better.
  package enum Verdict: String, Sendable, CaseIterable {
    case improved
    case worsened
    /// The 95 % interval holds zero.
    case unclear
  }

  /// What another method says of the same waves, for whoever wants to check.
  package struct Companion: Sendable, Equatable {
    package let method: Method
    /// People it rests on in the earlier wave, and in the later one.
    package let nFirst: Int
    package let nSecond: Int
    /// Later mean minus earlier mean of those people, in points.
    package let difference: Double
    package let inference: Disclosed<Inference>
    package let effectSize: Disclosed<EffectSize>

    package init(
      method: Method,
      nFirst: Int,
      nSecond: Int,
      difference: Double,
      inference: Disclosed<Inference>,
      effectSize: Disclosed<EffectSize>
    ) {
      self.method = method
      self.nFirst = nFirst
      self.nSecond = nSecond
      self.difference = difference
      self.inference = inference
      self.effectSize = effectSize
    }
  }

  package let method: Method
  package let basis: Basis
  /// People with a score in the earlier wave, and in the later one.
  package let nFirst: Int
  package let nSecond: Int
  /// People with a score in both waves.
  ///
  /// Withheld when it would tell a small number of people who left or came.
  package let nLinked: Disclosed<Int>
  /// People with a score in one of the waves only.
  package let nUnlinked: Disclosed<Int>
  /// Later mean minus earlier mean, in points (−100…100).
  package let difference: Double
  /// Not known when the scores do not vary.
  package let inference: Disclosed<Inference>
  package let effectSize: Disclosed<EffectSize>
  /// Not known when the inference is not.
  package let verdict: Disclosed<Verdict>
  /// The change of the share at the opposite pole, in percentage points; withheld where either
  /// share is.
  package let negativePoleDifference: Disclosed<Double>
  /// The other methods that the data allow, such as the paired test of the linked people alone.
  package let companions: [Companion]
  /// What the two waves say when they count as different people.
  package let everyone: Everyone
  /// What the people in both waves say; withheld where their number is.
  package let linkedPeople: Disclosed<LinkedPeople>
  /// How far a single person's score can be off, by the earlier wave's spread and alpha; nil for
  /// facets, whose items are not tallied jointly.
  package let measurementError: Disclosed<MeasurementError>?

  package init(
    method: Method,
    basis: Basis,
    nFirst: Int,
    nSecond: Int,
    nLinked: Disclosed<Int>,
    nUnlinked: Disclosed<Int>,
    difference: Double,
    inference: Disclosed<Inference>,
    effectSize: Disclosed<EffectSize>,
    verdict: Disclosed<Verdict>,
    negativePoleDifference: Disclosed<Double>,
    companions: [Companion],
    everyone: Everyone,
    linkedPeople: Disclosed<LinkedPeople>,
    measurementError: Disclosed<MeasurementError>?
  ) {
    self.method = method
    self.basis = basis
    self.nFirst = nFirst
    self.nSecond = nSecond
    self.nLinked = nLinked
    self.nUnlinked = nUnlinked
    self.difference = difference
    self.inference = inference
    self.effectSize = effectSize
    self.verdict = verdict
    self.negativePoleDifference = negativePoleDifference
    self.companions = companions
    self.everyone = everyone
    self.linkedPeople = linkedPeople
    self.measurementError = measurementError
  }
}
