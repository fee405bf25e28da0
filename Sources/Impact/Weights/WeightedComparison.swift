import Statistics
import Survey

/// A weighted change in the form of the changes without weights.
struct WeightedComparison {
  let method: ChangeEstimate.Method
  let chosen: TwoWaves.Comparison
  /// The mean change of the linked people, where `chosen` is of everybody and some are linked; nil
  /// too where it would tell of a few of them.
  let ofLinked: TwoWaves.Comparison?
  /// In percentage points.
  let negativePoleDifference: Double

  /// The change of a cohort; nil when a wave has nobody with a score.
  ///
  /// Where everybody with a score is in both waves it is the mean of their changes, otherwise the
  /// difference of the two means.
  init?(
    _ weights: Weights,
    _ samples: TwoWaves,
    _ disclosure: Disclosure,
    cohort: Int,
    from: Int,
    to: Int,
    measure: Int
  ) {
    let isSamePeople = samples.basis == .samePeople
    let linked = weights.pairedChange(
      cohort: cohort,
      from: from,
      to: to,
      measure: measure,
      population: samples.population
    )
    let all = weights.difference(
      cohort: cohort,
      from: from,
      to: to,
      measure: measure,
      population: samples.population
    )
    guard let change = isSamePeople ? linked : all else { return nil }
    let isTelling = weights.tellLinked(
      cohort: cohort,
      from: from,
      to: to,
      measure: measure,
      disclosure
    )
    let convention: IntervalConvention =
      weights.correctable(samples.population) == nil ? .superpopulation : .finitePopulation
    method = isSamePeople ? .weightedChanges : .weightedDifference
    chosen = TwoWaves.Comparison(change, convention)
    ofLinked =
      isSamePeople || samples.pairs == nil || isTelling
      ? nil : linked.map { TwoWaves.Comparison($0, convention) }
    negativePoleDifference = change.negativePoleDifference
  }
}

extension TwoWaves.Comparison {
  fileprivate init(_ change: WeightedChange, _ convention: IntervalConvention) {
    self.init(
      nFirst: change.nFirst,
      nSecond: change.nSecond,
      difference: change.difference,
      inference: change.inference.flatMap { test in
        Result { () throws(Undefined) in try ChangeEstimate.Inference(test, convention) }
      },
      effectSize: nil
    )
  }
}
