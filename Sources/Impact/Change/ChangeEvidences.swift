import Statistics
import Survey

/// What stands beside a change, from how many people have each score and each change.
struct ChangeEvidences {
  let first: ScoreTally
  let second: ScoreTally
  let linked: PairTally
  /// The moments of the linked people, in points.
  let pairs: PairedMoments?
  /// How many the linked people are, where that may be told.
  let told: Disclosed<Int>
  let disclosure: Disclosure

  /// What the two waves say as different people.
  ///
  /// There must be somebody in each.
  func everyone() throws(Undefined) -> ChangeEstimate.Everyone {
    let pole = try ProportionDifference(
      first: Proportion(count: first.atNegativePole, of: first.n),
      second: Proportion(count: second.atNegativePole, of: second.n),
      confidence: Levels.confidence
    )
    return ChangeEstimate.Everyone(
      ranks: disclosure.part(Result(catching: rankSum)),
      pole: disclosure.show(
        ChangeEstimate.PoleChange(
          difference: 100 * pole.estimate,
          interval: pole.interval.scaled(by: 100)
        ),
        ofPole: first,
        second
      )
    )
  }

  /// What the linked people say, where their number may be told.
  func linkedPeople() -> Disclosed<ChangeEstimate.LinkedPeople> {
    told.flatMap { n in
      disclosure.part(Result { () throws(Undefined) in try people(n) })
    }
  }

  private func rankSum() throws(Undefined) -> ChangeEstimate.RankSum {
    let (before, after) = try (ValueCounts(first.counts), ValueCounts(second.counts))
    let delta = try CliffDelta(first: before, second: after, confidence: Levels.confidence)
    return ChangeEstimate.RankSum(
      p: try RankSumTest(first: before, second: after).p,
      delta: delta.delta,
      interval: delta.interval
    )
  }

  private func people(_ n: Int) throws(Undefined) -> ChangeEstimate.LinkedPeople {
    let changes = try ValueCounts(linked.changes)
    let moves = [
      linked.stayedAtNegativePole, linked.leftNegativePole, linked.enteredNegativePole,
    ]
    let neither = n - moves.reduce(0, +)
    let pole = try PairedProportions(
      both: moves[0],
      onlyFirst: moves[1],
      onlySecond: moves[2],
      neither: neither
    )
    let told = disclosure.show(pole, counting: moves + [neither])
    let poleChange = ChangeEstimate.PoleChange(
      difference: 100 * pole.difference,
      interval: try pole.newcombe(confidence: Levels.confidence).scaled(by: 100)
    )
    let signs = linked.changes.signs
    return ChangeEstimate.LinkedPeople(
      n: n,
      effectSizes: effectSizes,
      signedRanks: disclosure.part(
        ofChanges: Result { () throws(Undefined) in try Self.signedRanks(changes) }
      ),
      signs: disclosure.show(changes, counting: signs).flatMap { changes in
        disclosure.part(
          ofChanges: Result { () throws(Undefined) in try SignTest(changes: changes) }
        )
      },
      pole: told.map { _ in poleChange },
      poleMoves: told.flatMap { pole in
        disclosure.part(
          ofChanges: Result { () throws(Undefined) in
            ChangeEstimate.PoleMoves(
              entered: pole.onlySecond,
              left: pole.onlyFirst,
              p: try pole.mcNemar().exactP
            )
          }
        )
      }
    )
  }

  private var effectSizes: [ChangeEstimate.EffectSize] {
    guard let pairs else { return [] }
    return [Standardizer.average, .change, .baseline].compactMap {
      (try? HedgesG.paired(pairs, by: $0)).map(ChangeEstimate.EffectSize.init)
    }
  }

  private static func signedRanks(
    _ changes: ValueCounts
  ) throws(Undefined) -> ChangeEstimate.SignedRanks {
    let test = try SignedRankTest(changes: changes)
    return ChangeEstimate.SignedRanks(
      statistic: test.statistic,
      p: test.p,
      rankBiserial: test.rankBiserial,
      interval: try test.rankBiserialInterval(confidence: Levels.confidence)
    )
  }
}

extension ChangeEstimate.EffectSize {
  /// The effect size with its interval, if it has one.
  init(_ effect: HedgesG) {
    let standardiser: Standardiser =
      switch effect.standardizer {
      case .average: .averageSD
      case .pooled: .pooledSD
      case .change: .changeSD
      case .baseline: .baselineSD
      }
    self.init(
      g: effect.g,
      standardiser: standardiser,
      interval: try? effect.interval(confidence: Levels.confidence)
    )
  }
}

extension CountedValues {
  /// How many changes are falls, how many rises, and how many none.
  fileprivate var signs: [Int] {
    let (fell, rose) = (count(in: .min...(-1)), count(in: 1...Int.max))
    return [fell, rose, n - fell - rose]
  }
}

extension ValueCounts {
  /// The counts as statistics take them.
  fileprivate init(_ counts: CountedValues) throws(Undefined) {
    guard counts.isComplete else {
      throw .tooFew(needed: counts.n, have: counts.n - counts.toldSums.n)
    }
    try self.init(counts.entries.map { Entry(value: $0.value, count: $0.count) })
  }
}
