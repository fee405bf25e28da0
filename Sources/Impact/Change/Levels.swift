import Statistics
import Survey

/// How high each measure stands at each wave.
struct Levels {
  let tally: Tally
  let disclosure: Disclosure
  /// Nil where no interval is to be corrected for the population.
  var populations: Populations?
  /// Nil where nothing is weighted, or where weights are to play no part.
  var weights: Weights?
  /// The confidence level of intervals.
  static let confidence = 0.95

  /// The level of a measure among a partnership's people in a wave.
  func estimate(partnership: Int, wave: Int, measure: Int) -> Disclosed<LevelEstimate> {
    guard let group = tally.group(partnership: partnership, wave: wave) else {
      return .notKnown(.noAnswers)
    }
    let scores = group.scores[measure]
    let population = populations?.size(partnership: partnership, waves: [wave])
    let plain = estimate(scores, tally.plan.measures[measure], population: population)
    guard let plain, scores.n >= disclosure.threshold else { return disclosure.withheldAsTooFew() }
    guard disclosure.mayAverage(tally, cohort: partnership, wave: wave, measure: measure) else {
      return .withheld(.tellsSmallGroup)
    }
    guard let weights, weights.apply(to: partnership) else {
      return disclosure.show(plain, restingOn: scores.n)
    }
    if weights.tell(of: partnership, wave: wave, measure: measure, disclosure) {
      return .withheld(.tellsSmallGroup)
    }
    let weighted = weights.level(
      cohort: partnership,
      wave: wave,
      measure: measure,
      beside: plain,
      population: population
    )
    guard let weighted else { return disclosure.withheldAsTooFew() }
    return disclosure.show(weighted, restingOn: scores.n)
  }

  /// The level of a group; nil for fewer than two people.
  ///
  /// - Parameter population: How many people there are of whom the group is a part; nil when that
  ///   is not known.
  private func estimate(
    _ scores: ScoreTally,
    _ measure: MeasurePlan,
    population: Int?
  ) -> LevelEstimate? {
    let size = population.flatMap { $0 > scores.n ? $0 : nil }
    guard let moments = scores.moments(in: measure), let sd = moments.standardDeviation,
      let pole = try? Proportion(count: scores.atNegativePole, of: scores.n),
      let poleInterval = try? pole.wilson(confidence: Self.confidence)
    else { return nil }
    let interval = (try? TInference.mean(moments, population: size, confidence: Self.confidence))?
      .interval
    return LevelEstimate(
      n: scores.n,
      mean: moments.mean,
      standardDeviation: sd,
      interval: interval,
      convention: size == nil ? .superpopulation : .finitePopulation,
      negativePole: disclosure.show(
        PoleShare(
          percent: 100 * Double(pole.count) / Double(pole.n),
          interval: poleInterval.scaled(by: 100)
        ),
        ofPole: scores
      )
    )
  }
}

extension ScoreTally {
  /// The moments in points (0…100); nil when nobody has a score.
  func moments(in measure: MeasurePlan) -> Moments? {
    try? Moments(
      n: n,
      sum: counts.sum,
      sumOfSquares: counts.sumOfSquares,
      scale: Double(measure.steps),
      points: 100
    )
  }
}

extension PairTally {
  /// The moments in points (0…100); nil when nobody is linked.
  func moments(in measure: MeasurePlan) -> PairedMoments? {
    let (first, second) = (first, second)
    return try? PairedMoments(
      n: n,
      sums: (first.sum, second.sum),
      sumsOfSquares: (first.sumOfSquares, second.sumOfSquares),
      sumOfProducts: sumOfProducts,
      scale: Double(measure.steps),
      points: 100
    )
  }

  /// How often each pair of scores occurs, for what depends on more than moments.
  func pairCounts(in measure: MeasurePlan) throws(Undefined) -> PairCounts {
    try PairCounts(
      counts.map { PairCounts.Entry(first: $0.first, second: $0.second, count: $0.count) },
      scale: Double(measure.steps) / 100
    )
  }
}
