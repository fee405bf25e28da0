import Statistics
import Survey

/// A weighted change in the form of the changes without weights.
struct WeightedComparison {
  let method: ChangeEstimate.Method
  let chosen: TwoWaves.Comparison
  /// The mean change of the linked people, where `chosen` is of everybody and some are linked.
  let ofLinked: TwoWaves.Comparison?
  /// In percentage points.
  let negativePoleDifference: Double

  /// The change of a cohort; nil when a wave has nobody with a score.
  ///
  /// Where everybody with a score is in both waves it is the mean of their changes, otherwise the
  /// difference of the two means. The effect size is the one without weights.
  init?(
    _ weights: Weights,
    _ samples: TwoWaves,
    _ cohort: Int,
    _ from: Int,
    _ to: Int,
    _ measure: Int
  ) {
    let isSamePeople = samples.basis == .samePeople
    let population = isSamePeople ? samples.population : nil
    let linked = weights.pairedChange(
      cohort: cohort,
      from: from,
      to: to,
      measure: measure,
      population: population
    )
    let change =
      isSamePeople
      ? linked : weights.difference(cohort: cohort, from: from, to: to, measure: measure)
    guard let change else { return nil }
    let effectSize = samples.comparison(by: samples.fittingMethod).effectSize
    let isCorrected = weights.correctable(population) != nil
    method = isSamePeople ? .weightedChanges : .weightedDifference
    chosen = TwoWaves.Comparison(
      change,
      isCorrected ? .finitePopulation : .superpopulation,
      effectSize
    )
    ofLinked =
      isSamePeople || samples.pairs == nil
      ? nil
      : linked.map {
        TwoWaves.Comparison($0, .superpopulation, samples.comparison(by: .paired).effectSize)
      }
    negativePoleDifference = change.negativePoleDifference
  }
}

extension TwoWaves.Comparison {
  fileprivate init(
    _ change: WeightedChange,
    _ convention: IntervalConvention,
    _ effectSize: Result<ChangeEstimate.EffectSize, Undefined>
  ) {
    self.init(
      nFirst: change.nFirst,
      nSecond: change.nSecond,
      difference: change.difference,
      inference: change.inference.flatMap { test in
        Result { () throws(Undefined) in try ChangeEstimate.Inference(test, convention) }
      },
      effectSize: effectSize
    )
  }
}
