import Testing

@testable import Impact
@testable import Survey

/// Outputs and outcomes that two partnerships claim.
struct SharedClaimsTests {
  private static func small(north: String = "", south: String = "") -> SmallReport {
    var small = SmallReport(waves: [
      SmallReport.rows("north", [1, 2, 3, 4, 5])
        + SmallReport.rows("south", from: 9, [2, 3, 4, 4, 5])
    ])
    small.southPlace = "north"
    small.southRole = "end-user"
    small.northKeys = north
    small.southKeys = south
    small.ledger += "north,hours,100,2025\nsouth,hours,100,2025\nnorth,people-reached,7,2025\n"
    return small
  }

  /// The report, with the names of what was noticed of shared claims.
  private static func make(_ small: SmallReport) throws -> (Report, [Diagnostic]) {
    let report = try small.make()
    return (report, report.diagnostics.filter { $0.code == .claimedTwice })
  }

  @Test func `an output of two partnerships in one place is noticed once`() throws {
    let (report, diagnostics) = try Self.make(Self.small())
    #expect(report.sharedClaims.map(\.subject) == [.output("hours")])
    #expect(report.sharedClaims[0].claimants.map(\.partnership) == ["north", "south"])
    #expect(report.sharedClaims[0].joint?.state == .notKnown(.notStated))
    #expect(diagnostics.count == 1)
    #expect(diagnostics[0].severity == .warning)
    #expect(diagnostics[0].place?.line != nil)
    #expect(diagnostics[0].summary.contains("`north`, `south`"))
    #expect(diagnostics[0].summary.contains("`hours`"))
  }

  @Test func `with shares recorded a hundred hours told twice are a hundred hours`() throws {
    let (report, diagnostics) = try Self.make(
      Self.small(
        north: ", contributions: {outputs: {hours: 66.67}}",
        south: ", contributions: {outputs: {hours: 33.33}}"
      )
    )
    #expect(diagnostics == [])
    #expect(report.sharedClaims[0].isShared)
    // 66.67 hours and 33.33 hours, to the last digit.
    #expect(report.sharedClaims[0].joint?.finding == Amount(millionths: 100_000_000))
    // What each did itself stays as it wrote it down.
    #expect(report.partnerships.map { $0.outputs[0].total.finding?.value } == [100, 100])
  }

  @Test func `a sum that six decimals cannot hold is not rounded`() throws {
    var small = Self.small(
      north: ", contributions: {outputs: {hours: 33.33}}",
      south: ", contributions: {outputs: {hours: 0}}"
    )
    small.ledger = "partnership,output,amount,period\nnorth,hours,0.001,2025\nsouth,hours,5,2025\n"
    #expect(try small.make().sharedClaims[0].joint?.state == .notKnown(.tooLarge))
  }

  @Test func `partnerships elsewhere, with others, or only for comparison claim nothing twice`()
    throws
  {
    var elsewhere = Self.small()
    elsewhere.southPlace = "South"
    var others = Self.small()
    others.southRole = "affected-community"
    var comparison = Self.small()
    comparison.southKeys = ", comparison_only: true"
    for small in [elsewhere, others, comparison] {
      let (report, diagnostics) = try Self.make(small)
      #expect(report.sharedClaims == [])
      #expect(diagnostics == [])
    }
  }

  @Test func `an outcome is claimed by those who account for it`() throws {
    let account = ", account: [{through: hours, indicator: mood, because: Work cheers people up}]"
    let (report, diagnostics) = try Self.make(Self.small(north: account, south: account))
    #expect(report.sharedClaims.map(\.subject) == [.outcome("mood"), .output("hours")])
    #expect(report.sharedClaims[0].joint == nil)
    #expect(diagnostics.count == 1)
    let (alone, _) = try Self.make(Self.small(north: account))
    #expect(alone.sharedClaims.map(\.subject) == [.output("hours")])
  }
}
