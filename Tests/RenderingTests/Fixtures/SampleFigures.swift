import Statistics

@testable import Impact

// What changed: the estimates of the sample report.
extension SampleReport {
  static let levelEstimate = LevelEstimate(
    n: 55,
    mean: 58.25,
    standardDeviation: 20.099999999999998,
    interval: Interval(lower: -2.5e-05, upper: 100.0 / 3 + 70),
    negativePole: shown(
      PoleShare(percent: 9.090909090909092, interval: Interval(lower: 0, upper: 100))
    )
  )

  /// All scores are equal, so there is no interval.
  static let levelWithoutSpread = LevelEstimate(
    n: 6,
    mean: 100,
    standardDeviation: 0,
    interval: nil,
    negativePole: .withheld(.tellsSmallGroup)
  )

  static let inference = ChangeEstimate.Inference(
    standardError: 1.9000000000000001,
    statistic: 2.3684210526315788,
    degreesOfFreedom: 88.23456789012345,
    p: .leastNonzeroMagnitude,
    interval: Interval(lower: 0.1 + 0.2, upper: 8.28),
    minimumDetectable: 5.4,
    convention: .finitePopulation
  )

  static func changeEstimate(_ method: ChangeEstimate.Method) -> ChangeEstimate {
    let isPaired = method == .paired
    return ChangeEstimate(
      method: method,
      basis: isPaired ? .samePeople : .partlySamePeople,
      nFirst: 55,
      nSecond: 60,
      nLinked: shown(31),
      nUnlinked: shown(53),
      difference: isPaired ? -4.5 : 4.5,
      inference: shown(inference),
      effectSize: shown(
        ChangeEstimate.EffectSize(
          g: 0.22000000000000003,
          standardiser: isPaired ? .averageSD : .pooledSD,
          interval: Interval(lower: -0.1, upper: 0.5)
        )
      ),
      verdict: shown(isPaired ? .worsened : .improved),
      negativePoleDifference: shown(-3.1),
      companions: isPaired
        ? []
        : [
          ChangeEstimate.Companion(
            method: .welch,
            nFirst: 55,
            nSecond: 60,
            difference: 4.25,
            inference: .notKnown(.tooFewObservations),
            effectSize: .notKnown(.noVariation)
          )
        ],
      everyone: everyone,
      linkedPeople: isPaired ? .withheld(.tellsSmallGroup) : shown(linkedPeople),
      measurementError: shown(measurementError)
    )
  }

  /// Different people whose scores do not vary: a difference, and nothing to say of it.
  static let changeWithoutSpread = ChangeEstimate(
    method: .welch,
    basis: .differentPeople,
    nFirst: 5,
    nSecond: 6,
    nLinked: .withheld(.tellsSmallGroup),
    nUnlinked: .withheld(.smallGroup),
    difference: -0.0,
    inference: .notKnown(.noVariation),
    effectSize: .notKnown(.noVariation),
    verdict: .notKnown(.noVariation),
    negativePoleDifference: .withheld(.tellsSmallGroup),
    companions: [],
    everyone: ChangeEstimate.Everyone(
      ranks: .notKnown(.noVariation),
      pole: .withheld(.tellsSmallGroup)
    ),
    linkedPeople: .notKnown(.nobodyLinked),
    measurementError: nil
  )

  static let agreement = ItemDistribution.Answers(
    n: 54,
    mean: 3.4074074074074074,
    shares: shown((1...5).map { ItemDistribution.Share(value: $0, percent: $0 == 5 ? 0 : 25) })
  )

  static let slider = ItemDistribution.Answers(n: 9, mean: -0.125, shares: shown([]))

  static func level(
    _ indicator: String,
    _ facet: String?,
    _ wave: String,
    _ estimate: Disclosed<LevelEstimate>
  ) -> Level {
    Level(measure: Measure(indicator: indicator, facet: facet), wave: wave, estimate: estimate)
  }

  static func change(
    _ indicator: String,
    _ facet: String?,
    _ from: String,
    _ to: String,
    _ estimate: Disclosed<ChangeEstimate>
  ) -> Change {
    Change(
      measure: Measure(indicator: indicator, facet: facet),
      waves: WavePair(from: from, to: to),
      estimate: estimate
    )
  }

  static func distribution(
    _ item: String,
    _ answers: Disclosed<ItemDistribution.Answers>
  ) -> ItemDistribution {
    ItemDistribution(item: item, wave: "2023", answers: answers)
  }
}
