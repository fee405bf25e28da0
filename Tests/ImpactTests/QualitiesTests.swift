import Foundation
import Statistics
import Testing

@testable import Impact
@testable import Survey

struct QualitiesTests {
  static func report(_ north: [Int], _ south: [Int] = [], threshold: Int = 5) throws -> Report {
    var small = SmallReport(
      waves: [SmallReport.rows("north", north) + SmallReport.rows("south", from: 50, south)]
    )
    small.threshold = threshold
    return try small.make()
  }

  /// Three people at 0, 25, 50 and 100 each.
  static let spread = [1, 1, 1, 2, 2, 2, 3, 3, 3, 5, 5, 5]

  @Test func `the shares at the ends of the scale are told`() throws {
    let report = try Self.report(Self.spread, threshold: 3)
    let quality = try #require(report.partnerships[0].quality.first)
    #expect(quality.extremes.finding == ScoreExtremes(n: 12, floor: 25, ceiling: 25))
    #expect(quality.reliability.state == .notKnown(.tooFewItems))
    #expect(report.partnerships[1].quality[0].extremes.state == .notKnown(.noAnswers))
    #expect(report.quality == report.partnerships[0].quality)
  }

  @Test func `a small group is withheld, and left out of the whole that would tell of it`() throws {
    let report = try Self.report(Self.spread, [5, 5], threshold: 3)
    #expect(report.partnerships[1].quality[0].extremes.state == .withheld(.smallGroup))
    #expect(report.quality[0].extremes.finding?.n == 12)
    let both = try Self.report(Self.spread, Self.spread, threshold: 3)
    #expect(both.quality[0].extremes.finding?.n == 24)
  }

  @Test func `two small groups are pooled when together they are enough`() throws {
    // Two and two at either end: withheld of each, told of both.
    let six = [1, 1, 3, 3, 5, 5]
    let report = try Self.report(six, six, threshold: 3)
    #expect(report.partnerships[0].quality[0].extremes.state == .withheld(.tellsSmallGroup))
    #expect(
      report.quality[0].extremes.finding
        == ScoreExtremes(n: 12, floor: 400.0 / 12, ceiling: 400.0 / 12)
    )
    let few = try SmallReport(waves: [
      SmallReport.rows("north", [1, 2]) + SmallReport.rows("south", from: 50, [3, 4])
    ]).make()
    #expect(few.quality[0].extremes.state == .withheld(.smallGroup))
  }
}

/// Reliability against psych and lavaan in R.
@Suite(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
struct RealReliabilityTests {
  private func expect(_ reliability: Reliability, is name: String) throws {
    let reference = try #require(
      try SharedData.reference("01_reliability.json")[name] as? [String: Any]
    )
    let number = { (key: String) in (reference[key] as! NSNumber).doubleValue }
    let feldt = try #require(reference["feldt_ci95_byhand"] as? [NSNumber]).map(\.doubleValue)
    #expect(reliability.n == reference["n_complete"] as? Int)
    #expect(agree(reliability.alpha, number("alpha_listwise")))
    #expect(agree(reliability.interval.lower, feldt[0]))
    #expect(agree(reliability.interval.upper, feldt[1]))
    let omega = try #require(reliability.omega.finding)
    #expect(agree(omega, number("omega_total_cfa1f_ML"), within: 1e-6))
    let rest = try #require(reference["item_rest_r"] as? [String: NSNumber])
    let without = try #require(reference["alpha_if_deleted"] as? [String: NSNumber])
    #expect(reliability.items.count == reference["k"] as? Int)
    for item in reliability.items {
      let (r, a) = (try #require(rest[item.item]), try #require(without[item.item]))
      #expect(agree(try #require(item.restCorrelation), r.doubleValue))
      #expect(agree(try #require(item.alphaIfDeleted), a.doubleValue))
    }
  }

  @Test(arguments: ["agree", "consc", "extra", "neuro", "open"])
  func `the scales of the Big Five are as reliable as in R`(indicator: String) throws {
    let panel = try RealPanel("big-five.yaml")
    let report = panel.report
    let quality = try #require(report.quality.first { $0.indicator == indicator })
    try expect(try #require(quality.reliability.finding), is: indicator)
    #expect(report.diagnostics == [])
  }

  @Test func `confidence in institutions is as reliable as in R`() throws {
    let panel = try RealPanel("gss-2006.yaml")
    let quality = try #require(
      panel.report.partnerships[0].quality.first { $0.indicator == "confidence" }
    )
    try expect(try #require(quality.reliability.finding), is: "gss06_confidence_w1")
  }

  @Test func `state anxiety, pooled over eight studies, is as reliable as in R`() throws {
    let panel = try RealPanel("state-anxiety.yaml")
    let tally = panel.answers.tally
    let groups = try ["VALE", "FILM", "FLAT", "XRAY", "SHOP", "SALT", "AGES", "Fast"].compactMap {
      tally.group(partnership: try panel.indices($0, "anxiety").0, wave: 0)?.coMoments[0]
    }
    let qualities = Qualities(
      project: panel.project,
      tally: tally,
      disclosure: Disclosure(panel.project.privacy)
    )
    try expect(
      try #require(qualities.reliability(groups).finding),
      is: "sai_state_anxiety_t1"
    )
  }

  @Test func `the error of measurement follows from spread and alpha`() throws {
    let panel = try RealPanel("gss-2006.yaml")
    let all = try SharedData.reference("02_change.json")
    let change = try #require(all["gss2006_confidence_w1_w3"] as? [String: Any])
    let scales = try SharedData.reference("01_reliability.json")
    let scale = try #require(scales["gss06_confidence_w1"] as? [String: Any])
    // SD √(1 − α) with both from R.
    let expected =
      (change["sd_first_all"] as! NSNumber).doubleValue * 50
      * (1 - (scale["alpha_listwise"] as! NSNumber).doubleValue).squareRoot()
    let group = try #require(panel.answers.tally.group(partnership: 0, wave: 0))
    let (_, measure) = try panel.indices("usa", "confidence")
    let error = Disclosure(panel.project.privacy).measurementError(
      of: group,
      measure: measure,
      panel.answers.tally.plan.measures[measure]
    )
    let found = try #require(error?.finding)
    #expect(agree(found.standardError, expected))
    #expect(agree(found.minimalDetectableChange, 1.96 * 2.0.squareRoot() * expected))
  }

  @Test func `an item that should be reversed is told`() throws {
    let panel = try RealPanel("big-five.yaml") {
      $0.replacing("feelings of others, reversed: true", with: "feelings of others")
    }
    let diagnostics = panel.report.diagnostics
    let warning = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(warning.code == .itemMayNeedReversing)
    #expect(warning.severity == .warning)
    // psych: the item-rest correlation is 0.3114 with the right key.
    #expect(warning.summary.contains("`A1`") && warning.summary.contains("−0.31"))
    #expect(warning.summary.contains("`reversed: true`"))
  }

  @Test func `an item that was reversed already is told`() throws {
    let panel = try RealPanel("big-five.yaml") {
      $0.replacing("comfort others}", with: "comfort others, reversed: true}")
    }
    let diagnostics = panel.report.diagnostics
    #expect(diagnostics.map(\.code) == [.itemMayBeReversedAlready])
    #expect(diagnostics.first?.summary.contains("`A3`") == true)
  }

  @Test func `an item that is wrong in one wave only was reversed in that export`() throws {
    let good = Reliability.Item(item: "A1", restCorrelation: 0.4, alphaIfDeleted: nil)
    let bad = Reliability.Item(item: "A1", restCorrelation: -0.4, alphaIfDeleted: nil)
    let quality = { (wave: String, item: Reliability.Item) in
      IndicatorQuality(
        indicator: "agree",
        wave: wave,
        extremes: .notKnown(.noAnswers),
        reliability: Disclosure(Privacy(threshold: 5)).show(
          Reliability(
            n: 100,
            alpha: 0.5,
            interval: Interval(lower: 0.4, upper: 0.6),
            omega: .notKnown(.noSolution),
            items: [item]
          ),
          restingOn: 100
        )
      )
    }
    let questionnaire = try RealPanel("big-five.yaml") {
      $0.replacing("feelings of others, reversed: true", with: "feelings of others")
    }.project.questionnaire
    let check = KeyCheck(questionnaire)
    #expect(
      check.diagnostics([quality("w1", good), quality("w2", bad)]).map(\.code)
        == [.itemMayBeReversedAlready]
    )
    #expect(
      check.diagnostics([quality("w1", bad), quality("w2", bad)]).map(\.code)
        == [.itemMayNeedReversing]
    )
  }

  @Test func `of items in two equal halves it cannot be told which are wrong, and both are named`()
    throws
  {
    let panel = try RealPanel("state-anxiety.yaml") {
      $0.replacing(", reversed: true", with: "")
    }
    let warnings = panel.report.diagnostics.filter { $0.code == .itemMayNeedReversing }
    #expect(warnings.count == 1)
    let summary = try #require(warnings.first?.summary)
    #expect(summary.contains("cannot be told"))
    #expect(summary.contains("`calm`, `secure`, `at.ease`, `rested`, `comfortable`"))
    #expect(summary.contains("and `tense`, `regretful`, `upset`, `worrying`, `anxious`"))
    let right = try RealPanel.shared("state-anxiety.yaml").report
    #expect(!right.diagnostics.contains { $0.code == .itemMayNeedReversing })
  }

  @Test func `two items that should be reversed are each told`() throws {
    let panel = try RealPanel("big-five.yaml") {
      $0.replacing("half-way manner, reversed: true", with: "half-way manner")
        .replacing("Waste my time, reversed: true", with: "Waste my time")
    }
    let warnings = panel.report.diagnostics
    #expect(warnings.map(\.code) == [.itemMayNeedReversing, .itemMayNeedReversing])
    #expect(warnings[0].summary.contains("`C4`") && warnings[1].summary.contains("`C5`"))
  }
}
