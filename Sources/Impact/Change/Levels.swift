import Statistics
import Survey

/// How high each measure stands at each wave.
struct Levels {
  let tally: Tally
  let disclosure: Disclosure
  /// The confidence level of intervals.
  static let confidence = 0.95

  /// The level of a measure among a partnership's people in a wave.
  func estimate(partnership: Int, wave: Int, measure: Int) -> Disclosed<LevelEstimate> {
    guard let group = tally.group(partnership: partnership, wave: wave) else {
      return .notKnown(.noAnswers)
    }
    let scores = group.scores[measure]
    guard let estimate = Self.estimate(scores, tally.plan.measures[measure]) else {
      return disclosure.withheldAsTooFew()
    }
    return disclosure.show(estimate, restingOn: scores.n)
  }

  /// The level of a group; nil for fewer than two people.
  static func estimate(_ scores: ScoreTally, _ measure: MeasurePlan) -> LevelEstimate? {
    guard let moments = scores.moments(in: measure), let sd = moments.standardDeviation,
      let pole = try? Proportion(count: scores.atNegativePole, of: scores.n),
      let poleInterval = try? pole.wilson(confidence: confidence)
    else { return nil }
    return LevelEstimate(
      n: scores.n,
      mean: moments.mean,
      standardDeviation: sd,
      interval: (try? TInference.mean(moments, confidence: confidence))?.interval,
      negativePole: 100 * Double(pole.count) / Double(pole.n),
      negativePoleInterval: poleInterval.scaled(by: 100)
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
    try? PairedMoments(
      n: n,
      sums: (first.sum, second.sum),
      sumsOfSquares: (first.sumOfSquares, second.sumOfSquares),
      sumOfProducts: sumOfProducts,
      scale: Double(measure.steps),
      points: 100
    )
  }
}
