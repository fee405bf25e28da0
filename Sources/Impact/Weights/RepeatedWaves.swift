import Statistics
import Survey

/// A cohort's scores on a measure in two waves, as two samples that may have units in common.
struct RepeatedWaves {
  let weights: Weights
  let cohort: Int
  let measure: Int
  let first: Side
  let second: Side
  /// Nil where nothing is corrected for the population.
  let population: Int?

  /// One of the two waves.
  struct Side {
    let mean: WeightedMean
    let wave: Int
  }

  /// What each stratum adds to the error of the difference of the two means.
  func strata() throws(Undefined) -> [RepeatedStratum] {
    let strata = weights.design.strata(
      cohort: cohort,
      partnership: weights.partnership(of: cohort),
      waves: [first.wave, second.wave]
    )
    var made: [RepeatedStratum] = []
    for stratum in strata {
      made.append(
        RepeatedStratum(
          first: try linearized(first, stratum.units.compactMap { $0[0] }),
          second: try linearized(second, stratum.units.compactMap { $0[1] }),
          common: isClustered ? clusters(of: stratum) : people(of: stratum)
        )
      )
    }
    return made
  }

  private var isClustered: Bool { weights.project.isClustered }

  private func linearized(
    _ side: Side,
    _ units: [[SampleCell]]
  ) throws(Undefined) -> LinearizedStratum? {
    try side.mean.linearized(
      units.map { weighted($0, side) },
      isClustered: isClustered,
      population: population
    )
  }

  /// The clusters that both waves drew.
  private func clusters(of stratum: SampledStratum) -> CommonUnits {
    CommonUnits(
      values: stratum.units.compactMap { unit in
        guard let earlier = unit[0], let later = unit[1] else { return nil }
        return (
          first.mean.linearized(weighted(earlier, first)).sum,
          second.mean.linearized(weighted(later, second)).sum
        )
      }
    )
  }

  /// The people who have a score in both waves.
  private func people(of stratum: SampledStratum) -> CommonUnits {
    let earlier = first.mean.linearized(
      stratum.links.map {
        WeightedCell(
          sums: $0.measures[measure].earlier,
          factor: weights.factor(cohort, first.wave, $0.categories.first)
        )
      }
    )
    let later = second.mean.linearized(
      stratum.links.map {
        WeightedCell(
          sums: $0.measures[measure].later,
          factor: weights.factor(cohort, second.wave, $0.categories.second)
        )
      }
    )
    return CommonUnits(
      count: stratum.links.reduce(0) { $0 + $1.measures[measure].n },
      sums: (earlier.sum, later.sum),
      squares: (earlier.squares, later.squares),
      products: stratum.links.reduce(0) { $0 + products(of: $1) }
    )
  }

  /// The products of the two waves' linearized values, summed over people who are in both.
  private func products(of pairs: SampledPairs) -> Double {
    let (a, b) = (first.mean, second.mean)
    let sums = pairs.measures[measure].about((a.origin, b.origin))
    let factors =
      weights.factor(cohort, first.wave, pairs.categories.first)
      * weights.factor(cohort, second.wave, pairs.categories.second)
    let centred =
      Double(sums.products) - a.shift * Double(sums.second) - b.shift * Double(sums.first)
      + a.shift * b.shift * Double(sums.weights)
    return a.scale * b.scale * factors * centred
  }

  private func weighted(_ cells: [SampleCell], _ side: Side) -> [WeightedCell] {
    weights.weighted(cells, .score(measure), cohort, side.wave)
  }
}
