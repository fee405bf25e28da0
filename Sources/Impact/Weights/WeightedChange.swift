import Statistics
import Survey

/// How a measure changes between two waves whose people are weighted.
struct WeightedChange {
  /// In points.
  let difference: Double
  let inference: Result<TInference, Undefined>
  /// The change of the share at the opposite pole, in percentage points.
  let negativePoleDifference: Double
  let nFirst: Int
  let nSecond: Int
}

extension Weights {
  /// The difference of the two waves' weighted means; nil when a wave has nobody with a score.
  ///
  /// Each wave has the variance that it has as a level; people, or clusters, in both waves bring
  /// their covariance.
  func difference(
    cohort: Int,
    from: Int,
    to: Int,
    measure: Int,
    population: Int? = nil
  ) -> WeightedChange? {
    guard let first = mean(.score(measure), cohort: cohort, wave: from),
      let second = mean(.score(measure), cohort: cohort, wave: to),
      let firstPole = mean(.pole(measure), cohort: cohort, wave: from),
      let secondPole = mean(.pole(measure), cohort: cohort, wave: to)
    else { return nil }
    let waves = RepeatedWaves(
      weights: self,
      cohort: cohort,
      measure: measure,
      first: .init(mean: first, wave: from),
      second: .init(mean: second, wave: to),
      population: correctable(population)
    )
    let difference = second.mean - first.mean
    return WeightedChange(
      difference: difference,
      inference: Result { () throws(Undefined) in
        try TInference.linearizedDifference(
          difference,
          strata: try waves.strata(),
          confidence: Levels.confidence
        )
      },
      negativePoleDifference: secondPole.mean - firstPole.mean,
      nFirst: first.n,
      nSecond: second.n
    )
  }

  /// The mean change of the people in both waves, with the later wave's weights; nil when nobody is.
  func pairedChange(
    cohort: Int,
    from: Int,
    to: Int,
    measure: Int,
    population: Int? = nil
  ) -> WeightedChange? {
    let strata = design.linkedStrata(cohort: cohort, from: from, to: to)
    let mean = { (steps: Int, sums: (WeightedPairSums) -> WeightedSums) in
      WeightedMean(
        linked(strata, cohort, to) { sums($0.measures[measure]) },
        steps: steps,
        isClustered: project.isClustered,
        population: correctable(population)
      )
    }
    guard let change = mean(plan.measures[measure].steps, \.changes),
      let pole = mean(1, \.poleChanges)
    else { return nil }
    return WeightedChange(
      difference: change.mean,
      inference: change.inference,
      negativePoleDifference: pole.mean,
      nFirst: change.n,
      nSecond: change.n
    )
  }

  /// The linked people's cells with the later wave's factors; who has no scores is left out.
  private func linked(
    _ strata: [[[SampledPairs]]],
    _ cohort: Int,
    _ wave: Int,
    _ sums: (SampledPairs) -> WeightedSums
  ) -> [[[WeightedCell]]] {
    strata.map { units in
      units.map { cells in
        cells.map { pairs in
          WeightedCell(sums: sums(pairs), factor: factor(cohort, wave, pairs.categories.second))
        }.filter { $0.sums.n > 0 }
      }.filter { !$0.isEmpty }
    }.filter { !$0.isEmpty }
  }
}
