import Testing

@testable import Impact
@testable import Survey

struct DisclosureTests {
  static let many = SmallReport.rows("north", [1, 2, 3, 4, 5, 5, 4])

  @Test(arguments: [
    (3, 3, true), (3, 4, false), (5, 5, true), (4, 5, false), (10, 10, true), (9, 10, false),
  ])
  func `a group is shown from the threshold on`(n: Int, threshold: Int, isShown: Bool) throws {
    var small = SmallReport(
      waves: [SmallReport.rows("north", (0..<n).map { [3, 4, 2, 5, 1][$0 % 5] })])
    small.threshold = threshold
    let report = try small.make()
    let level = report.partnerships[0].levels[0].estimate
    #expect((level.finding != nil) == isShown)
    if !isShown { #expect(level.state == .withheld(.smallGroup)) }
    #expect((report.partnerships[0].distributions[0].answers.finding != nil) == isShown)
    #expect((report.participation[0].partnerships[0].respondents.finding != nil) == isShown)
    #expect((report.participation[0].partnerships[0].responseRate.finding != nil) == isShown)
  }

  @Test func `a wave that never reached a partnership is not known, not withheld`() throws {
    let report = try SmallReport(waves: [Self.many]).make()
    #expect(report.partnerships[1].levels[0].estimate.state == .notKnown(.noAnswers))
  }

  @Test func `a total that would tell the one small partnership is withheld`() throws {
    let report = try SmallReport(
      waves: [Self.many + SmallReport.rows("south", from: 50, [1, 2, 3])]).make()
    let participation = report.participation[0]
    #expect(participation.partnerships[0].respondents.finding == 7)
    #expect(participation.partnerships[1].respondents.state == .withheld(.smallGroup))
    #expect(participation.overall.respondents.state == .withheld(.tellsSmallGroup))
    #expect(participation.overall.invited.finding == 30)
    #expect(participation.overall.responseRate.state == .withheld(.tellsSmallGroup))
    #expect(report.rowUses[0].account.state == .withheld(.tellsSmallGroup))
  }

  @Test func `a change between a large and a small wave is withheld`() throws {
    let report = try SmallReport(
      waves: [Self.many, SmallReport.rows("north", [1, 2, 3, 4])]).make()
    #expect(report.partnerships[0].changes[0].estimate.state == .withheld(.smallGroup))
    #expect(report.summary.withheld == 1)
  }

  @Test func `how many came back is withheld when few left`() throws {
    // Seven in the first wave, of whom five come back: two left, nobody joined.
    let report = try SmallReport(
      waves: [Self.many, SmallReport.rows("north", [2, 3, 3, 5, 5])]).make()
    let change = try #require(report.partnerships[0].changes[0].estimate.finding)
    #expect(change.method == .partiallyOverlapping)
    #expect(change.nLinked.state == .withheld(.tellsSmallGroup))
    // One reason for both: which of them is small would tell the other.
    #expect(change.nUnlinked.state == .withheld(.tellsSmallGroup))
    #expect(!change.companions.contains { $0.method == .paired })
    // Nor can it be worked out from the test's degrees of freedom.
    let inference = try #require(change.inference.finding)
    #expect(inference.degreesOfFreedom == nil)
    #expect(inference.standardError == nil)
    #expect(inference.statistic == nil)
    #expect(Double("\(Int((inference.p * 100).rounded()))e-2") == inference.p)
  }

  @Test func `the share who came back is shown when nobody can be told from it`() throws {
    let report = try SmallReport(
      waves: [
        SmallReport.rows("north", [1, 2, 3, 4, 5, 5, 4, 3, 2, 1]),
        SmallReport.rows("north", from: 5, [5, 4, 3, 2, 2, 1, 3, 4, 5, 5]),
      ]).make()
    let change = try #require(report.partnerships[0].changes[0].estimate.finding)
    #expect(change.nLinked.finding == 5)
    #expect(change.nUnlinked.finding == 10)
    #expect(change.companions.map(\.method) == [.paired, .welch])
  }

  @Test func `no file's row count tells a small partnership's`() throws {
    let report = try SmallReport(
      waves: [Self.many + SmallReport.rows("south", from: 50, [1, 2, 3])]).make()
    #expect(report.rowUses[0].read.state == .withheld(.tellsSmallGroup))
  }

  @Test func `the overall response rate counts everyone who was invited`() throws {
    let report = try SmallReport(waves: [Self.many]).make()
    #expect(report.participation[0].overall.invited.finding == 30)
    #expect(report.participation[0].overall.responseRate.finding == 100 * 7.0 / 30)
  }

  @Test func `one linked person is told no more of than a few`() throws {
    // Seven people in each wave, of whom one is the same.
    let report = try SmallReport(
      waves: [Self.many, SmallReport.rows("north", from: 6, [4, 5, 4, 3, 5, 2, 4])]).make()
    let change = try #require(report.partnerships[0].changes[0].estimate.finding)
    #expect(change.method == .partiallyOverlapping)
    #expect(change.nLinked.state == .withheld(.tellsSmallGroup))
    #expect(change.inference.finding?.degreesOfFreedom == nil)
  }
}
