import Testing

@testable import Impact
@testable import Survey

struct PublishedDiagnosticsTests {
  @Test func `a published report tells how many rows, not which`() throws {
    var small = SmallReport(waves: [
      SmallReport.rows("north", [1, 2, 3, 4, 5]) + ["p0,north,3", ",north,2", ",north,2"]
    ])
    small.duplicates = "exclude"
    let diagnostics = try small.make().diagnostics
    let ofRows = diagnostics.filter { $0.place?.file == "w1.csv" }
    #expect(ofRows.map(\.code) == [.missingRespondent, .duplicateRespondent])
    #expect(ofRows.allSatisfy { $0.place?.line == nil && !$0.summary.contains("line") })
    #expect(ofRows.map(\.occurrences) == [2, 1])
  }
}
