import Foundation
import Statistics
import Testing

@testable import Impact
@testable import Survey

/// Weighted levels and changes of real samples against R's survey package.
@Suite(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
struct WeightedPanelTests {
  static let confidence = Measure(indicator: "confidence", facet: nil)
  static let trust = Measure(indicator: "trust", facet: nil)

  /// A level as R has it, on its own scale: a score is `points · (value − zero)`.
  private func expect(
    _ level: LevelEstimate,
    is name: String,
    points: Double,
    zero: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let r = try SurveyReference()
    let score = { (value: Double) in (value - zero) * points }
    let weights = try #require(level.weights, sourceLocation: sourceLocation)
    let interval = try r.interval(name)
    let pairs = [
      (level.mean, score(try r.number(name, "est"))),
      (try #require(weights.standardError), points * (try r.number(name, "se"))),
      (level.standardDeviation, points * (try r.number(name, "sd"))),
      (try #require(level.interval).lower, score(interval[0])),
      (try #require(level.interval).upper, score(interval[1])),
    ]
    for (position, (ours, theirs)) in pairs.enumerated() {
      #expect(
        SurveyReference.agree(ours, theirs, of: "weighted level"),
        "\(name) \(position)",
        sourceLocation: sourceLocation
      )
    }
    #expect(
      weights.degreesOfFreedom == (try r.number(name, "df")),
      sourceLocation: sourceLocation
    )
  }

  /// A change as R has it, before anything is withheld.
  private func expect(
    _ change: WeightedChange?,
    is name: String,
    points: Double = 50,
    within tolerance: Double = 1e-9,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let r = try SurveyReference()
    let change = try #require(change, sourceLocation: sourceLocation)
    let test = try change.inference.get()
    let interval = try r.interval(name)
    let pairs = [
      (change.difference, points * (try r.number(name, "est"))),
      (test.standardError, points * (try r.number(name, "se"))),
      (test.degreesOfFreedom, try r.number(name, "df")),
      (test.interval.lower, points * interval[0]),
      (test.interval.upper, points * interval[1]),
    ]
    for (position, (ours, theirs)) in pairs.enumerated() {
      #expect(
        SurveyReference.agree(ours, theirs, within: tolerance, of: "weighted change"),
        "\(name) \(position)",
        sourceLocation: sourceLocation
      )
    }
  }

  /// The weights of a panel, and the index of its measure of confidence.
  private func weights(_ panel: RealPanel) throws -> (Weights, Int) {
    let (_, measure) = try panel.indices(panel.project.partnerships[0].id, "confidence")
    return (try #require(Weights(of: panel.project, panel.answers)), measure)
  }

  private func level(
    _ report: Report,
    _ measure: Measure,
    _ wave: String
  ) throws -> LevelEstimate {
    let level = report.partnerships[0].levels.first { $0.measure == measure && $0.wave == wave }
    return try #require(level?.estimate.finding)
  }

  @Test func `levels of a panel with weights, strata and clusters agree with R`() throws {
    let report = try WeightedPanel.designed.get().report
    let reference = try SharedData.reference("03_weighted.json")
    for (index, wave) in ["2006", "2008", "2010"].enumerated() {
      let name = "conf_w\(index + 1)"
      let confidence = try level(report, Self.confidence, wave)
      try expect(confidence, is: name, points: 50, zero: 1)

      let trust = try level(report, Self.trust, wave)
      let shared = try #require(
        (reference["gss06_w\(index + 1)"] as? [String: Any])?["trust"] as? [String: Any]
      )
      let number = { (key: String) in (shared[key] as! NSNumber).doubleValue }
      #expect(agree(trust.mean, 100 * number("est")))
      #expect(agree(try #require(trust.weights?.standardError), 100 * number("se")))
      #expect(trust.weights?.degreesOfFreedom == number("df"))
      // Who distrusts stands at the opposite pole.
      let interval = try SurveyReference().interval("distrust_w\(index + 1)")
      #expect(agree(try #require(trust.negativePole.finding).percent, 100 - 100 * number("est")))
      let ours = try #require(trust.negativePole.finding?.interval)
      #expect(SurveyReference.agree(ours.lower, 100 * interval[0], of: "weighted share"))
      #expect(SurveyReference.agree(ours.upper, 100 * interval[1], of: "weighted share"))
    }
  }

  @Test func `the change of a panel with weights, strata and clusters agrees with R`() throws {
    let panel = try WeightedPanel.designed.get()
    let (weights, measure) = try weights(panel)
    let change = weights.difference(cohort: 0, from: 0, to: 2, measure: measure)
    let paired = weights.pairedChange(cohort: 0, from: 0, to: 2, measure: measure)
    try expect(change, is: "change_clusters")
    try expect(paired, is: "paired_clusters")

    let all = try SharedData.reference("03_weighted.json")
    let shared = try #require(all["gss06_weighted_change_w1_w3_svyglm"] as? [String: Any])
    let t = try #require(change).inference.get().statistic
    #expect(agree(t, (shared["t"] as! NSNumber).doubleValue))
    let followed = try #require(all["gss06_weighted_paired_change_w1_w3"] as? [String: Any])
    #expect(paired?.nFirst == (followed["n"] as! NSNumber).intValue)
    #expect(
      agree(
        try #require(paired).inference.get().statistic,
        (followed["t"] as! NSNumber).doubleValue
      )
    )

    // Of the report, where a few people left and the number of the linked is withheld.
    let shown = try #require(
      panel.report.partnerships[0].wholeChange(of: Self.confidence)?.estimate.finding
    )
    #expect(shown.method == .weightedDifference)
    #expect(shown.difference == change?.difference)
    let interval = try #require(shown.inference.finding?.interval)
    let exact = try #require(change).inference.get().interval
    #expect(abs(interval.lower + interval.upper - exact.lower - exact.upper) < 1e-9)
    #expect((1...1.1).contains(interval.width / exact.width))
    #expect(shown.inference.finding?.standardError == nil)
    #expect(shown.companions.map(\.method) == [.welch])
  }

  @Test(arguments: [
    ("respondent: firstid, weight: wtpannr123", "change_people"),
    ("respondent: firstid, weight: wtpannr123, stratum: vstrat", "change_people_strata"),
    ("weight: wtpannr123", "change_different_people"),
  ])
  func `the change of people drawn one by one agrees with R`(
    columns: String,
    name: String
  ) throws {
    let (weights, measure) = try weights(WeightedPanel.survey(columns: columns))
    try expect(weights.difference(cohort: 0, from: 0, to: 2, measure: measure), is: name)
    if name == "change_people" {
      let paired = weights.pairedChange(cohort: 0, from: 0, to: 2, measure: measure)
      try expect(paired, is: "paired_people")
    }
  }

  @Test func `samples of schools agree with R`() throws {
    let index = Measure(indicator: "index", facet: nil)
    let strat = try WeightedPanel.schools(
      "survey_apistrat.csv",
      columns: "weight: pw, stratum: stype"
    )
    try expect(level(strat, index, "y2000"), is: "strat", points: 0.1, zero: 0)
    let clus = try WeightedPanel.schools(
      "survey_apiclus1.csv",
      columns: "weight: pw, cluster: dnum"
    )
    try expect(level(clus, index, "y2000"), is: "clus", points: 0.1, zero: 0)
    let raked = try WeightedPanel.schools(
      "03_raked_weights_apiclus1.csv",
      columns: "weight: raked, cluster: dnum",
      reference: true
    )
    try expect(level(raked, index, "y2000"), is: "clus_raked", points: 0.1, zero: 0)
  }

  @Test func `a known population narrows the interval of a simple sample as in R`() throws {
    let index = Measure(indicator: "index", facet: nil)
    let srs = try WeightedPanel.schools(
      "survey_apisrs.csv",
      columns: "weight: pw",
      partnership: ", population: 6194"
    )
    let level = try level(srs, index, "y2000")
    #expect(level.convention == .finitePopulation)
    try expect(level, is: "srs", points: 0.1, zero: 0)

    let prize = try self.level(srs, Measure(indicator: "prize", facet: nil), "y2000")
    // A share is not corrected, here as without weights.
    let interval = try SurveyReference().interval("no_prize")
    let ours = try #require(prize.negativePole.finding?.interval)
    #expect(agree(ours.lower, 100 * interval[0]))
    #expect(agree(ours.upper, 100 * interval[1]))
  }

  @Test func `raking schools to two margins agrees with R`() throws {
    let report = try WeightedPanel.schools(
      "03_raked_weights_apiclus1.csv",
      columns: "weight: pw, cluster: dnum",
      partnership:
        ", margins: {stype: {E: 4421, H: 755, M: 1018}, wide: {\"No\": 1072, \"Yes\": 5122}}",
      sections: """
        groups:
          - {id: stype, name: Type, values: {E: , H: , M: }}
          - {id: wide, name: Wide, column: sch.wide, values: {"No": , "Yes": }}
        """,
      reference: true
    )
    let all = try SharedData.reference("03_weighted.json")
    let reference = try #require(all["rake_clus1"] as? [String: Any])
    let number = { (key: String) in (reference[key] as! NSNumber).doubleValue }
    let mean = ((reference["api00"] as? [String: Any])?["est"] as? NSNumber)?.doubleValue
    let level = try level(report, Measure(indicator: "index", facet: nil), "y2000")
    #expect(agree(level.mean, try #require(mean) / 10, within: 1e-6))
    // The weights as given: the standard error is that of the fitted weights in R.
    let se = try SurveyReference().number("clus_raked", "se") / 10
    #expect(agree(try #require(level.weights?.standardError), se, within: 1e-6))
    let weights = try #require(report.partnerships[0].weights.first?.estimate.finding)
    #expect(
      agree(try #require(weights.kish.finding).designEffect, number("kish_deff"), within: 1e-6)
    )
    #expect(agree(try #require(weights.kish.finding).effectiveN, number("n_eff"), within: 1e-6))
    #expect(weights.clusters == 15)
    #expect(try #require(weights.raking?.fit.finding).largestDeviation < 1e-9)
  }

  @Test func `two waves raked to margins agree with R`() throws {
    let panel = try WeightedPanel.survey(
      columns: "respondent: firstid, weight: wtpannr123",
      sections: """
        groups:
          - {id: sex, name: Sex, values: {Female: , Male: }}
          - {id: race, name: Race, values: {Black: , Other: , White: }}
        weights:
          margins:
            sex: {Female: 50 %, Male: 50 %}
            race: {Black: 20 %, Other: 15 %, White: 65 %}
        """
    )
    let report = panel.report
    let r = try SurveyReference()
    for (id, wave) in [("2006", 1), ("2010", 3)] {
      let level = try level(report, Self.confidence, id)
      let name = "raked_conf_w\(wave)"
      let error = try #require(level.weights?.standardError)
      #expect(agree(level.mean, 50 * (try r.number(name, "est") - 1), within: 1e-8))
      #expect(agree(error, 50 * (try r.number(name, "se")), within: 1e-8))
      let weights = try #require(
        report.partnerships[0].weights.first { $0.wave == id }?.estimate.finding
      )
      #expect(
        agree(
          try #require(weights.kish.finding).designEffect,
          try r.number("raked_kish_w\(wave)", "deff"),
          within: 1e-8
        )
      )
      #expect(
        agree(
          try #require(weights.kish.finding).effectiveN,
          try r.number("raked_kish_w\(wave)", "neff"),
          within: 1e-8
        )
      )
    }
    let (weights, measure) = try weights(panel)
    let change = weights.difference(cohort: 0, from: 0, to: 2, measure: measure)
    try expect(change, is: "raked_change", within: 1e-7)
  }

  @Test func `the difference of two weighted changes agrees with R`() throws {
    let panel = try WeightedPanel.survey(
      columns: "weight: wtpannr123, stratum: vstrat, cluster: vpsu, partnership: region",
      partnerships: """
          - {id: south, name: South, place: South, stakeholders: [end-user], comparison: elsewhere, values: [South Atlantic, E. Sou. Central, W. Sou. Central]}
          - {id: elsewhere, name: Elsewhere, place: Elsewhere, comparison_only: true, values: [E. Nor. Central, Middle Atlantic, Mountain, New England, Pacific, W. Nor. Central]}
        """
    )
    let (weights, measure) = try weights(panel)
    for (index, name) in ["change_south", "change_elsewhere"].enumerated() {
      try expect(weights.difference(cohort: index, from: 0, to: 2, measure: measure), is: name)
    }
    let compared = try #require(panel.report.partnerships[0].contribution.compared)
    let estimate = try #require(compared.wholeDifference(of: Self.confidence)?.estimate.finding)
    #expect(estimate.method == .separateChanges)
    let inference = try #require(estimate.inference.finding)
    let r = try SurveyReference()
    #expect(agree(estimate.difference, 50 * (try r.number("contribution", "est"))))
    #expect(
      agree(try #require(inference.standardError), 50 * (try r.number("contribution", "se")))
    )
    #expect(agree(try #require(inference.degreesOfFreedom), try r.number("contribution", "df")))
  }
}
