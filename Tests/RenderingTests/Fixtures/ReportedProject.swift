@testable import Survey

/// A project made by hand, with every optional part once and texts that do harm if they can.
enum ReportedProject {
  /// Texts that mean something to XML, to a spreadsheet or to a terminal.
  static let hostileTexts = [
    "Vask ]]> & <Co> \"A/S\"", "=HYPERLINK(\"http://example.org\")", "+45 12 34", "-tomt", "@home",
    "&amp; &#0; <!-- -->", "to\nlinjer, og et komma", "Bjørns Æbleø 🏡", "  yderst  ",

  ]

  static let project = Project(
    title: both("Naboskab i Nordhavn", "Neighbours in Nordhavn"),
    language: .danish,
    undertaking: Undertaking(
      name: Wording(hostileTexts[0]),
      identifier: Undertaking.Identifier(scheme: .cvr, value: "99000008")
    ),
    period: days("2025-01-01", "2025-12-31"),
    privacy: Privacy(threshold: 5),
    scoring: ScoringRules(minimumAnsweredPercent: 50, negativePoleAtMost: 25),
    duplicates: .mostComplete,
    questionnaire: questionnaire,
    waves: ["2023", "2024", "2025"].map(wave),
    partnerships: [laundry, alley, park],
    outputs: OutputsDeclaration(
      files: [],
      kinds: [
        OutputKind(
          id: "hours",
          name: both("timer", "hours"),
          unit: both("timer", "hours"),
          addsOverPeriods: true
        ),
        OutputKind(
          id: "people-reached",
          name: Wording(hostileTexts[3]),
          unit: Wording("personer"),
          addsOverPeriods: false
        ),
      ]
    ),
    groups: [
      RespondentGroup(
        id: "age",
        name: both("alder", "age"),
        columns: [:],
        values: [
          RespondentGroup.Value(id: "young", name: both("unge", "young")),
          RespondentGroup.Value(id: "old", name: Wording("ældre")),
        ]
      )
    ]
  )

  static let questionnaire = Questionnaire(
    name: Wording("Naboskab"),
    source: both("Eksempel, ikke valideret", "Example, not validated"),
    validated: false,
    scales: [
      Scale(
        id: "agreement",
        minimum: 1,
        maximum: 5,
        decimals: 0,
        points: (1...5).map { Scale.Point(value: $0, label: Wording("svar \($0)"), spellings: []) },
        noAnswer: ["Ved ikke", hostileTexts[5]]
      ),
      Scale(id: "slider", minimum: -50, maximum: 1050, decimals: 2, points: [], noAnswer: []),
    ],
    indicators: [
      Indicator(
        id: "belonging",
        name: both("tilhørsforhold", "belonging"),
        opposite: both("isolation", "isolation"),
        higherIsBetter: true,
        facets: [Indicator.Facet(id: "pride", name: both("stolthed", "pride"))]
      ),
      Indicator(
        id: "loneliness",
        name: Wording("ensomhed"),
        opposite: Wording("selskab"),
        higherIsBetter: false,
        facets: [Indicator.Facet(id: "pride", name: Wording("ensom stolthed"))]
      ),
    ],
    items: [
      Item(
        id: "bel_pride",
        indicator: "belonging",
        facet: "pride",
        scale: "agreement",
        reversed: false,
        wording: both("Jeg er stolt af at bo her.", "I am proud to live here.")
      ),
      Item(
        id: "lonely",
        indicator: "loneliness",
        facet: nil,
        scale: "slider",
        reversed: true,
        wording: Wording(hostileTexts[6])
      ),
    ]
  )

  static let laundry = Partnership(
    id: "vaskeriet",
    name: Wording(hostileTexts[1]),
    place: both("Nordhavn", "North Harbour"),
    description: Wording(hostileTexts[7]),
    partners: [
      Partnership.Partner(name: Wording(hostileTexts[0]), contribution: Wording(hostileTexts[8])),
      Partnership.Partner(name: Wording("Beboerforeningen"), contribution: nil),
    ],
    roles: [.affectedCommunity, .endUser],
    population: 160,
    comparison: "parken",
    comparisonReason: Wording("Samme alder og husleje."),
    isComparisonOnly: false,
    initiatives: [
      Partnership.Initiative(
        id: "cafe",
        name: Wording("Café"),
        description: Wording(hostileTexts[2]),
        start: day("2023-05-01"),
        end: day("2025-12-31")
      ),
      Partnership.Initiative(
        id: "kor",
        name: Wording("Kor"),
        description: nil,
        start: nil,
        end: nil
      ),
    ],
    targets: [
      target("mean", .mean(indicator: "belonging"), .measured(wave: "2023"), 60),
      target("pole", .negativePole(indicator: "loneliness"), .measured(wave: "2023"), 0.1 + 0.2),
      target("sum", .outputTotal(output: "hours"), stated, 1e16),
      target("now", .outputInPeriod(output: "hours"), stated, -0.0),
    ],
    values: ["vaskeriet"]
  )

  static let alley = plain("gyden", name: hostileTexts[4], roles: [.endUser])
  static let park = plain("parken", name: "Parken", roles: [])

  private static let stated = Target.Baseline.stated(value: 0, date: day("2022-12-31"))

  private static func plain(
    _ id: String,
    name: String,
    roles: [Partnership.StakeholderRole]
  ) -> Partnership {
    Partnership(
      id: id,
      name: Wording(name),
      place: Wording("Nordhavn"),
      description: nil,
      partners: [],
      roles: roles,
      population: nil,
      comparison: nil,
      comparisonReason: nil,
      isComparisonOnly: roles.isEmpty,
      initiatives: [],
      targets: [],
      values: [id]
    )
  }

  private static func wave(_ year: String) -> Wave {
    Wave(
      id: year,
      name: Wording(year),
      fieldwork: days("\(year)-03-01", "\(year)-03-31"),
      invited: .total(640),
      files: [],
      columns: Columns(respondent: nil, partnership: nil, wave: nil, items: [:]),
      values: [year]
    )
  }

  private static func target(
    _ id: String,
    _ measure: Target.Measure,
    _ baseline: Target.Baseline,
    _ value: Double
  ) -> Target {
    Target(
      id: id,
      name: Wording("mål \(id)"),
      measure: measure,
      baseline: baseline,
      value: value,
      date: day("2026-12-31")
    )
  }

  static func both(_ danish: String, _ english: String) -> Wording {
    Wording(variants: [
      Wording.Variant(language: .danish, text: danish),
      Wording.Variant(language: .english, text: english),
    ])!
  }

  static func day(_ text: String) -> CalendarDate { CalendarDate(text)! }

  static func days(_ start: String, _ end: String) -> DateRange {
    DateRange(start: day(start), end: day(end))!
  }
}
