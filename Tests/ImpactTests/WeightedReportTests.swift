import CSV
import Foundation
import Statistics
import Testing

@testable import Impact
@testable import Survey

/// Small weighted reports: worked by hand, and what must hold for any weights.
struct WeightedReportTests {
  private static let mood = Measure(indicator: "mood", facet: nil)

  /// People by answer (1…5) and weight, in a partnership of their own; all answered both times when
  /// a second answer is given.
  func report(
    _ waves: [[String]],
    columns: String = "weight: w",
    moreColumns: String = ",w",
    sections: String = "",
    northKeys: String = "",
    threshold: Int = 3
  ) throws -> Report {
    var small = SmallReport(waves: waves)
    small.threshold = threshold
    small.moreColumns = moreColumns
    small.sections = sections
    small.northKeys = northKeys
    small.columns = "{respondent: id, partnership: place\(columns.isEmpty ? "" : ", ")\(columns)}"
    return try small.make()
  }

  func level(_ report: Report, wave: String = "w1") throws -> LevelEstimate {
    let level = report.partnerships[0].levels.first { $0.wave == wave }
    return try #require(level?.estimate.finding)
  }

  func change(_ report: Report) throws -> ChangeEstimate {
    try #require(report.partnerships[0].wholeChange(of: Self.mood)?.estimate.finding)
  }

  /// Three people of each kind, so that none is told.
  private func thrice(_ kinds: [String]) -> [String] {
    (0..<3).flatMap { copy in kinds.map { "\($0.prefix(1))\(copy)\($0.dropFirst())" } }
  }

  @Test func `nine people worked by hand`() throws {
    // Scores 0, 50 and 100 with weights 1, 2 and 1, thrice: mean 50; Σw = 12;
    // Σw²(y − 50)² = 15 000; variance 9/8 · 15 000 / 144.
    let level = try level(
      report([thrice(["a,north,1,1", "b,north,3,2", "c,north,5,1"])])
    )
    #expect(level.mean == 50)
    let weights = try #require(level.weights)
    #expect(agree(try #require(weights.standardError), (1.125 * 15_000 / 144).squareRoot()))
    #expect(weights.degreesOfFreedom == 8)
    // Σw(y − 50)² / Σw · n/(n − 1) = 15 000/12 · 9/8.
    #expect(agree(level.standardDeviation, 1406.25.squareRoot()))
    #expect(level.negativePole.finding?.percent == 25)
    #expect(weights.unweighted.mean == 50)
  }

  @Test func `the later weights carry the changes of the same people`() throws {
    // Changes 25, 0 and −25 with later weights 2, 1 and 1: 25/4.
    let change = try change(
      report([
        thrice(["a,north,1,1", "b,north,3,1", "c,north,5,1"]),
        thrice(["a,north,2,2", "b,north,3,1", "c,north,4,1"]),
      ])
    )
    #expect(change.method == .weightedChanges)
    #expect(change.basis == .samePeople)
    #expect(change.difference == 6.25)
    // Residuals 18.75, −6.25, −31.25 times 2, 1, 1, thrice: Σ = 0, Σ² = 3 · 2421.875; Σw = 12.
    let error = (1.125 * 3 * 2421.875 / 144).squareRoot()
    #expect(agree(try #require(change.inference.finding?.standardError), error))
    #expect(change.companions.map(\.method) == [.paired, .welch, .partiallyOverlapping])
  }

  @Test func `weights that are all alike leave the mean exactly, and its standard error`() throws {
    let answers = [1, 2, 2, 3, 5, 4, 4, 4, 1, 3, 2]
    let rows = { (weight: String) in
      answers.enumerated().map { "p\($0),north,\($1),\(weight)" }
    }
    let plain = try level(report([rows("1")]))
    let moments = try Moments(
      n: answers.count,
      sum: Int128(answers.reduce(0) { $0 + $1 - 1 }),
      sumOfSquares: Int128(answers.reduce(0) { $0 + ($1 - 1) * ($1 - 1) }),
      scale: 4,
      points: 100
    )
    let test = try TInference.mean(moments)
    for weight in ["1", "0.3", "7.123456789", "1234"] {
      let level = try level(report([rows(weight)]))
      #expect(level.mean == moments.mean)
      #expect(level.mean == plain.mean)
      #expect(
        agree(level.standardDeviation, try #require(moments.standardDeviation), within: 1e-14)
      )
      #expect(agree(try #require(level.weights?.standardError), test.standardError, within: 1e-13))
      #expect(level.weights?.degreesOfFreedom == test.degreesOfFreedom)
    }
  }

  @Test func `multiplying all weights by a number changes nothing`() throws {
    let answers = [(1, 0.5), (2, 2.0), (4, 0.5), (5, 2.0), (3, 2.0), (2, 0.5)]
    let wave = { (factor: Double, shift: Int) in
      answers.enumerated().map { "p\($0 + shift),north,\($1.0),\($1.1 * factor)" }
    }
    let first = try report([wave(1, 0), wave(1, 3)])
    let scaled = try report([wave(1, 0), wave(64, 3)])
    let (one, other) = (try change(first), try change(scaled))
    #expect(one.difference == other.difference)
    let errors = try [one, other].map { try #require($0.inference.finding?.standardError) }
    #expect(agree(errors[0], errors[1], within: 1e-13))
  }

  @Test func `when nobody's score varies there is a mean and no interval`() throws {
    let level = try level(report([thrice(["a,north,3,1", "b,north,3,2.5"])]))
    #expect(level.mean == 50)
    #expect(level.standardDeviation == 0)
    #expect(level.interval == nil)
    #expect(level.negativePole.finding?.percent == 0)
    // Wilson's of none of five: the effective number is 10.5² / 21.75, which is 5.07.
    let interval = try #require(level.negativePole.finding?.interval)
    let z2 = 1.959963984540054 * 1.959963984540054
    #expect(interval.lower == 0)
    #expect(agree(interval.upper, 100 * z2 / (5 + z2)))
  }

  @Test func `clusters have as many degrees of freedom as there are more of them than strata`()
    throws
  {
    let rows = (0..<12).map { "p\($0),north,\($0 % 5 + 1),1,s\($0 % 2),c\($0 % 6)" }
    let report = try report(
      [rows],
      columns: "weight: w, stratum: s, cluster: c",
      moreColumns: ",w,s,c"
    )
    #expect(try level(report).weights?.degreesOfFreedom == 4)
    let weights = try #require(report.partnerships[0].weights.first?.estimate.finding)
    #expect(weights.strata == 2)
    #expect(weights.clusters == 6)
    #expect(weights.kish.finding?.designEffect == 1)
  }

  @Test func `trimmed weights that miss a margin by far are warned of`() throws {
    let rows = (0..<20).map { "p\($0),north,\($0 % 5 + 1),\($0 < 10 ? "woman" : "man")" }
    let warned = { (trim: String) in
      try self.report(
        [rows],
        columns: "",
        moreColumns: ",sex",
        sections: """
          groups: [{id: sex, name: Sex, values: {woman: , man: }}]
          weights: {trim: \(trim), margins: {sex: {woman: 10 %, man: 90 %}}}
          """
      ).diagnostics.filter { $0.code == .marginsMissed }
    }
    let found = try warned("{lowest: 0.5, highest: 2}")
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.summary.contains("`north` in wave `w1`") == true)
    #expect(try warned("{lowest: 0.1, highest: 2}").isEmpty)
  }

  @Test func `other weights in the later wave are no change of the same people`() throws {
    let first = (0..<10).map { "p\($0),north,\($0 < 5 ? 1 : 5),1" }
    let second = (0..<10).map { "p\($0),north,\($0 < 5 ? 1 : 5),\($0 < 5 ? 1 : 3)" }
    let report = try report([first, second])
    // Nobody changed, but the later weights favour the glad: a matter of who counts, not of change.
    #expect(try level(report, wave: "w2").mean == 75)
    let change = try change(report)
    #expect(change.difference == 0)
    #expect(change.inference.state == .notKnown(.sameChange))
  }

  private static let sexes = """
    groups: [{id: sex, name: Sex, values: {woman: , man: }}]
    weights: {margins: {sex: {woman: 50 %, man: 50 %}}}
    """

  @Test func `raking is told without any cell of few people`() throws {
    let rows = (0..<12).map { "p\($0),north,\($0 % 5 + 1),\($0 < 4 ? "woman" : "man")" }
    let report = try report(
      [rows + ["q1,north,3,", "q2,north,3,", "q3,north,3,", "q4,north,3,"]],
      columns: "",
      moreColumns: ",sex",
      sections: Self.sexes
    )
    let weights = try #require(report.partnerships[0].weights.first?.estimate.finding)
    let raking = try #require(weights.raking)
    #expect(raking.margins.map(\.unknown.finding) == [4])
    let fit = try #require(raking.fit.finding)
    let factors = try #require(fit.factors.finding)
    #expect(agree(factors.lower, 0.75))
    #expect(agree(factors.upper, 1.5))
    #expect(fit.largestDeviation < 1e-9)
    #expect(fit.trimmed == nil)
  }

  @Test func `the number of people who do not say is withheld where they are few`() throws {
    let rows = (0..<12).map { "p\($0),north,\($0 % 5 + 1),\($0 < 4 ? "woman" : "man")" }
    let report = try report(
      [rows + ["q1,north,3,"]],
      columns: "",
      moreColumns: ",sex",
      sections: Self.sexes
    )
    let weights = try #require(report.partnerships[0].weights.first?.estimate.finding)
    let raking = try #require(weights.raking)
    #expect(raking.margins[0].unknown.state == .withheld(.tellsSmallGroup))
    // Both depend on that number.
    #expect(raking.fit.state == .withheld(.tellsSmallGroup))
    #expect(weights.kish.state == .withheld(.tellsSmallGroup))
  }

  @Test func `a weighted figure that would tell of a few people is withheld`() throws {
    // Five women answered, of whom only two say how they feel.
    var small = SmallReport(waves: [
      (0..<15).map {
        "p\($0),north,\((2..<5).contains($0) ? "" : "3"),\($0 < 5 ? "woman" : "man"),4"
      }
    ])
    small.moreColumns = ",sex,other"
    small.sections = Self.sexes
    let yaml = small.yaml.replacing(
      "wording: How}]",
      with: "wording: How}, {id: other, indicator: calm, scale: five, wording: Other}]"
    ).replacing("indicators: {", with: "indicators: {calm: {name: calm, opposite: storm}, ")
    let project = try #require(ProjectReader.read(yaml, file: "samhold.yaml").project)
    let text = "id,place,answer,sex,other\n" + small.waves[0].joined(separator: "\n")
    let answers = try SurveyReader(project) { _ in MemorySource(text) }.read()
    let levels = Report(
      of: project,
      answers: answers,
      ledger: Ledger(entries: [], diagnostics: []),
      provenance: Provenance(inputs: [], toolVersion: "test", created: nil)
    ).partnerships[0].levels
    #expect(levels.first { $0.measure == Self.mood }?.estimate.state == .withheld(.tellsSmallGroup))
    #expect(levels.first { $0.measure != Self.mood }?.estimate.finding?.mean == 75)
  }

  @Test func `of a small partnership no more is said than that it is small`() throws {
    let report = try report(
      (0..<2).map { wave in
        (0..<12).map { "p\($0),south,\($0 % 5 + 1),\($0 < 5 ? "woman" : "man")" }
          + ["a\(wave),north,1,woman", "b\(wave),north,2,man"]
      },
      columns: "",
      moreColumns: ",sex",
      sections: Self.sexes
    )
    let small = report.partnerships[0]
    #expect(small.levels.map(\.estimate.state) == [.withheld(.smallGroup), .withheld(.smallGroup)])
    #expect(small.changes.map(\.estimate.state) == [.withheld(.smallGroup)])
    #expect(report.partnerships[1].levels.first?.estimate.finding?.weights != nil)
  }

  @Test func `the weights of a small group are withheld with it`() throws {
    let report = try report([["a,north,1,1", "b,north,3,2", "c,north,5,1"]], threshold: 5)
    #expect(report.partnerships[0].weights.map(\.estimate.state) == [.withheld(.smallGroup)])
    #expect(report.partnerships[1].weights == [])
  }

  @Test func `groups of people are weighted like their partnership`() throws {
    let sections = "groups: [{id: sex, name: Sex, values: {woman: , man: }}]"
    let rows = (0..<12).map {
      "p\($0),north,\($0 % 5 + 1),\($0 % 3 + 1),\($0 < 6 ? "woman" : "man")"
    }
    let report = try report([rows], moreColumns: ",w,sex", sections: sections)
    let women = try #require(report.partnerships[0].groups.first)
    // Answers 1…5, 1 with weights 1, 2, 3, 1, 2, 3.
    let score = 25.0 * Double(2 * 1 + 3 * 2 + 1 * 3 + 2 * 4) / 12
    #expect(women.levels.first?.estimate.finding?.mean == score)
  }

  @Test func `a partnership without margins of its own stays unweighted beside one with them`()
    throws
  {
    let rows = (0..<12).flatMap { row in
      ["north", "south"].map { "\($0)\(row),\($0),\(row % 5 + 1),\(row < 4 ? "woman" : "man")" }
    }
    let report = try report(
      [rows],
      columns: "",
      moreColumns: ",sex",
      sections: "groups: [{id: sex, name: Sex, values: {woman: , man: }}]",
      northKeys: ", margins: {sex: {woman: 50 %, man: 50 %}}"
    )
    #expect(report.partnerships[0].levels[0].estimate.finding?.weights != nil)
    #expect(report.partnerships[1].levels[0].estimate.finding?.weights == nil)
    #expect(report.partnerships[1].weights == [])
  }
}
