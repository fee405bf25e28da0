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
    let pole = self.mean(.pole(measure), cohort: cohort, wave: wave)
    guard let mean, let sd = mean.standardDeviation, let pole else { return nil }
    let test = try? mean.inference.get()
    var level = LevelEstimate(
      n: mean.n,
      mean: mean.mean,
      standardDeviation: sd,
      interval: test?.interval,
      convention: correctable(population).map { $0 > mean.n } == true
        ? .finitePopulation : .superpopulation,
      // Whether it may be shown does not depend on weights.
      negativePole: plain.negativePole.map { _ in
        PoleShare(percent: pole.mean, interval: Self.interval(of: pole)?.scaled(by: 100))
      }
    )
    level.weights = LevelWeights(
      standardError: test?.standardError,
      degreesOfFreedom: test?.degreesOfFreedom,
      unweighted: LevelWeights.Unweighted(
        mean: plain.mean,
        standardDeviation: plain.standardDeviation,
        negativePole: plain.negativePole.finding?.percent
      )
    )
    return level
  }

  /// The interval of a share, 0…1; nil where too few units were drawn.
  ///
  /// It is made on the scale of log odds. Where the share does not vary from unit to unit, as of none
  /// or all, it is Wilson's with the effective number of people, or the clusters where those are
  /// fewer. That number is rounded down so that it does not tell how many people have which weight.
  private static func interval(of pole: WeightedMean) -> Interval? {
    let share = pole.mean / 100
    switch pole.inference {
    case .success(let test):
      return try? TInference(
        estimate: share,
        standardError: test.standardError / 100,
        degreesOfFreedom: test.degreesOfFreedom,
        confidence: Levels.confidence
      ).logitInterval()
    case .failure(.zeroVariance):
      return try? Proportion.wilson(
        share: share,
        n: max(1, min(pole.count.effectiveN.rounded(.down), Double(pole.units))),
        confidence: Levels.confidence
      )
    case .failure:
      return nil
    }
  }
}
