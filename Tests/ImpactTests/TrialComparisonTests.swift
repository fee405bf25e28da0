import Statistics
import Testing

@testable import Impact
@testable import Survey

/// Two trials against the results that R computed on them (`reference/04_did_attrition.R`).
@Suite(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
struct TrialComparisonTests {
  @Test(arguments: [("2m", 1), ("3m", 2), ("5m", 3), ("8m", 4)])
  func `the two arms of a trial differ as R says at every follow-up`(
    name: String,
    wave: Int
  ) throws {
    let panel = try RealPanel("blues-trial.yaml")
    let disclosure = Disclosure(panel.project.privacy)
    let contributions = Contributions(
      project: panel.project,
      tally: panel.answers.tally,
      disclosure: disclosure,
      changes: Changes(
        tally: panel.answers.tally,
        disclosure: disclosure,
        drift: InstrumentDrift(panel.project)
      )
    )
    let change = contributions.difference(0, 1, from: 0, to: wave, measure: 0)
    let reference = try TrialResult("BtheB_\(name)")
    try expect(change, is: reference, points: 100.0 / 63, within: 1e-9)
  }

  @Test func `the report says what the trial found from its start to its end`() throws {
    let report = try RealPanel("blues-trial.yaml").report
    let compared = try #require(report.partnerships[0].contribution.compared)
    let depression = Measure(indicator: "depression", facet: nil)
    let whole = try #require(compared.wholeDifference(of: depression))
    #expect(whole.waves == WavePair(from: "before", to: "8-months"))
    try expect(whole, is: TrialResult("BtheB_8m"), points: 100.0 / 63, within: 1e-9)
    #expect(whole.estimate.finding?.verdict.finding == .unclear)
    #expect(compared.differences.count == 5)
    #expect(report.partnerships[1].contribution == .unknown(.isComparison))
    let family = try #require(report.families.first { $0.kind == .differences })
    #expect(family.members.map(\.p) == [whole.estimate.finding?.inference.finding?.p])
  }

  /// The reference has the data's sixteen digits, of which a scale takes six decimal places.
  @Test func `a training for job seekers differs from none as R says`() throws {
    let panel = try RealPanel("jobs-trial.yaml", mending: { Self.rounded($0) })
    let compared = try #require(panel.report.partnerships[0].contribution.compared)
    let change = try #require(compared.differences.first)
    try expect(change, is: TrialResult("jobs_depress"), points: 25, within: 1e-5)
    let balance = try #require(compared.balances.first?.estimate.finding)
    #expect(balance.partnership.n == 600 && balance.comparison.n == 299)
    #expect(agree(balance.partnership.mean, (1.86016666412354 - 1) * 25, within: 1e-6))
    #expect(agree(balance.comparison.standardDeviation, 0.579970765510296 * 25, within: 1e-5))
  }

  /// The file with every number at six decimal places.
  private static func rounded(_ bytes: [UInt8]) -> [UInt8] {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let mended = lines.map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { field -> String in
        guard let number = Double(field), field.contains(".") else { return String(field) }
        return "\((number * 1_000_000).rounded() / 1_000_000)"
      }.joined(separator: ",")
    }
    return Array((mended.joined(separator: "\n") + "\n").utf8)
  }

  private func expect(
    _ change: ComparedChange,
    is reference: TrialResult,
    points: Double,
    within tolerance: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let estimate = try #require(change.estimate.finding, sourceLocation: sourceLocation)
    let close = { (value: Double?, expected: Double) in
      agree(value ?? .nan, expected, within: tolerance)
    }
    #expect(estimate.method == .linkedChanges, sourceLocation: sourceLocation)
    #expect(estimate.partnership.nFirst == reference.count("treated"))
    #expect(estimate.comparison.nSecond == reference.count("control"))
    #expect(close(estimate.difference, reference.difference * points))
    let welch = estimate.inference.finding
    #expect(close(welch?.statistic, reference.number("welch", "t")))
    #expect(close(welch?.degreesOfFreedom, reference.number("welch", "df")))
    #expect(close(welch?.p, reference.number("welch", "p")))
    #expect(close(welch?.interval.lower, reference.ends[0] * points))
    #expect(close(welch?.interval.upper, reference.ends[1] * points))
    let dppc2 = reference.number("d_ppc2_morris2008", "d")
    #expect(close(estimate.standardised.finding, dppc2))

    let companions = estimate.companions
    #expect(companions.map(\.method) == [.regression, .ancova, .ancovaHC2, .separateChanges])
    let names = ["ols_change_HC2", "ancova_classical", "ancova_HC2"]
    for (index, name) in names.enumerated() {
      let test = companions[index].inference.finding
      #expect(close(companions[index].difference, reference.number(name, "est") * points))
      #expect(close(test?.standardError, reference.number(name, "se") * points))
      #expect(close(test?.statistic, reference.number(name, "t")))
      #expect(close(test?.p, reference.number(name, "p")))
    }
  }
}

/// A follow-up of a trial in the reference.
private struct TrialResult {
  private let values: [String: Any]

  init(_ name: String) throws {
    let all = try SharedData.reference("04_did_attrition.json")
    values = try #require(all[name] as? [String: Any])
  }

  var difference: Double { values["did"] as! Double }
  var ends: [Double] { (values["welch"] as! [String: Any])["ci95"] as! [Double] }

  func count(_ group: String) -> Int { (values[group] as! [String: Any])["n"] as! Int }

  func number(_ part: String, _ key: String) -> Double {
    (values[part] as! [String: Any])[key] as! Double
  }
}
