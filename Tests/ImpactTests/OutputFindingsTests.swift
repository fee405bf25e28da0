import Testing

@testable import Impact
@testable import Survey

struct OutputFindingsTests {
  static let people = SmallReport.rows("north", [1, 2, 3, 4, 5])

  static func outputs(_ lines: String, kinds: String = "{}") throws -> [OutputFinding] {
    var small = SmallReport(waves: [people])
    small.ledger += lines
    small.kinds = kinds
    return try small.make().partnerships[0].outputs
  }

  static func amounts(_ output: OutputFinding) -> [Double?] {
    output.periods.map { $0.amount.finding?.value }
  }

  @Test func `lines of a period are added, and a missing period is not zero`() throws {
    let hours = try #require(
      try Self.outputs("north,hours,10.5,2023\nnorth,hours,1,2025-01\nnorth,hours,2.25,2025-Q4\n")
        .first
    )
    #expect(hours.kind == "hours")
    #expect(Self.amounts(hours) == [10.5, nil, 3.25])
    #expect(hours.periods[1].amount.state == .notKnown(.notRecorded))
    #expect(hours.change.state == .notKnown(.notRecorded))
    #expect(hours.total.state == .notKnown(.notRecorded))
  }

  @Test func `a recorded zero is a zero`() throws {
    let hours = try #require(try Self.outputs("north,hours,4,2024\nnorth,hours,0,2025\n").first)
    #expect(Self.amounts(hours) == [4, 0])
    #expect(hours.change.finding?.value == -4)
    #expect(hours.total.finding?.value == 4)
  }

  @Test func `people reached in different periods are not added up`() throws {
    let people = try #require(
      try Self.outputs("north,people-reached,40,2024\nnorth,people-reached,30,2025\n").first
    )
    #expect(people.total.state == .notKnown(.notAdditive))
    #expect(people.change.finding?.value == -10)
  }

  @Test func `tenths add up exactly`() throws {
    let lines = (0..<10).map { _ in "north,hours,0.1,2025\n" }.joined()
    #expect(try Self.outputs(lines).first?.total.finding == Amount(millionths: 1_000_000))
  }

  @Test func `a sum beyond all bounds is said to be so`() throws {
    let lines = (0..<3).map { _ in "north,hours,9000000000000,2025\n" }.joined()
    #expect(try Self.outputs(lines).first?.total.state == .notKnown(.tooLarge))
  }
}
