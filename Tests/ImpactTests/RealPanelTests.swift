import Statistics
import Testing

@testable import Impact
@testable import Survey

/// Real panels against the results that R computed on them (`reference/02_change.R`).
@Suite(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
struct RealPanelTests {
  /// A change in the reference, and where the tool finds it.
  struct Case: CustomTestStringConvertible, Sendable {
    let file: String
    let partnership: String
    let indicator: String
    let reference: String
    let from: Int
    let to: Int
    let points: Double
    let zero: Double

    var testDescription: String { reference }
  }

  static let army: [Case] = [
    ("commitment", "COMMIT"), ("satisfaction", "JOBSAT"), ("readiness", "READY"),
  ].flatMap { indicator, name in
    [(1, 2), (1, 3), (2, 3)].map { from, to in
      Case(
        file: "army-panel.yaml",
        partnership: "army",
        indicator: indicator,
        reference: "univbct_\(name)_\(from)_\(to)",
        from: from,
        to: to,
        points: 25,
        zero: 1
      )
    }
  }

  static let gss: [Case] = [2, 3].flatMap { to in
    [
      Case(
        file: "gss-2006.yaml",
        partnership: "usa",
        indicator: "confidence",
        reference: "gss2006_confidence_w1_w\(to)",
        from: 1,
        to: to,
        points: 50,
        zero: 1
      ),
      Case(
        file: "gss-2006.yaml",
        partnership: "usa",
        indicator: "trust",
        reference: "gss2006_trust_w1_w\(to)",
        from: 1,
        to: to,
        points: 100,
        zero: 0
      ),
    ]
  }

  static let anxiety: [Case] = [
    ("FILM", 2), ("FILM", 3), ("FLAT", 2), ("FLAT", 3), ("XRAY", 2), ("VALE", 2), ("VALE", 3),
    ("VALE", 4), ("ROB", 3), ("PAT", 2),
  ].map { study, to in
    Case(
      file: "state-anxiety.yaml",
      partnership: study,
      indicator: "anxiety",
      reference: "sai_\(study)_t1_t\(to)",
      from: 1,
      to: to,
      points: 100.0 / 3,
      zero: 1
    )
  }

  @Test(arguments: army + gss + anxiety)
  func `means, tests and effect sizes agree with R`(change: Case) throws {
    let panel = try RealPanel.shared(change.file)
    let waves = try panel.waves(change.partnership, change.indicator, change.from, change.to)
    let all = try SharedData.reference("02_change.json")
    let reference = ReferenceChange(
      values: try #require(all[change.reference] as? [String: Any]),
      points: change.points,
      zero: change.zero
    )

    #expect(waves.first.n == reference.count("n_first"))
    #expect(waves.second.n == reference.count("n_second"))
    #expect(waves.nLinked == reference.count("n_paired"))
    #expect(agree(waves.first.mean, reference.mean("mean_first_all")))
    #expect(agree(waves.second.mean, reference.mean("mean_second_all")))
    #expect(agree(try #require(waves.first.standardDeviation), reference.length("sd_first_all")))
    #expect(agree(try #require(waves.second.standardDeviation), reference.length("sd_second_all")))

    try expect(waves.comparison(by: .paired), is: reference.test("paired_t"))
    try expect(waves.comparison(by: .welch), is: reference.test("welch_all_as_independent"))
    if let overlapping = reference.test("partover_unequal") {
      #expect(waves.fittingMethod == .partiallyOverlapping)
      try expect(waves.comparison(by: .partiallyOverlapping), is: overlapping)
    } else {
      #expect(waves.fittingMethod == .paired)
    }

    let pairs = try #require(waves.pairs)
    #expect(agree(try HedgesG.paired(pairs, by: .change).g, reference.effect("g_z")))
    #expect(agree(try HedgesG.paired(pairs, by: .average).g, reference.effect("g_av_J_nminus1")))
    #expect(
      agree(
        try HedgesG.independent(first: waves.first, second: waves.second).g,
        reference.effect("g_s_all")
      )
    )
  }

  private func expect(
    _ comparison: TwoWaves.Comparison,
    is reference: (t: Double, df: Double, p: Double, estimate: Double, ci: [Double])?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let reference = try #require(reference, sourceLocation: sourceLocation)
    let inference = try comparison.inference.get()
    #expect(agree(comparison.difference, reference.estimate), sourceLocation: sourceLocation)
    #expect(agree(try #require(inference.statistic), reference.t), sourceLocation: sourceLocation)
    #expect(
      agree(try #require(inference.degreesOfFreedom), reference.df),
      sourceLocation: sourceLocation
    )
    #expect(agree(inference.p, reference.p), sourceLocation: sourceLocation)
    #expect(agree(inference.interval.lower, reference.ci[0]), sourceLocation: sourceLocation)
    #expect(agree(inference.interval.upper, reference.ci[1]), sourceLocation: sourceLocation)
  }

  @Test func `the change per company agrees with R`() throws {
    let panel = try RealPanel("army-companies.yaml")
    let table = try SharedData.referenceTable("02_per_partnership_COMMIT_1_3.csv")
    #expect(table.count == 8)
    for row in table {
      let waves = try panel.waves(row["partnership"]!, "commitment", 1, 3)
      let paired = waves.comparison(by: .paired)
      let inference = try paired.inference.get()
      let number = { (key: String) in Double(row[key]!)! }
      #expect(waves.nLinked == Int(row["n_pair"]!))
      #expect(agree(paired.difference, number("mean_change") * 25))
      #expect(
        agree(try #require(waves.pairs?.change.standardDeviation), number("sd_change") * 25)
      )
      #expect(agree(try #require(inference.statistic), number("t")))
      #expect(agree(try #require(inference.degreesOfFreedom), number("df")))
      #expect(agree(inference.p, number("p")))
      #expect(agree(inference.interval.lower, number("lo") * 25))
      #expect(agree(inference.interval.upper, number("hi") * 25))
    }
  }

  @Test func `a person who stands twice on one occasion is left out and told of`() throws {
    let panel = try RealPanel("state-anxiety.yaml")
    #expect(panel.answers.diagnostics.map(\.code) == [.missingRespondent, .duplicateRespondent])
    let account = try #require(panel.answers.rowAccounts.first { $0.wave == "time-2" })
    #expect(account.excludedAsDuplicate == 2)
    for account in panel.answers.rowAccounts {
      #expect(
        account.read == account.scored + account.partial + account.withoutAnswers
          + account.excludedAsDuplicate
      )
    }
    #expect(panel.answers.rowAccounts.map(\.read).reduce(0, +) == 5_378)
  }

  @Test func `the reports of the panels show what the reference says and withhold small groups`()
    throws
  {
    let panel = try RealPanel("army-companies.yaml")
    let small = try #require(panel.report.partnerships.first { $0.partnership.id == "F" })
    let change = try #require(
      small.wholeChange(of: Measure(indicator: "commitment", facet: nil))?.estimate.finding
    )
    // Three of five came back: how many is told by nothing but the reference.
    #expect(change.nLinked.finding != nil || change.companions.allSatisfy { $0.method != .paired })
  }
}
