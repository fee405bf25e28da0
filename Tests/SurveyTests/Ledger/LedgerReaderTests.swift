import CSV
import Testing

@testable import Survey

struct LedgerReaderTests {
  static func project() throws -> Project {
    var small = SmallProject()
    small.outputs = "{files: [{path: done.csv, decimal_mark: comma}]}"
    return try small.project()
  }

  static func read(_ text: String) throws -> Ledger {
    try LedgerReader(project()) { _ in MemorySource(text) }.read()
  }

  static func faults(_ text: String) throws -> [String] {
    let reader = LedgerReader(try project()) { _ in MemorySource(text) }
    return try #require(throws: Complaints.self) { _ = try reader.read() }.diagnostics.map {
      "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.code.rawValue)"
    }
  }

  @Test func `lines are read with their period, whatever the order of columns`() throws {
    let ledger = try Self.read(
      "amount;period;partnership;output;note;initiative\n12,5;2025-Q1;north;hours;x;cafe\n3;2024;Syd;jobs;;\n"
    )
    #expect(
      ledger.entries == [
        Ledger.Entry(
          partnership: 0,
          kind: "hours",
          initiative: "cafe",
          amount: Amount(millionths: 12_500_000),
          periodsBack: 0
        ),
        Ledger.Entry(
          partnership: 1,
          kind: "jobs",
          initiative: nil,
          amount: Amount(millionths: 3_000_000),
          periodsBack: 1
        ),
      ]
    )
  }

  @Test func `each fault of each line is told`() throws {
    #expect(
      try Self.faults(
        """
        partnership;output;amount;period;initiative
        nord;hour;-1;2025-13;
        south;hours;1.5;2024-12-01/2025-01-31;
        north;hours;1;2025;kafe
        """
      ) == [
        "2:1 SH302", "2:6 SH401", "2:11 SH402", "2:14 SH403", "3:13 SH402", "3:17 SH403",
        "4:20 SH404",
      ]
    )
  }

  @Test func `a missing column is told with the nearest one`() throws {
    #expect(
      try Self.faults("partnership;output;amounts;period\nnorth;hours;1;2025\n") == ["1:0 SH206"]
    )
  }

  @Test func `what lies after the reporting period is left out and told`() throws {
    let ledger = try Self.read("partnership;output;amount;period\nnorth;hours;1;2026-01\n")
    #expect(ledger.entries == [])
    #expect(ledger.diagnostics.map(\.code) == [.outputOutsidePeriod])
  }

  @Test func `a ledger of bad lines gets a message that can be read`() throws {
    let lines = (0..<3_000).map { "place\($0);hours;1;2025\n" }.joined()
    let reader = LedgerReader(try Self.project()) { _ in
      MemorySource("partnership;output;amount;period\n" + lines)
    }
    let complaints = try #require(throws: Complaints.self) { _ = try reader.read() }
    #expect(complaints.diagnostics.count == 21)
    #expect(complaints.diagnostics.last?.occurrences == 2_980)
  }

  @Test func `an amount that may be meant as thousands is warned of`() throws {
    let ledger = try Self.read(
      "partnership;output;amount;period\nnorth;hours;1,200;2025\nnorth;hours;0,250;2025\n"
    )
    #expect(ledger.diagnostics.map(\.code) == [.badAmount])
    #expect(ledger.diagnostics.first?.severity == .warning)
    #expect(ledger.diagnostics.first?.place == Place(file: "done.csv", line: 2, column: 13))
    #expect(ledger.entries.map(\.amount.millionths) == [1_200_000, 250_000])
  }
}
