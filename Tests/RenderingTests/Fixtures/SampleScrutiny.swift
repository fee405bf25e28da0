import Statistics

@testable import Impact
@testable import Survey

// What is asked of the changes of the sample report.
extension SampleReport {
  private static let belonging = Measure(indicator: "belonging", facet: nil)
  private static let pride = Measure(indicator: "belonging", facet: "pride")
  private static let loneliness = Measure(indicator: "loneliness", facet: nil)
  private static let first = WavePair(from: "2023", to: "2024")
  private static let whole = WavePair(from: "2023", to: "2025")

  static let contribution = Contribution.compared(
    Contribution.Compared(
      comparison: "parken",
      balances: [
        Balance(
          measure: belonging,
          wave: "2023",
          estimate: shown(
            BalanceEstimate(
              partnership: levelEstimate,
              comparison: levelWithoutSpread,
              difference: -41.75,
              standardised: -0.1 - 0.2,
              varianceRatio: nil
            )
          )
        ),
        Balance(measure: pride, wave: "2023", estimate: .withheld(.smallGroup)),
      ],
      differences: [
        ComparedChange(measure: belonging, waves: first, estimate: shown(comparedEstimate)),
        ComparedChange(measure: belonging, waves: whole, estimate: shown(comparedWithoutSpread)),
        ComparedChange(measure: pride, waves: whole, estimate: .withheld(.smallGroup)),
        ComparedChange(measure: loneliness, waves: whole, estimate: .notKnown(.noAnswers)),
      ]
    )
  )

  private static let own = ComparedChangeEstimate.Side(nFirst: 31, nSecond: 31, change: 4.5)
  private static let other = ComparedChangeEstimate.Side(nFirst: 40, nSecond: 40, change: 1.25)

  static let comparedEstimate = ComparedChangeEstimate(
    method: .linkedChanges,
    partnership: own,
    comparison: other,
    difference: 3.25,
    inference: shown(inference),
    isApproximate: false,
    verdict: shown(.improved),
    standardised: shown(0.30000000000000004),
    companions: [
      ComparedChangeEstimate.Companion(
        method: .ancova,
        partnership: own,
        comparison: other,
        difference: 2.75,
        inference: .notKnown(.noSolution)
      )
    ]
  )

  private static let comparedWithoutSpread = ComparedChangeEstimate(
    method: .separateChanges,
    partnership: own,
    comparison: other,
    difference: 3.25,
    inference: .notKnown(.noVariation),
    isApproximate: true,
    verdict: .notKnown(.noVariation),
    standardised: .notKnown(.notLinked),
    companions: []
  )

  static let courses = [
    Course(
      measure: belonging,
      trend: shown(
        Trend(
          waves: 3,
          span: whole,
          slope: inference,
          pointsPerYear: 2.1000000000000001,
          verdict: .improved,
          misfitP: 1e-300,
          isApproximate: true
        )
      ),
      durability: shown(
        Lasting(
          first: first,
          firstVerdict: .worsened,
          last: "2025",
          percent: -12.5,
          interval: shown(Interval(lower: -100.0 / 3, upper: 1e5)),
          conclusion: .unclear,
          isApproximate: false
        )
      )
    ),
    Course(
      measure: pride,
      trend: .withheld(.smallGroup),
      durability: shown(
        Lasting(
          first: first,
          firstVerdict: .improved,
          last: "2025",
          percent: 66.6,
          interval: .notKnown(.unbounded),
          conclusion: .unclear,
          isApproximate: false
        )
      )
    ),
    Course(
      measure: loneliness,
      trend: .notKnown(.tooFewWaves),
      durability: .notKnown(.firstChangeUnclear)
    ),
  ]

  static let adverse = AdverseScan(
    looked: 12,
    findings: [
      AdverseFinding(
        partnership: "vaskeriet",
        measure: belonging,
        waves: first,
        difference: -4.5,
        sureness: shown(AdverseFinding.Sureness(p: 0.0001, adjusted: 0.0012000000000000001)),
        acknowledgement: Acknowledgement(
          partnership: "vaskeriet",
          indicator: "belonging",
          facet: nil,
          action: ReportedProject.both("Flere åbne aftener", "More open evenings"),
          owner: Wording(ReportedProject.hostileTexts[0]),
          date: ReportedProject.day("2025-06-01"),
          place: Place(file: "samhold.yaml", line: 90, column: 5)
        )
      ),
      AdverseFinding(
        partnership: "gyden",
        group: GroupValue(group: "age", value: "old"),
        measure: pride,
        waves: whole,
        difference: -25,
        sureness: .notKnown(.noVariation),
        acknowledgement: nil
      ),
    ]
  )

  static let groups = [
    GroupFindings(
      group: GroupValue(group: "age", value: "young"),
      levels: [
        level("belonging", nil, "2023", shown(levelEstimate)),
        level("belonging", nil, "2025", .notKnown(.noAnswers)),
      ],
      changes: [
        GroupChange(
          measure: belonging,
          waves: first,
          estimate: shown(
            GroupChangeEstimate(
              nFirst: 21,
              nSecond: 34,
              difference: -2.5,
              inference: shown(inference),
              verdict: shown(.unclear)
            )
          )
        ),
        GroupChange(
          measure: pride,
          waves: whole,
          estimate: shown(
            GroupChangeEstimate(
              nFirst: 5,
              nSecond: 5,
              difference: 0,
              inference: .notKnown(.noVariation),
              verdict: .notKnown(.noVariation)
            )
          )
        ),
      ]
    ),
    GroupFindings(
      group: GroupValue(group: "age", value: "old"),
      levels: [level("belonging", nil, "2023", .withheld(.tellsSmallGroup))],
      changes: [
        GroupChange(measure: belonging, waves: first, estimate: .withheld(.tellsSmallGroup))
      ]
    ),
  ]

  static let families = [
    TestFamily(
      kind: .changes,
      members: [
        TestFamily.Member(
          partnership: "vaskeriet",
          indicator: "belonging",
          waves: whole,
          p: 0.031,
          holm: 0.062,
          benjaminiHochberg: 0.04
        )
      ]
    ),
    TestFamily(kind: .differences, members: []),
  ]
}
