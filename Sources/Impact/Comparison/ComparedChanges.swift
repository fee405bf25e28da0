import Statistics
import Survey

/// Compares two groups' changes of one measure between two waves.
struct ComparedChanges {
  /// The linked people of the partnership and of the comparison, where both may be shown.
  let linked: (partnership: LinkedChange, comparison: LinkedChange)?
  let disclosure: Disclosure
  let higherIsBetter: Bool

  private typealias Companion = ComparedChangeEstimate.Companion

  /// The comparison, by the method that fits: of the linked people where they are at least half
  /// of each wave in both groups, otherwise of everybody.
  func estimate(
    _ partnership: ChangeEstimate,
    beside comparison: ChangeEstimate
  ) -> ComparedChangeEstimate {
    let separate = separateChanges(partnership, comparison)
    let ofLinked = linked.map(linkedChanges) ?? []
    let isMostlyLinked = linked.map { $0.partnership.isMost && $0.comparison.isMost } ?? false
    // Weighted changes are compared as such; what the linked people say without weights stands beside.
    let isWeighted = partnership.method.isWeighted || comparison.method.isWeighted
    let chosen = isMostlyLinked && !isWeighted ? ofLinked.first ?? separate : separate
    return ComparedChangeEstimate(
      method: chosen.method,
      partnership: chosen.partnership,
      comparison: chosen.comparison,
      difference: chosen.difference,
      inference: chosen.inference,
      isApproximate: chosen.method == .separateChanges
        && [partnership, comparison].contains { ChangePrecision($0)?.isApproximate == true },
      verdict: chosen.inference.map { $0.verdict(higherIsBetter: higherIsBetter) },
      standardised: standardised,
      companions: (ofLinked + [separate]).filter { $0.method != chosen.method }
    )
  }

  private func separateChanges(
    _ partnership: ChangeEstimate,
    _ comparison: ChangeEstimate
  ) -> Companion {
    let inference: Disclosed<ChangeEstimate.Inference>
    if let own = ChangePrecision(partnership), let other = ChangePrecision(comparison) {
      inference = disclosure.part(
        Result { () throws(Undefined) in
          try ChangeEstimate.Inference(ChangePrecision.difference(of: own, and: other))
        }
      )
    } else {
      // Why the first, or else the second, has none.
      inference = partnership.inference.combined(with: comparison.inference) { own, _ in own }
    }
    return Companion(
      method: .separateChanges,
      partnership: .init(partnership),
      comparison: .init(comparison),
      difference: partnership.difference - comparison.difference,
      inference: inference
    )
  }

  /// Welch's t on the changes, its regression form, and the analysis of covariance in two forms.
  private func linkedChanges(
    _ own: LinkedChange,
    _ other: LinkedChange
  ) -> [Companion] {
    let confidence = Levels.confidence
    let difference = own.pairs.change.mean - other.pairs.change.mean
    let companion = { (method, difference, test: Result<TInference, Undefined>) in
      Companion(
        method: method,
        partnership: .init(own),
        comparison: .init(other),
        difference: difference,
        inference: disclosure.part(
          ofChanges: test.flatMap { test in
            Result { () throws(Undefined) in try ChangeEstimate.Inference(test) }
          }
        )
      )
    }
    let welch = Result { () throws(Undefined) in
      try TInference.differenceInDifferences(
        control: other.pairs.change,
        treated: own.pairs.change,
        confidence: confidence
      )
    }
    let regression = Result { () throws(Undefined) in
      try TInference.differenceInDifferencesHC2(
        control: other.pairs.change,
        treated: own.pairs.change,
        confidence: confidence
      )
    }
    let ancova = Result { () throws(Undefined) in
      try Ancova(control: other.pairs, treated: own.pairs, confidence: confidence).classical
    }
    var companions = [
      companion(.linkedChanges, difference, welch),
      companion(.regression, difference, regression),
    ]
    let robust = Result { () throws(Undefined) in
      try Ancova.hc2(control: other.counts(), treated: own.counts(), confidence: confidence)
    }
    // Without a fit there is no adjusted difference either.
    if case .success(let fit) = ancova {
      companions.append(companion(.ancova, fit.estimate, ancova))
      companions.append(companion(.ancovaHC2, fit.estimate, robust))
    }
    return companions
  }

  private var standardised: Disclosed<Double> {
    guard let linked else { return .notKnown(.notLinked) }
    return disclosure.part(
      Result { () throws(Undefined) in
        try ComparisonEffect(
          control: linked.comparison.pairs,
          treated: linked.partnership.pairs
        ).d
      }
    )
  }
}

/// The people of one group who answered both times, where their change may be shown.
struct LinkedChange {
  let pairs: PairedMoments
  private let tally: PairTally
  private let plan: MeasurePlan
  /// Whether they are at least half of each wave.
  let isMost: Bool

  /// The linked people; nil when they are fewer than the threshold, or when their number would
  /// tell how few left or came.
  init?(
    _ tally: Tally,
    _ disclosure: Disclosure,
    partnership: Int,
    from: Int,
    to: Int,
    measure: Int
  ) {
    guard
      let waves = tally.twoWaves(
        partnership: partnership,
        from: from,
        to: to,
        measure: measure
      ),
      let pairs = waves.pairs,
      WaveLinks(tally: tally, disclosure: disclosure)
        .people(partnership: partnership, from: from, to: to, measure: measure).finding != nil
    else { return nil }
    self.pairs = pairs
    self.tally = tally.pair(partnership: partnership, from: from, to: to, measure: measure)
    plan = tally.plan.measures[measure]
    isMost = 2 * waves.nLinked >= max(waves.first.n, waves.second.n)
  }

  /// How often each pair of their scores occurs.
  func counts() throws(Undefined) -> PairCounts { try tally.pairCounts(in: plan) }
}

extension ComparedChangeEstimate.Side {
  fileprivate init(_ change: ChangeEstimate) {
    self.init(nFirst: change.nFirst, nSecond: change.nSecond, change: change.difference)
  }

  fileprivate init(_ linked: LinkedChange) {
    self.init(nFirst: linked.pairs.n, nSecond: linked.pairs.n, change: linked.pairs.change.mean)
  }
}
