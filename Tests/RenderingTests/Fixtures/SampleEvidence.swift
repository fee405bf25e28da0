import Statistics

@testable import Impact

// How sure it is: what stands beside the estimates of the sample report.
extension SampleReport {
  static let everyone = ChangeEstimate.Everyone(
    ranks: shown(
      ChangeEstimate.RankSum(p: 0.03, delta: 0.125, interval: Interval(lower: 0.01, upper: 0.24))
    ),
    pole: shown(
      ChangeEstimate.PoleChange(
        difference: -3.1,
        interval: Interval(lower: -9.75, upper: 1.0 / 3)
      )
    )
  )

  static let linkedPeople = ChangeEstimate.LinkedPeople(
    n: 31,
    effectSizes: [.averageSD, .changeSD, .baselineSD].map {
      ChangeEstimate.EffectSize(
        g: 0.1 + 0.2,
        standardiser: $0,
        interval: Interval(lower: -0.0, upper: 0.625)
      )
    },
    signedRanks: shown(
      ChangeEstimate.SignedRanks(
        statistic: 302.5,
        p: 1e-12,
        rankBiserial: 0.5,
        interval: Interval(lower: 0.25, upper: 0.75)
      )
    ),
    signs: .notKnown(.noVariation),
    pole: shown(
      ChangeEstimate.PoleChange(difference: -6.25, interval: Interval(lower: -12, upper: 0))
    ),
    poleMoves: shown(ChangeEstimate.PoleMoves(entered: 1, left: 3, p: 0.625))
  )

  static let measurementError = try! MeasurementError(standardDeviation: 20, reliability: 0.75)

  static let attrition: [Attrition] = [
    attrition(
      shown(
        AttritionEstimate(
          nFirst: 55,
          nStayed: 44,
          baselineDifference: shown(-0.061),
          bounds: Interval(lower: -12.5, upper: 7.5)
        )
      )
    ),
    attrition(
      shown(
        AttritionEstimate(
          nFirst: 55,
          nStayed: 55,
          baselineDifference: .notKnown(.nobodyLeft),
          bounds: Interval(lower: 4.5, upper: 4.5)
        )
      )
    ),
    attrition(.withheld(.tellsSmallGroup)),
    attrition(.notKnown(.nobodyLinked)),
  ]

  private static func attrition(_ estimate: Disclosed<AttritionEstimate>) -> Attrition {
    Attrition(
      measure: Measure(indicator: "belonging", facet: nil),
      waves: WavePair(from: "2023", to: "2025"),
      estimate: estimate
    )
  }

  static let quality: [IndicatorQuality] = [
    quality(
      "belonging",
      shown(ScoreExtremes(n: 55, floor: 0, ceiling: 12.5)),
      shown(
        Reliability(
          n: 54,
          alpha: -0.2,
          interval: Interval(lower: -0.5, upper: 0.1),
          omega: .notKnown(.noSolution),
          items: [
            Reliability.Item(item: "bel_pride", restCorrelation: -0.31, alphaIfDeleted: 0.7)
          ]
        )
      )
    ),
    quality(
      "loneliness",
      .withheld(.smallGroup),
      shown(
        Reliability(
          n: 54,
          alpha: 0.8,
          interval: Interval(lower: 0.7, upper: 0.9),
          omega: shown(0.8125),
          items: [Reliability.Item(item: "lonely", restCorrelation: nil, alphaIfDeleted: nil)]
        )
      )
    ),
    quality("loneliness", .notKnown(.noAnswers), .notKnown(.tooFewItems)),
  ]

  private static func quality(
    _ indicator: String,
    _ extremes: Disclosed<ScoreExtremes>,
    _ reliability: Disclosed<Reliability>
  ) -> IndicatorQuality {
    IndicatorQuality(
      indicator: indicator,
      wave: "2023",
      extremes: extremes,
      reliability: reliability
    )
  }
}
