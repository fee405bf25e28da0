import Glibc
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
        disclosure.hidesLinked(samples) ? samples.uncorrected : samples,
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
      disclosure: disclosure
    )
    return disclosure.show(n, restingOn: n).flatMap { _ in
      disclosure.part(
        Result { () throws(Undefined) in
          estimate(
            samples,
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
    _ weighted: WeightedComparison?,
    higherIsBetter: Bool,
    everyone: ChangeEstimate.Everyone,
    linkedPeople: Disclosed<ChangeEstimate.LinkedPeople>,
    measurementError: Disclosed<MeasurementError>?
  ) -> ChangeEstimate {
    let fitting = samples.fittingMethod
    let parts = [samples.nLinked, samples.nLeft, samples.nJoined]
    let linked = disclosure.show(samples.nLinked, tellingNoneOf: parts)
    let isLinkedHidden = disclosure.hidesLinked(samples)
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
      nLinked: linked,
      nUnlinked: disclosure.show(samples.nLeft + samples.nJoined, tellingNoneOf: parts),
      difference: chosen.difference,
      inference: inference,
      effectSize: effectSize(of: chosen),
      verdict: inference.map { $0.verdict(higherIsBetter: higherIsBetter) },
      negativePoleDifference: weighted?.negativePoleDifference ?? samples.negativePoleDifference,
      companions: weighted.map { companions(samples, $0) } ?? companions(samples, besides: fitting),
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
    besides method: ChangeEstimate.Method?
  ) -> [ChangeEstimate.Companion] {
    let linked = disclosure.linked(samples.nLinked, of: samples.first.n, and: samples.second.n)
    return samples.possibleMethods.filter { $0 != method }.compactMap { other in
      guard other == .welch || linked.finding != nil else { return nil }
      return companion(other, samples.comparison(by: other))
    }
  }

  /// What stands beside a weighted change: the weighted changes of the linked people alone, and what
  /// everybody says without weights.
  private func companions(
    _ samples: TwoWaves,
    _ weighted: WeightedComparison
  ) -> [ChangeEstimate.Companion] {
    let linked = disclosure.linked(samples.nLinked, of: samples.first.n, and: samples.second.n)
    let ofLinked =
      linked.finding.flatMap { _ in weighted.ofLinked }
      .map { [companion(.weightedChanges, $0)] } ?? []
    return ofLinked + companions(samples, besides: nil)
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

extension Disclosure {
  /// Whether the number of people who are in both waves is withheld.
  fileprivate func hidesLinked(_ samples: TwoWaves) -> Bool {
    isSmall(among: [samples.nLinked, samples.nLeft, samples.nJoined])
  }
}

extension ChangeEstimate.Inference {
  /// What may be shown of the test where the number of linked people is withheld.
  ///
  /// The degrees of freedom of the partially overlapping samples t depend on that number, and
  /// can be worked out from any two of standard error, statistic, p and interval. Only the interval
  /// stays, its margin rounded up to two significant digits: an exact one would tell the correlation
  /// to so many digits, for each number of linked people, that only one number of people with whole
  /// answers could have it. p and the least detectable change are taken back from the interval with
  /// the degrees of freedom of the smaller wave, so that they say nothing that the interval does not
  /// say; two digits of them stay, since that is about how good they are.
  ///
  /// - Parameters:
  ///   - difference: The change as it is shown, so that no digit of the exact interval remains.
  ///   - n: The people in the smaller wave.
  func coarse(around difference: Double, smallestWave n: Int) -> Self {
    let interval = interval.withCoarseMargin(around: difference)
    let degreesOfFreedom = Double(max(1, n - 1))
    let margin = StudentT(degreesOfFreedom: degreesOfFreedom)
      .upperQuantile((1 - Levels.confidence) / 2)
    let test = try? TInference(
      estimate: difference,
      standardError: interval.width / 2 / margin,
      degreesOfFreedom: degreesOfFreedom,
      confidence: Levels.confidence
    )
    let detectable = test.flatMap { try? $0.minimumDetectable() } ?? interval.width / 2
    return Self(
      standardError: nil,
      statistic: nil,
      degreesOfFreedom: nil,
      p: (test?.p ?? 1).rounded(significant: 2),
      interval: interval,
      minimumDetectable: detectable.rounded(significant: 2),
      convention: convention
    )
  }
}

extension Interval {
  /// The margin rounded up to two significant digits, around the middle.
  fileprivate func withCoarseMargin(around middle: Double) -> Interval {
    // A whisker below, so that a margin of two digits stays what it is.
    let margin = (width / 2 * (1 - 1e-9)).rounded(significant: 2, .up)
    return Interval(lower: middle - margin, upper: middle + margin)
  }
}

extension Double {
  /// The number with so many significant decimal digits.
  fileprivate func rounded(
    significant digits: Int,
    _ rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero
  ) -> Double {
    guard self > 0, isFinite else { return self }
    let exponent = Int(log10(self).rounded(.down)) - digits + 1
    // Through text, since a power of ten is not exact in binary.
    let scaled = (self / pow(10, Double(exponent))).rounded(rule)
    return Double("\(Int(scaled))e\(exponent)") ?? self
  }
}
