import Statistics
import Survey

extension Weights {
  /// How the people of a partnership were weighted in each wave that reached them.
  func findings(partnership: Int, _ disclosure: Disclosure) -> [WaveWeights] {
    guard apply(to: partnership) else { return [] }
    return project.waves.indices.compactMap { wave in
      let people = design.cells(cohort: partnership, wave: wave)
        .reduce(0) { $0 + $1.people.n }
      guard people > 0 else { return nil }
      return WaveWeights(
        wave: project.waves[wave].id,
        estimate: disclosure.show(people, restingOn: people).flatMap { n in
          disclosure.part(
            Result { () throws(Undefined) in try estimate(n, partnership, wave, disclosure) }
          )
        }
      )
    }
  }

  private func estimate(
    _ n: Int,
    _ partnership: Int,
    _ wave: Int,
    _ disclosure: Disclosure
  ) throws(Undefined) -> WeightsEstimate {
    let cells = design.cells(cohort: partnership, wave: wave)
    let sums = WeightedMean.sums(
      cells.map {
        WeightedCell(sums: $0.people, factor: factor(partnership, wave, $0.categories))
      },
      about: 0
    )
    let kish = try WeightedCount(n: n, sum: sums.weights, sumOfSquares: sums.squaredWeights)
    let strata = design.strata(cohort: partnership, partnership: partnership, waves: [wave])
    let fit = weighting.fit(partnership: partnership, wave: wave)
    let unknown = project.margins(ofPartnership: partnership).indices.map { margin in
      fit?.cells.filter { $0.categories[margin] == 0 }.reduce(0) { $0 + $1.people } ?? 0
    }
    return WeightsEstimate(
      n: n,
      kish: disclosure.show(
        WeightsEstimate.Kish(designEffect: kish.designEffect, effectiveN: kish.effectiveN),
        tellingNoneOf: unknown + classes(partnership: partnership, wave: wave)
      ),
      strata: project.isStratified ? strata.count : nil,
      clusters: project.isClustered ? strata.reduce(0) { $0 + $1.units.count } : nil,
      raking: fit.map { raking($0, unknown, partnership, n, disclosure) }
    )
  }

  private func raking(
    _ fit: Weighting.Fit,
    _ unknown: [Int],
    _ partnership: Int,
    _ n: Int,
    _ disclosure: Disclosure
  ) -> WeightsEstimate.Raking {
    let factors = fit.cells.map(\.factor)
    let range = Interval(lower: factors.min() ?? 1, upper: factors.max() ?? 1)
    let margins = project.margins(ofPartnership: partnership)
    return WeightsEstimate.Raking(
      margins: zip(margins, unknown).map { margin, unknown in
        .init(
          group: margin.group,
          unknown: disclosure.show(unknown, tellingNoneOf: [unknown, n - unknown])
        )
      },
      fit: disclosure.show(
        WeightsEstimate.Raking.Fit(
          rounds: fit.rounds,
          largestDeviation: 100 * fit.largestDeviation,
          trimmed: project.weights.trim.map { _ in
            disclosure.show(fit.trimmed, tellingNoneOf: [fit.trimmed, n - fit.trimmed])
          },
          factors: disclosure.show(range, tellingNoneOf: fit.cells.map(\.people))
        ),
        tellingNoneOf: unknown
      )
    )
  }
}
