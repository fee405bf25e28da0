import Statistics
import Survey

/// How each measure changes from wave to wave.
struct Changes {
  let tally: Tally
  let disclosure: Disclosure
  /// Nil where no interval is to be corrected for the population.
  var populations: Populations?
  let drift: InstrumentDrift
  /// Nil where nothing is weighted, or where weights are to play no part.
  var weights: Weights?
  /// Shared by the copies of these changes.
  private let memory = ChangeMemory()

  /// The same with no interval corrected for the population.
  var uncorrected: Changes {
    var changes = self
    changes.populations = nil
    return changes
  }

  /// The same with nothing weighted.
  var unweighted: Changes {
    var changes = self
    changes.weights = nil
    return changes
  }

  /// The change of a measure among a partnership's people between two waves.
  func estimate(
    partnership: Int,
    from: Int,
    to: Int,
    measure: Int,
    higherIsBetter: Bool
  ) -> Disclosed<ChangeEstimate> {
    let key = ChangeMemory.Key(
      partnership: partnership,
      from: from,
      to: to,
      measure: measure,
      higherIsBetter: higherIsBetter,
      population: populations?.size(partnership: partnership, waves: [from, to]),
      isWeighted: weights?.apply(to: partnership) ?? false
    )
    return memory.change(key) { estimate(key) }
  }

  private func estimate(_ key: ChangeMemory.Key) -> Disclosed<ChangeEstimate> {
    let (partnership, measure) = (key.partnership, key.measure)
    let (from, to) = (key.from, key.to)
    guard let first = tally.group(partnership: partnership, wave: from),
      let second = tally.group(partnership: partnership, wave: to)
    else { return .notKnown(.noAnswers) }
    if drift.blocks(tally.plan.measures[measure].items, from: from, to: to) {
      return .notKnown(.instrumentChanged)
    }
    let linked = tally.pair(partnership: partnership, from: from, to: to, measure: measure)
    let samples = TwoWaves(
      first: first.scores[measure],
      second: second.scores[measure],
      linked: linked,
      measure: tally.plan.measures[measure],
      population: key.population
    )
    let told = WaveLinks(tally: tally, disclosure: disclosure)
      .people(partnership: partnership, from: from, to: to, measure: measure)
    let n = min(first.scores[measure].n, second.scores[measure].n)
    guard let samples else { return disclosure.withheldAsTooFew() }
    var weighted: WeightedComparison?
    if key.isWeighted, let weights {
      let isTelling = [from, to].contains {
        weights.tell(of: partnership, wave: $0, measure: measure, disclosure)
      }
      if isTelling { return .withheld(.tellsSmallGroup) }
      weighted = WeightedComparison(
        weights,
        told.isWithheld ? samples.uncorrected : samples,
        disclosure,
        cohort: partnership,
        from: from,
        to: to,
        measure: measure
      )
    }
    let evidences = ChangeEvidences(
      first: first.scores[measure],
      second: second.scores[measure],
      linked: linked,
      pairs: samples.pairs,
      told: told,
      disclosure: disclosure
    )
    let mayAverage = [from, to].allSatisfy {
      disclosure.mayAverage(tally, cohort: partnership, wave: $0, measure: measure)
    }
    if n >= disclosure.threshold, !mayAverage { return .withheld(.tellsSmallGroup) }
    return disclosure.show(n, restingOn: n).flatMap { _ in
      disclosure.part(
        Result { () throws(Undefined) in
          estimate(
            samples.standardised,
            told,
            weighted,
            higherIsBetter: key.higherIsBetter,
            everyone: try evidences.everyone(),
            linkedPeople: evidences.linkedPeople(),
            measurementError: disclosure.measurementError(
              of: first,
              measure: measure,
              tally.plan.measures[measure]
            )
          )
        }
      )
    }
  }

  private func estimate(
    _ samples: TwoWaves,
    _ linked: Disclosed<Int>,
    _ weighted: WeightedComparison?,
    higherIsBetter: Bool,
    everyone: ChangeEstimate.Everyone,
    linkedPeople: Disclosed<ChangeEstimate.LinkedPeople>,
    measurementError: Disclosed<MeasurementError>?
  ) -> ChangeEstimate {
    let fitting = samples.fittingMethod
    let isLinkedHidden = linked.isWithheld
    let number = { (people: Int) -> Disclosed<Int> in
      isLinkedHidden ? .withheld(.tellsSmallGroup) : disclosure.show(harmless: people)
    }
    // Differences and trends rest on the uncorrected interval: with the corrected one beside it, the
    // number of linked people could be worked out from the two.
    let plain = isLinkedHidden ? samples.uncorrected : samples
    let chosen = weighted?.chosen ?? plain.comparison(by: fitting)
    let method = weighted?.method ?? fitting
    let exact = inference(of: chosen, by: method)
    let inference =
      isLinkedHidden
      ? exact.map { exact in
        exact.coarse(
          around: chosen.difference,
          smallestWave: min(samples.first.n, samples.second.n)
        )
      } : exact
    return ChangeEstimate(
      method: method,
      basis: samples.basis,
      nFirst: samples.first.n,
      nSecond: samples.second.n,
      nLinked: number(samples.nLinked),
      nUnlinked: number(samples.nLeft + samples.nJoined),
      difference: chosen.difference,
      inference: inference,
      effectSize: effectSize(of: chosen),
      verdict: inference.map { $0.verdict(higherIsBetter: higherIsBetter) },
      negativePoleDifference: everyone.pole.map { _ in
        weighted?.negativePoleDifference ?? samples.negativePoleDifference
      },
      companions: weighted.map { companions(samples, linked, $0) }
        ?? companions(samples, linked, besides: fitting),
      everyone: everyone,
      linkedPeople: linkedPeople,
      measurementError: measurementError
    )
  }

  private func inference(
    of comparison: TwoWaves.Comparison,
    by method: ChangeEstimate.Method
  ) -> Disclosed<ChangeEstimate.Inference> {
    method.isOfChanges
      ? disclosure.part(ofChanges: comparison.inference) : disclosure.part(comparison.inference)
  }

  /// What the other methods say, as far as they rest on enough people and tell of no few.
  private func companions(
    _ samples: TwoWaves,
    _ linked: Disclosed<Int>,
    besides method: ChangeEstimate.Method?
  ) -> [ChangeEstimate.Companion] {
    samples.possibleMethods.filter { $0 != method }.compactMap { other in
      guard other == .welch || linked.finding != nil else { return nil }
      return companion(other, samples.comparison(by: other))
    }
  }

  /// What stands beside a weighted change: the weighted changes of the linked people alone, and what
  /// everybody says without weights.
  private func companions(
    _ samples: TwoWaves,
    _ linked: Disclosed<Int>,
    _ weighted: WeightedComparison
  ) -> [ChangeEstimate.Companion] {
    let ofLinked =
      linked.finding.flatMap { _ in weighted.ofLinked }
      .map { [companion(.weightedChanges, $0)] } ?? []
    return ofLinked + companions(samples, linked, besides: nil)
  }

  private func companion(
    _ method: ChangeEstimate.Method,
    _ comparison: TwoWaves.Comparison
  ) -> ChangeEstimate.Companion {
    ChangeEstimate.Companion(
      method: method,
      nFirst: comparison.nFirst,
      nSecond: comparison.nSecond,
      difference: comparison.difference,
      inference: inference(of: comparison, by: method),
      effectSize: effectSize(of: comparison)
    )
  }

  private func effectSize(
    of comparison: TwoWaves.Comparison
  ) -> Disclosed<ChangeEstimate.EffectSize> {
    comparison.effectSize.map { disclosure.part($0) } ?? .notKnown(.weighted)
  }
}
