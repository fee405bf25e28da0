import Testing

@testable import Impact
@testable import Survey

/// Milestones, judged by what was known on their days. The period is 2025; the mean goes from 20 in
/// March 2023 to 45 in March 2024.
struct MilestonesTests {
  private typealias Status = MilestoneFinding.Status

  private func found(
    _ milestones: String,
    measure: String =
      "indicator: mood, baseline: {wave: w1}, target: {date: 2026-12-31, value: 70}",
    waves: [[String]] = [TargetFindingsTests.low, TargetFindingsTests.high],
    ledger: String = ""
  ) throws -> [MilestoneFinding] {
    try TargetFindingsTests.target(
      "\(measure), milestones: [\(milestones)]",
      waves: waves,
      ledger: ledger
    ).milestones
  }

  @Test func `a milestone is reached, missed, ahead or not measured`() throws {
    let found = try found(
      "{date: 2023-12-31, value: 30}, {date: 2024-06-30, value: 45}, {date: 2025-06-30, value: 60}, "
        + "{date: 2026-01-01, value: 65}"
    )
    #expect(found.map(\.status.finding) == [nil, .reached, .missed, .ahead])
    #expect(found[0].status.state == .notKnown(.notYetMeasured))
    #expect(found.map(\.actual.finding) == [nil, 45, 45, nil])
    #expect(
      found.map(\.actualDate) == [nil, CalendarDate("2024-03-31"), CalendarDate("2024-03-31"), nil]
    )
  }

  @Test func `a wave after the day of a milestone does not count for it`() throws {
    let found = try found(
      "{date: 2024-03-30, value: 30}, {date: 2024-03-31, value: 31}, {date: 2025-03-31, value: 60}",
      waves: [TargetFindingsTests.low, TargetFindingsTests.high, TargetFindingsTests.top]
    )
    #expect(found.map(\.actual.finding) == [nil, 45, 95])
    #expect(found.map(\.status.finding) == [nil, .reached, .reached])
  }

  @Test func `one at its value that cannot be told from the baseline reaches nothing`() throws {
    // Of five people two rose by 25: 10 ± 2.776 · 13.7 / √5, which is −7 to 27.
    let found = try found(
      "{date: 2024-06-30, value: 25}",
      waves: [TargetFindingsTests.low, TargetFindingsTests.middle]
    )
    #expect(found.map(\.status.finding) == [.unclear])
  }

  @Test func `a falling milestone is reached from above`() throws {
    let measure = """
      indicator: mood, measure: negative-pole, baseline: {date: 2022-12-31, value: 100}, \
      target: {date: 2026-12-31, value: 10}
      """
    let found = try found(
      "{date: 2024-06-30, value: 40}, {date: 2025-06-30, value: 39}",
      measure: measure
    )
    #expect(found.map(\.actual.finding) == [40, 40])
    #expect(found.map(\.status.finding) == [.reached, .missed])
  }

  @Test func `the ledger is read at the end of the last period by the day`() throws {
    let found = try found(
      "{date: 2024-12-31, value: 10}, {date: 2025-06-30, value: 12}, {date: 2025-12-31, value: 20}",
      measure: "output: hours, baseline: {date: 2023-12-31, value: 0}, "
        + "target: {date: 2026-12-31, value: 40}",
      ledger: "north,hours,10,2024\nnorth,hours,5,2025\n"
    )
    #expect(found.map(\.actual.finding) == [10, 10, 15])
    #expect(
      found.map(\.status.finding) == [.reached, .unclear, .missed],
      "what was done by June, a year of the ledger does not say"
    )
  }

  @Test func `a milestone on a withheld value is withheld`() throws {
    let few = Array(TargetFindingsTests.high.prefix(3))
    let found = try found("{date: 2024-06-30, value: 30}", waves: [TargetFindingsTests.low, few])
    #expect(found.map(\.actual.state) == [.withheld(.smallGroup)])
    #expect(found.map(\.status.state) == [.withheld(.smallGroup)])
  }
}
