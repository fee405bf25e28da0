import FoundationEssentials
import Testing

@testable import Statistics

/// Real panels, from their rows to the figures, where the data are at hand.
@Suite(.enabled(if: SharedData.isPresent, SharedData.absence))
struct PanelTests {
  /// One measurement of a panel: integer scores by person, in units of 1 / scale.
  private struct Occasion {
    let scores: [String: Int]
    let scale: Double

    func moments(of people: some Sequence<String>) throws -> Moments {
      let values = people.compactMap { scores[$0] }.map { Int128($0) }
      return try Moments(
        n: values.count,
        sum: values.reduce(0, +),
        sumOfSquares: values.reduce(0) { $0 + $1 * $1 },
        scale: scale
      )
    }
  }

  private func pairs(_ first: Occasion, _ second: Occasion) throws -> PairCounts {
    let entries = first.scores.compactMap { person, score in
      second.scores[person].map { PairCounts.Entry(first: score, second: $0, count: 1) }
    }
    return try PairCounts(entries, scale: first.scale)
  }

  /// Compares everything that change.json has with figures made from rows.
  private func compare(_ name: String, _ first: Occasion, _ second: Occasion) throws {
    let reference = try #require(ChangeReference.all().first { $0.name == name })
    let linked = try pairs(first, second).moments()
    let all = try (
      first: first.moments(of: first.scores.keys), second: second.moments(of: second.scores.keys)
    )
    #expect(linked.n == reference.n_paired)
    #expect(all.first.n == reference.n_first)
    #expect(all.second.n == reference.n_second)
    #expect(relativeDifference(all.first.mean, reference.mean_first_all) < 1e-12)
    #expect(relativeDifference(linked.change.standardDeviation!, reference.sd_diff) < 1e-12)
    #expect(relativeDifference(linked.correlation!, reference.r_paired) < 1e-11)
    #expect(try TInference.paired(linked).difference(to: reference.paired_t) < 1e-9)
    let welch = try TInference.welch(first: all.first, second: all.second)
    #expect(welch.difference(to: reference.welch_all_as_independent) < 1e-9)
    if let theirs = reference.partover_unequal {
      let ours = try TInference.partiallyOverlapping(
        pairs: linked,
        first: all.first,
        second: all.second
      )
      #expect(ours.difference(to: theirs) < 1e-9, "\(name)")
    }
    let effect = reference.effect
    #expect(
      relativeDifference(try HedgesG.paired(linked, by: .change).g, effect.g_z) < 1e-9
    )
    #expect(
      relativeDifference(try HedgesG.paired(linked, by: .average).g, effect.g_av_J_nminus1) < 1e-9
    )
    #expect(
      relativeDifference(
        try HedgesG.independent(first: all.first, second: all.second).g,
        effect.g_s_all
      ) < 1e-9
    )
  }

  private func army(_ column: String, company: String? = nil) throws -> Occasion {
    var scores: [String: Int] = [:]
    for row in try SharedData.rows("microdata/multilevel_univbct_wide.csv") {
      guard let text = row[column], company == nil || row["COMPANY"] == company else { continue }
      scores[try #require(row["SUBNUM"])] = try SharedData.millionths(text)
    }
    return Occasion(scores: scores, scale: 1_000_000)
  }

  @Test(arguments: ["JOBSAT", "COMMIT", "READY"])
  func `the army panel gives R's figures at every pair of occasions`(scale: String) throws {
    let occasions = try (1...3).map { try army("\(scale)\($0)") }
    for (first, second) in [(1, 2), (1, 3), (2, 3)] {
      try compare(
        "univbct_\(scale)_\(first)_\(second)",
        occasions[first - 1],
        occasions[second - 1]
      )
    }
  }

  @Test func `the army companies give R's changes and p values`() throws {
    for row in try SharedData.rows("reference/out/02_per_partnership_COMMIT_1_3.csv") {
      let company = try #require(row["partnership"])
      let ours = try TInference.paired(
        pairs(army("COMMIT1", company: company), army("COMMIT3", company: company)).moments()
      )
      let theirs = { (key: String) in try #require(row[key].flatMap { Double($0) }) }
      #expect(relativeDifference(ours.estimate, try theirs("mean_change")) < 1e-9)
      #expect(relativeDifference(ours.statistic, try theirs("t")) < 1e-9, "\(company)")
      #expect(relativeDifference(ours.p, try theirs("p")) < 1e-9)
      #expect(relativeDifference(ours.interval.lower, try theirs("lo")) < 1e-9)
      #expect(relativeDifference(ours.interval.upper, try theirs("hi")) < 1e-9)
    }
  }

  @Test func `the GSS panel's confidence and trust give R's figures`() throws {
    let levels = ["a Great Deal": 3, "Only some": 2, "Hardly any": 1]
    let items = [
      "confinan", "conbus", "conclerg", "coneduc", "confed", "conlabor", "conpress", "conmedic",
      "contv", "conjudge", "consci", "conlegis", "conarmy",
    ]
    var confidence: [[String: Int]] = [[:], [:], [:]]
    var trust: [[String: Int]] = [[:], [:], [:]]
    for row in try SharedData.rows("microdata/gss_panel2006_long.csv") {
      let person = try #require(row["firstid"])
      let wave = try #require(row["wave"].flatMap { Int($0) }) - 1
      let answers = items.compactMap { row[$0].flatMap { levels[$0] } }
      // 360360 is divisible by every number of answers up to 13.
      if answers.count >= 7 {
        confidence[wave][person] = answers.reduce(0, +) * 360_360 / answers.count
      }
      if let answer = row["trust"], ["can Trust", "Cannot Trust", "Depends"].contains(answer) {
        trust[wave][person] = answer == "can Trust" ? 1 : 0
      }
    }
    for later in [2, 3] {
      try compare(
        "gss2006_confidence_w1_w\(later)",
        Occasion(scores: confidence[0], scale: 360_360),
        Occasion(scores: confidence[later - 1], scale: 360_360)
      )
      try compare(
        "gss2006_trust_w1_w\(later)",
        Occasion(scores: trust[0], scale: 1),
        Occasion(scores: trust[later - 1], scale: 1)
      )
    }
  }

  @Test(arguments: ["2m", "3m", "5m", "8m"])
  func `the trial's analysis of covariance gives R's HC2 standard errors`(month: String) throws {
    var arms: [String: [PairCounts.Entry]] = [:]
    for row in try SharedData.rows("microdata/HSAUR3_BtheB.csv") {
      guard let before = row["bdi.pre"].flatMap({ Int($0) }),
        let after = row["bdi." + month].flatMap({ Int($0) })
      else { continue }
      let entry = PairCounts.Entry(first: before, second: after, count: 1)
      arms[try #require(row["treatment"]), default: []].append(entry)
    }
    let ours = try Ancova.hc2(
      control: PairCounts(#require(arms["TAU"])),
      treated: PairCounts(#require(arms["BtheB"]))
    )
    let theirs = try #require(TrialReference.all().first { $0.name == "BtheB_" + month })
    #expect(relativeDifference(ours.estimate, theirs.ancovaHC2.est) < 1e-11)
    #expect(relativeDifference(ours.standardError, theirs.ancovaHC2.se) < 1e-11)
    #expect(relativeDifference(ours.p, theirs.ancovaHC2.p) < 1e-10)
  }
}
