import Statistics
import Survey

extension Weights {
  /// The weighted level of a measure, with what the same people say without weights beside it; nil
  /// for fewer than two people.
  ///
  /// - Parameter plain: The level without weights.
  func level(
    cohort: Int,
    wave: Int,
    measure: Int,
    beside plain: LevelEstimate,
    population: Int?
  ) -> LevelEstimate? {
    let mean = self.mean(.score(measure), cohort: cohort, wave: wave, population: population)
    let pole = self.mean(.pole(measure), cohort: cohort, wave: wave, population: population)
    guard let mean, let sd = mean.standardDeviation, let pole,
      let poleInterval = Self.interval(of: pole)
    else { return nil }
    let test = try? mean.inference.get()
    var level = LevelEstimate(
      n: mean.n,
      mean: mean.mean,
      standardDeviation: sd,
      interval: test?.interval,
      convention: correctable(population).map { $0 > mean.n } == true
        ? .finitePopulation : .superpopulation,
      negativePole: pole.mean,
      negativePoleInterval: poleInterval.scaled(by: 100)
    )
    level.weights = LevelWeights(
      standardError: test?.standardError,
      degreesOfFreedom: test?.degreesOfFreedom,
      unweighted: LevelWeights.Unweighted(
        mean: plain.mean,
        standardDeviation: plain.standardDeviation,
        negativePole: plain.negativePole
      )
    )
    return level
  }

  /// The interval of a share, 0…1: on the scale of log odds, and for none or all, where that has no
  /// end, Wilson's with the effective number of people, which is rounded down so that it does not
  /// tell how many people have which weight.
  private static func interval(of pole: WeightedMean) -> Interval? {
    guard let test = try? pole.inference.get() else {
      return try? Proportion.wilson(
        share: pole.mean / 100,
        n: max(1, pole.count.effectiveN.rounded(.down)),
        confidence: Levels.confidence
      )
    }
    return try? TInference(
      estimate: pole.mean / 100,
      standardError: test.standardError / 100,
      degreesOfFreedom: test.degreesOfFreedom,
      confidence: Levels.confidence
    ).logitInterval()
  }
}
