import Foundation
import Statistics
import Testing

@testable import Impact
@testable import Survey

struct ChangeEvidencesTests {
  @Test func `linked people are compared by ranks, signs and moves to and from the pole`() throws {
    // Scores 0 25 50 75 100 50, then 25 25 75 100 100 100, twice: eight rose, four stayed the same.
    let twice = { (answers: [Int]) in answers + answers }
    let change = try ChangesTests.change(
      twice([1, 2, 3, 4, 5, 3]),
      twice([2, 2, 4, 5, 5, 5]),
      threshold: 3
    )
    #expect(change.basis == .samePeople)
    let linked = try #require(change.linkedPeople.finding)
    #expect(linked.n == 12)
    // scipy.stats.wilcoxon([25] * 6 + [50] * 2, correction=False, method="asymptotic").
    let ranks = try #require(linked.signedRanks.finding)
    #expect(ranks.statistic == 36)
    #expect(agree(ranks.p, 0.00829921599528076))
    #expect(ranks.rankBiserial == 1)
    let signs = try #require(linked.signs.finding)
    #expect((signs.increased, signs.decreased, signs.unchanged) == (8, 0, 4))
    #expect(agree(signs.p, 0.0078125))
    // 0 and 25 are at the opposite pole: four before, the same four after.
    #expect(linked.pole.finding?.difference == 0)
    #expect(linked.poleMoves.state == .notKnown(.sameChange))
    #expect(linked.effectSizes.map(\.standardiser) == [.averageSD, .changeSD, .baselineSD])
    // One item has no alpha, so nothing is known of the error of measurement.
    #expect(change.measurementError?.state == .notKnown(.tooFewItems))
  }

  @Test func `different people have no linked figures`() throws {
    let change = try ChangesTests.change([1, 2, 3, 4, 5, 3], [2, 2, 4, 5, 5, 5, 1], from: 100)
    #expect(change.basis == .differentPeople)
    #expect(change.linkedPeople.state == .notKnown(.nobodyLinked))
    // scipy.stats.mannwhitneyu(second, first, use_continuity=False, method="asymptotic").
    let ranks = try #require(change.everyone.ranks.finding)
    #expect(agree(ranks.delta, 1.0 / 6))
    #expect(agree(ranks.p, 0.6085800483785799))
  }

  @Test(arguments: 1...4)
  func `few linked people are told by neither basis, tests nor attrition`(nLinked: Int) throws {
    let first = SmallReport.rows("north", [1, 2, 3, 4, 5, 5, 4, 3, 2, 1, 2, 4])
    let second = SmallReport.rows(
      "north",
      from: 12 - nLinked,
      [5, 4, 3, 2, 2, 1, 3, 4, 5, 5, 3, 2]
    )
    let findings = try SmallReport(waves: [first, second]).make().partnerships[0]
    let change = try #require(findings.changes[0].estimate.finding)
    #expect(change.nLinked.state == .withheld(.tellsSmallGroup))
    #expect(change.basis == .partlySamePeople)
    #expect(change.companions.map(\.method) == [.welch])
    #expect(change.linkedPeople.state == .withheld(.tellsSmallGroup))
    #expect(findings.attrition[0].estimate.state == .withheld(.tellsSmallGroup))
  }

  @Test func `few leavers keep all back that rests on those who stayed`() throws {
    // Seven in the first wave, of whom five come back: two left, nobody joined.
    let report = try SmallReport(
      waves: [DisclosureTests.many, SmallReport.rows("north", [2, 3, 3, 5, 5])]).make()
    let findings = report.partnerships[0]
    let change = try #require(findings.changes[0].estimate.finding)
    #expect(change.basis == .partlySamePeople)
    #expect(change.linkedPeople.state == .withheld(.tellsSmallGroup))
    #expect(findings.attrition[0].estimate.state == .withheld(.tellsSmallGroup))
    let least = try #require(change.inference.finding).minimumDetectable
    #expect(least == (least * 10).rounded() / 10 || least == least.rounded())
  }

  @Test func `everybody's figures do not depend on who came back`() throws {
    let first = SmallReport.rows("north", [1, 2, 3, 4, 5, 5, 4, 3, 2, 1])
    let second = [5, 4, 3, 2, 2, 1, 3, 4, 5, 5]
    let changes = try [0, 3, 5, 20].map { start in
      try #require(
        try SmallReport(waves: [first, SmallReport.rows("north", from: start, second)]).make()
          .partnerships[0].changes[0].estimate.finding
      )
    }
    #expect(changes.allSatisfy { $0.everyone == changes[0].everyone })
  }
}

/// The same against R and scipy on the real panels.
@Suite(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
struct RealChangeEvidenceTests {
  @Test(arguments: RealPanelTests.army + RealPanelTests.gss + RealPanelTests.anxiety)
  func `effect sizes have R's intervals`(change: RealPanelTests.Case) throws {
    let panel = try RealPanel.shared(change.file)
    let waves = try panel.waves(change.partnership, change.indicator, change.from, change.to)
    let reference = try #require(
      try SharedData.reference("02_change.json")[change.reference] as? [String: Any]
    )
    let effect = try #require(reference["effect"] as? [String: Any])
    let number = { (key: String) in (effect[key] as! NSNumber).doubleValue }
    let ends = { (key: String) in (effect[key] as! [NSNumber]).map(\.doubleValue) }
    let pairs = try #require(waves.pairs)

    let g = try waves.comparison(by: .welch).effectSize!.get()
    #expect(g.standardiser == .pooledSD)
    #expect(isSame(g.interval, ends("g_s_ci95_nct_byhand")))
    let z = try ChangeEstimate.EffectSize(HedgesG.paired(pairs, by: .change))
    #expect(isSame(z.interval, ends("d_z_ci95_nct").map { $0 * number("J_paired") }))
    let av = try ChangeEstimate.EffectSize(HedgesG.paired(pairs, by: .average))
    let margin = 1.959963984540054 * number("d_av_se_borenstein")
    #expect(
      isSame(
        av.interval,
        [-1, 1].map { (number("d_av") + $0 * margin) * number("J_paired") }
      )
    )
    let base = try ChangeEstimate.EffectSize(HedgesG.paired(pairs, by: .baseline))
    #expect(agree(base.g, number("glass_delta_baseline") * number("J_paired")))
  }

  /// Whether two intervals agree in relation to their width.
  private func isSame(_ interval: Interval?, _ ends: [Double]) -> Bool {
    guard let interval else { return false }
    return abs(interval.lower - ends[0]) <= 1e-9 * interval.width
      && abs(interval.upper - ends[1]) <= 1e-9 * interval.width
  }

  @Test(arguments: RealPanelTests.army + RealPanelTests.gss + RealPanelTests.anxiety)
  func `as many rose and fell as R counts`(change: RealPanelTests.Case) throws {
    let panel = try RealPanel.shared(change.file)
    let linked = try panel.evidences(change.partnership, change.indicator, change.from, change.to)
      .linkedPeople()
    let reference = try #require(
      try SharedData.reference("02_change.json")[change.reference] as? [String: Any]
    )
    // Where few left or came, or few rose, fell or stayed, the counts are kept back.
    guard let signs = linked.finding?.signs.finding else {
      #expect(linked.flatMap(\.signs).state == .withheld(.tellsSmallGroup))
      return
    }
    #expect(signs.increased == reference["improved"] as? Int)
    #expect(signs.decreased == reference["worse"] as? Int)
    #expect(signs.unchanged == reference["same"] as? Int)
    #expect(agree(signs.p, (reference["sign_test_p"] as! NSNumber).doubleValue))
  }

  @Test func `the army's ranks agree with scipy`() throws {
    // scipy 1.17.1 on the changes as integers, so that equal changes are ties (R subtracts
    // floating-point scores): wilcoxon and mannwhitneyu without correction, tanh by hand.
    let evidences = try RealPanel.shared("army-panel.yaml").evidences("army", "commitment", 1, 3)
    let linked = try #require(evidences.linkedPeople().finding)
    let ranks = try #require(linked.signedRanks.finding)
    #expect(ranks.statistic == 23_365)
    #expect(agree(ranks.p, 0.004112479437898773))
    #expect(agree(ranks.rankBiserial, -0.17949888504556388))
    #expect(agree(ranks.interval.lower, -0.29556807892867776))
    #expect(agree(ranks.interval.upper, -0.0582073844101498))
    let everyone = try #require(try evidences.everyone().ranks.finding)
    #expect(agree(everyone.p, 0.07245048349493761))
    #expect(agree(everyone.delta, -0.06717899573110064))
  }

  @Test func `the least change that the army's panel could see agrees with scipy`() throws {
    let waves = try RealPanel.shared("army-panel.yaml").waves("army", "commitment", 1, 3)
    let inference = try waves.comparison(by: .paired).inference.get()
    // scipy.stats.nct, brentq.
    #expect(agree(inference.minimumDetectable, 2.629735839718237))
  }

  @Test func `the shares who distrust agree with McNemar, Newcombe and Wilcoxon in R`() throws {
    let evidences = try RealPanel.shared("gss-2006.yaml").evidences("usa", "trust", 1, 3)
    let linked = try #require(evidences.linkedPeople().finding)
    let all = try SharedData.reference("02_change.json")
    let reference = try #require(all["gss2006_trust_w1_w3"] as? [String: Any])
    let mcNemar = try #require(reference["mcnemar"] as? [String: Any])
    let table = try #require(mcNemar["table"] as? [String: Int])
    let moves = try #require(linked.poleMoves.finding)
    #expect(moves.left == table["n01"])
    #expect(moves.entered == table["n10"])
    #expect(agree(moves.p, (mcNemar["p_exact"] as! NSNumber).doubleValue))
    let wilcoxon = try #require(reference["wilcoxon"] as? [String: Any])
    let ranks = try #require(linked.signedRanks.finding)
    #expect(ranks.statistic == (wilcoxon["V"] as! NSNumber).doubleValue)
    #expect(agree(ranks.p, (wilcoxon["p_nocc"] as! NSNumber).doubleValue))
    // The reference counts those who trust, the opposite pole those who do not.
    let meaningful = try SharedData.reference("07_meaningful_change.json")
    for (pole, name) in [
      (linked.pole, "newcombe_paired_trust_2006"),
      (try evidences.everyone().pole, "newcombe_indep_trust_2006"),
    ] {
      let pole = try #require(pole.finding)
      let newcombe = try #require(meaningful[name] as? [String: Any])
      let number = { (key: String) in -100 * (newcombe[key] as! NSNumber).doubleValue }
      #expect(agree(pole.difference, number("diff")))
      #expect(agree(pole.interval.lower, number("hi")))
      #expect(agree(pole.interval.upper, number("lo")))
    }
  }
}
