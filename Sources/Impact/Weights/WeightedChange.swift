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
  /// Each drawn unit's linearized values are summed over both waves, so that the covariance that
  /// people, or clusters, in both waves bring is in the variance.
  func difference(cohort: Int, from: Int, to: Int, measure: Int) -> WeightedChange? {
    guard let first = mean(.score(measure), cohort: cohort, wave: from),
      let second = mean(.score(measure), cohort: cohort, wave: to),
      let firstPole = mean(.pole(measure), cohort: cohort, wave: from),
      let secondPole = mean(.pole(measure), cohort: cohort, wave: to)
    else { return nil }
    let sides = [
      Side(mean: first, wave: from, sign: -1, points: 100 / Double(plan.measures[measure].steps)),
      Side(mean: second, wave: to, sign: 1, points: 100 / Double(plan.measures[measure].steps)),
    ]
    let difference = second.mean - first.mean
    return WeightedChange(
      difference: difference,
      inference: Result { () throws(Undefined) in
        try TInference.linearized(
          difference,
          strata: try linearized(sides, cohort, measure),
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
    let mean = { (sums: (WeightedPairSums) -> WeightedSums, steps: Int) in
      WeightedMean(
        strata.map { units in
          units.map { cells in
            cells.map { pairs in
              WeightedCell(
                sums: sums(pairs.measures[measure]),
                factor: factor(cohort, to, pairs.categories.second)
              )
            }.filter { $0.sums.n > 0 }
          }.filter { !$0.isEmpty }
        }.filter { !$0.isEmpty },
        steps: steps,
        isClustered: project.isClustered,
        population: correctable(population)
      )
    }
    guard let change = mean(\.changes, plan.measures[measure].steps),
      let pole = mean(\.poleChanges, 1)
    else { return nil }
    return WeightedChange(
      difference: change.mean,
      inference: change.inference,
      negativePoleDifference: pole.mean,
      nFirst: change.n,
      nSecond: change.n
    )
  }

  /// One of the two waves of a difference.
  private struct Side {
    let mean: WeightedMean
    let wave: Int
    let sign: Double
    let points: Double

    /// By what a centred, weighted value in steps becomes a part of the difference in points.
    var scale: Double { sign * points / mean.weight }
  }

  /// The units' linearized values, summed over both waves.
  private func linearized(
    _ sides: [Side],
    _ cohort: Int,
    _ measure: Int
  ) throws(Undefined) -> [LinearizedStratum] {
    let strata = design.strata(
      cohort: cohort,
      partnership: partnership(of: cohort),
      waves: sides.map(\.wave)
    )
    var made: [LinearizedStratum] = []
    for stratum in strata {
      if project.isClustered {
        made.append(try clustered(stratum, sides, cohort, measure))
      } else if let stratum = try persons(stratum, sides, cohort, measure) {
        made.append(stratum)
      }
    }
    return made
  }

  private func clustered(
    _ stratum: SampledStratum,
    _ sides: [Side],
    _ cohort: Int,
    _ measure: Int
  ) throws(Undefined) -> LinearizedStratum {
    try LinearizedStratum(
      values: stratum.units.map { unit in
        zip(sides, unit).reduce(0) { value, part in
          let (side, cells) = part
          let sums = sums(cells, side, cohort, measure)
          return value + side.scale * (sums.values - side.mean.shift * sums.weights)
        }
      }
    )
  }

  private func persons(
    _ stratum: SampledStratum,
    _ sides: [Side],
    _ cohort: Int,
    _ measure: Int
  ) throws(Undefined) -> LinearizedStratum? {
    var (people, sum, squares) = (0, 0.0, 0.0)
    for (position, side) in sides.enumerated() {
      let sums = sums(stratum.units.flatMap { $0[position] }, side, cohort, measure)
      let shift = side.mean.shift
      people += sums.n
      sum += side.scale * (sums.values - shift * sums.weights)
      squares +=
        side.scale * side.scale
        * (sums.squaredWeightsTimesSquares - 2 * shift * sums.squaredWeightsTimesValues
          + shift * shift * sums.squaredWeights)
    }
    for pairs in stratum.links {
      people -= pairs.measures[measure].n
      squares += 2 * product(of: pairs, sides, cohort, measure)
    }
    guard people > 0 else { return nil }
    return try LinearizedStratum(units: people, sum: sum, sumOfSquares: max(0, squares))
  }

  /// The products of the two waves' linearized values, summed over the people who are in both.
  private func product(
    of pairs: SampledPairs,
    _ sides: [Side],
    _ cohort: Int,
    _ measure: Int
  ) -> Double {
    let (first, second) = (sides[0], sides[1])
    let sums = pairs.measures[measure].about((first.mean.origin, second.mean.origin))
    let factors =
      factor(cohort, first.wave, pairs.categories.first)
      * factor(cohort, second.wave, pairs.categories.second)
    let centred =
      Double(sums.products) - first.mean.shift * Double(sums.second)
      - second.mean.shift * Double(sums.first)
      + first.mean.shift * second.mean.shift * Double(sums.weights)
    return first.scale * second.scale * factors * centred
  }

  private func sums(
    _ cells: [SampleCell],
    _ side: Side,
    _ cohort: Int,
    _ measure: Int
  ) -> WeightedMean.Sums {
    WeightedMean.sums(
      weighted(cells, .score(measure), cohort, side.wave),
      about: side.mean.origin
    )
  }
}
