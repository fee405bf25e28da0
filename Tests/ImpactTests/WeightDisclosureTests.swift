import Statistics
import Testing

@testable import Impact
@testable import Survey

/// What weighted figures would tell of a few people, and that they are withheld.
struct WeightDisclosureTests {
  private static let ages = """
    groups: [{id: age, name: Age, values: {young: , old: }}]
    weights: {margins: {age: {young: 30, old: 70}}}
    """

  private func small(
    _ waves: [[String]],
    columns: String,
    moreColumns: String,
    sections: String = ""
  ) -> SmallReport {
    var small = SmallReport(waves: waves)
    small.moreColumns = moreColumns
    small.sections = sections
    small.columns = "{respondent: id, partnership: place\(columns)}"
    return small
  }

  private func level(_ report: Report) throws -> Disclosed<LevelEstimate> {
    try #require(report.partnerships[0].levels.first).estimate
  }

  /// What somebody would learn of those whose age is not known from the means with and without
  /// weights, the level of the young and the margin: how many they are and the sum of their answers,
  /// in steps, for whatever number makes all sums whole.
  private func solutions(
    n: Int,
    mean: Double,
    unweighted: Double,
    young: (n: Int, mean: Double)
  ) -> [[Int]] {
    (1..<8).compactMap { unknown in
      let (old, known) = (Double(n - young.n - unknown), Double(n - unknown))
      let all = Double(n) * unweighted - Double(young.n) * young.mean
      let weighted = Double(n) * mean - 0.3 * known * young.mean
      let ofOld = old * (weighted - all) / (0.7 * known - old) / 25
      let ofUnknown = all / 25 - ofOld
      let areWhole = [ofOld, ofUnknown].allSatisfy { abs($0 - $0.rounded()) < 1e-7 }
      let possible = 0...Double(4 * unknown)
      return areWhole && possible.contains(ofUnknown.rounded())
        ? [unknown, Int(ofUnknown.rounded())] : nil
    }
  }

  @Test func `few people without a known value of a margin cannot be worked out`() throws {
    let answers = [
      4, 4, 1, 3, 5, 4, 4, 3, 4, 3, 5, 2, 5, 2, 3, 2, 1, 5, 3, 5, 5, 2, 3, 1, 1, 3, 4, 5, 1, 3, 4,
      3,
      5, 2, 5, 4, 4, 5, 3, 1, 5, 1, 1,
    ]
    let rows = answers.enumerated().map {
      "p\($0),north,\($1),\($0 < 24 ? "young" : $0 < 40 ? "old" : "")"
    }
    let parts = try small([rows], columns: "", moreColumns: ",age", sections: Self.ages).parts()
    let weights = try #require(Weights(of: parts.project, parts.answers))
    let young = answers.prefix(24).reduce(0) { $0 + 25 * Double($1 - 1) } / 24
    let mean = try #require(weights.mean(.score(0), cohort: 0, wave: 0)).mean
    let unweighted = answers.reduce(0) { $0 + 25 * Double($1 - 1) } / 43
    // With both means, three people with four steps in all, and no other number, would fit.
    #expect(solutions(n: 43, mean: mean, unweighted: unweighted, young: (24, young)) == [[3, 4]])
    #expect(try level(parts.report).state == .withheld(.tellsSmallGroup))
  }

  @Test func `few people of a weight, among few weights, cannot be worked out`() throws {
    let rows = { (heavy: Int) in
      (0..<30).map { "p\($0),north,\($0 % 5 + 1),\($0 < heavy ? 10 : 1)" }
    }
    let few = try small([rows(3)], columns: ", weight: w", moreColumns: ",w").make()
    #expect(try level(few).state == .withheld(.tellsSmallGroup))
    // How many they are could be read off the design effect.
    let weights = try #require(few.partnerships[0].weights.first?.estimate.finding)
    #expect(weights.kish.state == .withheld(.tellsSmallGroup))

    let enough = try small([rows(5)], columns: ", weight: w", moreColumns: ",w").make()
    #expect(try level(enough).finding?.weights != nil)
  }

  @Test func `few people of a stratum, among few strata, cannot be worked out`() throws {
    let rows = { (first: Int) in
      (0..<30).map { "p\($0),north,\($0 % 5 + 1),\($0 < first ? "a" : "b")" }
    }
    let few = try small([rows(3)], columns: ", stratum: s", moreColumns: ",s").make()
    #expect(try level(few).state == .withheld(.tellsSmallGroup))
    let enough = try small([rows(5)], columns: ", stratum: s", moreColumns: ",s").make()
    #expect(try level(enough).finding?.weights != nil)
  }

  @Test func `people of many weights are not told by them`() throws {
    let rows = (0..<30).map { "p\($0),north,\($0 % 5 + 1),\(1 + $0 % 11)" }
    let report = try small([rows], columns: ", weight: w", moreColumns: ",w").make()
    #expect(try level(report).finding?.weights != nil)
  }

  @Test func `few linked people of a weight are not told beside the others`() throws {
    let rows = { (heavy: Range<Int>, first: Int) in
      (0..<30).map {
        "p\($0 + first),north,\(($0 + first) * $0 % 5 + 1),\(heavy.contains($0) ? 3 : 1)"
      }
    }
    // Ten left and ten came; of those who stayed, two or six count thrice.
    let methods = { (waves: [[String]]) in
      try self.small(waves, columns: ", weight: w", moreColumns: ",w").make().partnerships[0]
        .wholeChange(of: Measure(indicator: "mood", facet: nil))?
        .estimate.finding?.companions.map(\.method)
    }
    let few = try methods([rows(0..<6, 0), rows(18..<24, 10)])
    #expect(few == [.paired, .welch, .partiallyOverlapping])
    let enough = try methods([rows(0..<6, 0), rows(4..<10, 10)])
    #expect(enough == [.weightedChanges, .paired, .welch, .partiallyOverlapping])
  }
}
