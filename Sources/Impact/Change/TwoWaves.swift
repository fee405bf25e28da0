import Statistics
import Survey

/// A measure's scores in two waves, and how many people are in both.
struct TwoWaves {
  /// All people with a score in the earlier wave, and in the later one, in points.
  let first: Moments
  let second: Moments
  /// The people with a score in both; nil when there are fewer than two.
  let pairs: PairedMoments?
  let nLinked: Int
  /// How many people there are in all; nil when that is not known, or when all of them answered both
  /// times: see ``Populations``.
  private(set) var population: Int?
  /// The change of the share at the opposite pole, in percentage points.
  let negativePoleDifference: Double
  /// What ``standardised`` found.
  private var pooledEffect: Result<ChangeEstimate.EffectSize, Undefined>?

  /// The two waves; nil when one of them has fewer than two people.
  init?(
    first: ScoreTally,
    second: ScoreTally,
    linked: PairTally,
    measure: MeasurePlan,
    population: Int? = nil
  ) {
    guard first.n > 1, second.n > 1,
      let firstMoments = first.moments(in: measure),
      let secondMoments = second.moments(in: measure)
    else { return nil }
    self.first = firstMoments
    self.second = secondMoments
    pairs = linked.n > 1 ? linked.moments(in: measure) : nil
    nLinked = linked.n
    self.population = population.flatMap { $0 > min(first.n, second.n) ? $0 : nil }
    negativePoleDifference =
      100 * Double(second.atNegativePole) / Double(second.n)
      - 100 * Double(first.atNegativePole) / Double(first.n)
  }

  /// People of the earlier wave only, and of the later wave only.
  var nLeft: Int { first.n - nLinked }
  var nJoined: Int { second.n - nLinked }

  /// Whether the people of the two waves are the same.
  ///
  /// A single linked person is a panel like any other, so that neither this nor the method tells how
  /// many there are.
  var basis: ChangeEstimate.Basis {
    if nLinked == 0 { return .differentPeople }
    return nLeft + nJoined == 0 ? .samePeople : .partlySamePeople
  }

  /// The method that uses what the data hold: everybody, and who is the same person.
  var fittingMethod: ChangeEstimate.Method {
    switch basis {
    case .samePeople: .paired
    case .partlySamePeople: .partiallyOverlapping
    case .differentPeople: .welch
    }
  }

  /// The same, with nothing corrected for the population.
  var uncorrected: TwoWaves {
    var waves = self
    waves.population = nil
    return waves
  }

  /// The same, with the effect size of everybody worked out, which several methods state.
  var standardised: TwoWaves {
    var waves = self
    waves.pooledEffect = pooledEffect ?? effectOfAll
    return waves
  }

  /// All methods that can be computed.
  var possibleMethods: [ChangeEstimate.Method] {
    ChangeEstimate.Method.allCases.filter {
      !$0.isWeighted && (pairs != nil || $0 == .welch)
    }
  }

  /// What a method says of the change.
  struct Comparison {
    let nFirst: Int
    let nSecond: Int
    let difference: Double
    let inference: Result<ChangeEstimate.Inference, Undefined>
    /// Nil where people are weighted.
    let effectSize: Result<ChangeEstimate.EffectSize, Undefined>?
  }

  /// Compares the waves by one method.
  ///
  /// The paired method looks at the linked people alone and standardises by the average standard
  /// deviation of their two waves; the others look at everybody and standardise by the pooled one.
  func comparison(by method: ChangeEstimate.Method) -> Comparison {
    // From one linked person no correlation can be estimated, and none is assumed.
    guard method != .welch, let pairs else {
      return comparisonOfAll { () throws(Undefined) in
        try TInference.welch(
          first: first,
          second: second,
          population: population,
          confidence: Levels.confidence
        )
      }
    }
    guard method == .paired else {
      return comparisonOfAll { () throws(Undefined) in
        try TInference.partiallyOverlapping(
          pairs: pairs,
          first: first,
          second: second,
          population: population,
          confidence: Levels.confidence
        )
      }
    }
    return Comparison(
      nFirst: pairs.n,
      nSecond: pairs.n,
      difference: pairs.change.mean,
      inference: inference { () throws(Undefined) in
        try TInference.paired(pairs, population: population, confidence: Levels.confidence)
      },
      effectSize: effectSize { () throws(Undefined) in
        try HedgesG.paired(pairs, by: .average)
      }
    )
  }

  private func comparisonOfAll(
    _ test: () throws(Undefined) -> TInference
  ) -> Comparison {
    Comparison(
      nFirst: first.n,
      nSecond: second.n,
      difference: second.mean - first.mean,
      inference: inference(test),
      effectSize: pooledEffect ?? effectOfAll
    )
  }

  private var effectOfAll: Result<ChangeEstimate.EffectSize, Undefined> {
    effectSize { () throws(Undefined) in
      try HedgesG.independent(first: first, second: second)
    }
  }

  private func inference(
    _ test: () throws(Undefined) -> TInference
  ) -> Result<ChangeEstimate.Inference, Undefined> {
    Result { () throws(Undefined) in
      try ChangeEstimate.Inference(
        test(),
        population == nil ? .superpopulation : .finitePopulation
      )
    }
  }

  private func effectSize(
    _ compute: () throws(Undefined) -> HedgesG
  ) -> Result<ChangeEstimate.EffectSize, Undefined> {
    Result { () throws(Undefined) in try ChangeEstimate.EffectSize(compute()) }
  }
}
