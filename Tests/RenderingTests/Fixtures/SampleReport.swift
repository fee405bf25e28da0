import Statistics

@testable import Impact
@testable import Survey

/// A report made by hand: every state, method, verdict and optional part occurs at least once.
///
/// The figures are chosen for how hard they are to write, not for what they would mean.
enum SampleReport {
  static let report = Report(
    project: ReportedProject.project,
    summary: Summary(
      hasChanges: true,
      waves: WavePair(from: "2023", to: "2025"),
      improved: 1,
      worsened: 0,
      unclear: 2,
      withheld: 1,
      notKnown: 3
    ),
    participation: participation,
    partnerships: [
      laundry,
      PartnershipFindings(
        partnership: ReportedProject.alley,
        outputs: [],
        levels: [level("belonging", nil, "2023", .withheld(.smallGroup))],
        changes: [change("belonging", nil, "2023", "2025", .withheld(.smallGroup))],
        distributions: [distribution("bel_pride", .withheld(.smallGroup))],
        targets: []
      ),
      PartnershipFindings(
        partnership: ReportedProject.park,
        outputs: [],
        levels: [],
        changes: [],
        distributions: [],
        targets: []
      ),
    ],
    rowUses: [
      RowUse(file: "waves/2023.csv", wave: "2023", read: shown(430), account: shown(account)),
      RowUse(
        file: "=waves/2024.csv",
        wave: "2024",
        read: shown(12),
        account: .withheld(.tellsSmallGroup)
      ),
    ],
    diagnostics: [
      Diagnostic(
        .warning,
        .encodingFallback,
        at: Place(file: "waves/2024.csv", line: 1, column: 9),
        "read as Windows-1252 \u{1B}[31m ]]> <b>",
        hint: "state the encoding",
        occurrences: 3
      ),
      Diagnostic(.note, .partnershipWithoutRespondents, "nobody answered"),
    ],
    provenance: Provenance(
      inputs: [
        Provenance.Input(
          path: "samhold.yaml",
          purpose: .project,
          size: 8123,
          sha256: String(repeating: "0123456789abcdef", count: 4)
        )
      ],
      toolVersion: "0.1.0",
      created: "2026-01-31T12:00:00Z"
    ),
    quality: quality,
    adverse: adverse,
    families: families
  )

  static let laundry = PartnershipFindings(
    partnership: ReportedProject.laundry,
    outputs: [
      OutputFinding(
        kind: "hours",
        periods: [
          period(2024, shown(Amount(millionths: 120_500_000))),
          period(2025, shown(Amount(millionths: 1))),
        ],
        change: shown(Amount(millionths: -120_499_999)),
        total: shown(Amount(millionths: Int.max))
      ),
      OutputFinding(
        kind: "people-reached",
        periods: [period(2024, .notKnown(.notRecorded)), period(2025, .notKnown(.tooLarge))],
        change: .notKnown(.notRecorded),
        total: .notKnown(.notAdditive)
      ),
    ],
    levels: [
      level("belonging", nil, "2023", shown(levelEstimate)),
      level("belonging", "pride", "2023", .withheld(.tellsSmallGroup)),
      level("belonging", nil, "2025", shown(levelWithoutSpread)),
      level("loneliness", nil, "2023", .notKnown(.noAnswers)),
    ],
    changes: [
      change("belonging", nil, "2023", "2024", shown(changeEstimate(.partiallyOverlapping))),
      change("belonging", nil, "2024", "2025", shown(changeEstimate(.paired))),
      change("belonging", nil, "2023", "2025", shown(changeWithoutSpread)),
      change("belonging", "pride", "2023", "2025", .withheld(.tellsSmallGroup)),
      change("loneliness", nil, "2023", "2025", .notKnown(.noAnswers)),
    ],
    distributions: [
      distribution("bel_pride", shown(agreement)),
      distribution("lonely", shown(slider)),
      ItemDistribution(item: "lonely", wave: "2025", answers: .notKnown(.noAnswers)),
    ],
    targets: targets,
    attrition: attrition,
    quality: quality,
    contribution: contribution,
    courses: courses,
    groups: groups
  )

  static func shown<Finding>(_ finding: Finding) -> Disclosed<Finding> {
    Disclosed(.shown(finding))
  }
}

// Waves and files.
extension SampleReport {
  private static let participation: [WaveParticipation] = [
    WaveParticipation(
      wave: "2023",
      overall: Participation(
        respondents: shown(412),
        invited: shown(640),
        responseRate: shown(64.375)
      ),
      partnerships: [
        Participation(
          respondents: shown(55),
          invited: .notKnown(.notStated),
          responseRate: .notKnown(.notStated)
        ),
        withheldParticipation,
        withheldParticipation,
      ]
    ),
    WaveParticipation(
      wave: "2024",
      overall: Participation(respondents: shown(0), invited: shown(640), responseRate: shown(0)),
      partnerships: Array(repeating: withheldParticipation, count: 3)
    ),
    WaveParticipation(
      wave: "2025",
      overall: withheldParticipation,
      partnerships: Array(repeating: withheldParticipation, count: 3)
    ),
  ]

  private static let withheldParticipation = Participation(
    respondents: .withheld(.smallGroup),
    invited: shown(7),
    responseRate: .withheld(.smallGroup)
  )

  private static let account: RowAccount = {
    var account = RowAccount(file: "waves/2023.csv", wave: "2023")
    account.read = 430
    account.scored = 380
    account.partial = 30
    account.withoutAnswers = 18
    account.excludedAsDuplicate = 2
    return account
  }()
}

// What was done.
extension SampleReport {
  private static func period(_ year: Int, _ amount: Disclosed<Amount>) -> OutputFinding.Period {
    OutputFinding.Period(
      dates: ReportedProject.days("\(year)-01-01", "\(year)-12-31"),
      amount: amount
    )
  }

  private static let targets = [
    target(0, shown(52.1), shown(57.3), progress: shown(65.82278481012656), .underWay),
    target(1, .withheld(.smallGroup), .notKnown(.notYetMeasured), progress: nil, nil),
    target(2, shown(0), shown(1e22), progress: shown(1_000_000.1), .reached),
    target(3, shown(-0.0), shown(1.0 / 3), progress: shown(-12.5), .notCloser),
  ]

  private static func target(
    _ index: Int,
    _ baseline: Disclosed<Double>,
    _ actual: Disclosed<Double>,
    progress: Disclosed<Double>?,
    _ status: TargetFinding.Status?
  ) -> TargetFinding {
    TargetFinding(
      target: ReportedProject.laundry.targets[index],
      baseline: baseline,
      baselineDate: ReportedProject.day("2023-03-31"),
      actual: actual,
      actualDate: actual.finding.map { _ in ReportedProject.day("2025-03-31") },
      progress: progress ?? .notKnown(.restsOnUnshown),
      timePassed: actual.finding.map { _ in 53.3 },
      status: status.map { shown($0) } ?? .notKnown(.restsOnUnshown)
    )
  }
}
