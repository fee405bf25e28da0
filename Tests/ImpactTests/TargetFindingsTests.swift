import Testing

@testable import Impact
@testable import Survey

struct TargetFindingsTests {
  static let low = SmallReport.rows("north", [1, 1, 2, 2, 3])  // mean 20, pole 80 %
  static let top = SmallReport.rows("north", [3, 4, 4, 5, 5])  // mean 80
  static let middle = SmallReport.rows("north", [1, 2, 2, 3, 3])  // mean 30
  static let high = SmallReport.rows("north", [2, 2, 3, 3, 4])  // mean 45, pole 40 %

  static func target(_ target: String, waves: [[String]] = [low, high], ledger: String = "") throws
    -> TargetFinding
  {
    var small = SmallReport(waves: waves)
    small.targets = "[{id: t, name: T, \(target)}]"
    small.ledger += ledger
    return try #require(try small.make().partnerships[0].targets.first)
  }

  @Test func `progress is the part of the way that has been gone`() throws {
    let found = try Self.target(
      "indicator: mood, baseline: {wave: w1}, target: {date: 2026-03-31, value: 70}"
    )
    #expect(found.baseline.finding == 20)
    #expect(found.actual.finding == 45)
    #expect(found.progress.finding == 50)
    #expect(found.status.finding == .underWay)
    // 2023-03-31 to 2024-03-31 of 2023-03-31 to 2026-03-31: 366 of 1096 days.
    #expect(found.timePassed == 100.0 * 366 / 1096)
  }

  static let fallingShare =
    "indicator: mood, measure: negative-pole, baseline: {wave: w1}, target: {date: 2026-03-31, value: 40}"

  @Test func `a falling target is reached from above`() throws {
    let waves = [(20, 5), (10, 15)].map { low, high in
      SmallReport.rows(
        "north",
        Array(repeating: 1, count: low) + Array(repeating: 3, count: high)
      )
    }
    let found = try Self.target(Self.fallingShare, waves: waves)
    #expect(found.baseline.finding == 80)
    #expect(found.progress.finding == 100)
    #expect(found.status.finding == .reached)
  }

  @Test func `a share at its goal that cannot be told from the baseline reaches nothing`() throws {
    // 15 of 25, then the 10 others: Newcombe's interval of the difference has zero in it, by hand.
    let (low, high) = (Array(repeating: 1, count: 15), Array(repeating: 3, count: 10))
    let waves = [low + high, low.map { $0 + 2 } + high.map { $0 - 2 }].map {
      SmallReport.rows("north", $0)
    }
    let found = try Self.target(Self.fallingShare, waves: waves)
    #expect(found.baseline.finding == 60)
    #expect(found.progress.finding == 100)
    #expect(found.status.finding == .unclear)
  }

  @Test(arguments: [(0, TargetFinding.Status.reached), (44, .unclear)])
  func `a stated baseline is compared with the interval of what was measured`(
    baseline: Int,
    status: TargetFinding.Status
  ) throws {
    // Of 25, 25, 50, 50 and 75: 45 ± 2.776 · 20.9 / √5, which is 19 to 71.
    let found = try Self.target(
      "indicator: mood, baseline: {date: 2022-12-31, value: \(baseline)}, "
        + "target: {date: 2026-03-31, value: 45}"
    )
    #expect(found.progress.finding == 100)
    #expect(found.status.finding == status)
  }

  @Test func `waves that the report does not compare are told apart by their intervals`() throws {
    // The second and the fourth of four: only neighbours, and the first and the last, are compared.
    for (last, status) in [(Self.top, TargetFinding.Status.reached), (Self.middle, .unclear)] {
      let found = try Self.target(
        "indicator: mood, baseline: {wave: w2}, target: {date: 2027-03-31, value: 30}",
        waves: [Self.low, Self.low, Self.low, last]
      )
      #expect(found.baseline.finding == 20)
      #expect((found.progress.finding ?? 0) >= 100)
      #expect(found.status.finding == status)
    }
  }

  @Test(arguments: [("2025-12-31", TargetFinding.Status.missed), ("2026-01-01", .underWay)])
  func `a target is due by the end of the period, whenever it was last measured`(
    date: String,
    status: TargetFinding.Status
  ) throws {
    let found = try Self.target(
      "indicator: mood, baseline: {wave: w1}, target: {date: \(date), value: 70}"
    )
    #expect(found.actualDate == CalendarDate("2024-03-31"))
    #expect(found.status.finding == status)
  }

  @Test func `going the wrong way is progress below zero`() throws {
    let found = try Self.target(
      "indicator: mood, baseline: {wave: w1}, target: {date: 2026-03-31, value: 70}",
      waves: [Self.high, Self.low]
    )
    #expect(found.progress.finding == -100)
    #expect(found.status.finding == .notCloser)
  }

  @Test func `a target that equals its baseline has no progress`() throws {
    let found = try Self.target(
      "indicator: mood, baseline: {wave: w1}, target: {date: 2026-03-31, value: 20}"
    )
    #expect(found.progress.state == .notKnown(.targetEqualsBaseline))
    #expect(found.status.state == .notKnown(.targetEqualsBaseline))
  }

  @Test func `without a later wave nothing is measured yet`() throws {
    let found = try Self.target(
      "indicator: mood, baseline: {wave: w2}, target: {date: 2026-03-31, value: 70}"
    )
    #expect(found.actual.state == .notKnown(.notYetMeasured))
    #expect(found.actualDate == nil)
    #expect(found.progress.state == .notKnown(.notYetMeasured))
  }

  @Test func `progress from a small baseline is withheld`() throws {
    let found = try Self.target(
      "indicator: mood, baseline: {wave: w1}, target: {date: 2026-03-31, value: 70}",
      waves: [SmallReport.rows("north", [1, 1, 2]), Self.high]
    )
    #expect(found.baseline.state == .withheld(.smallGroup))
    #expect(found.progress.state == .withheld(.smallGroup))
  }

  @Test func `an output target counts from its stated baseline`() throws {
    let found = try Self.target(
      "output: hours, baseline: {date: 2023-12-31, value: 0}, target: {date: 2026-12-31, value: 400}",
      ledger: "north,hours,60,2024\nnorth,hours,40,2025\n"
    )
    #expect(found.actual.finding == 100)
    #expect(found.progress.finding == 25)
    let inPeriod = try Self.target(
      "output: hours, measure: period, baseline: {date: 2024-12-31, value: 60}, target: {date: 2026-12-31, value: 20}",
      ledger: "north,hours,60,2024\nnorth,hours,40,2025\n"
    )
    #expect(inPeriod.progress.finding == 50)
  }

  @Test func `an output target is not measured before its baseline`() throws {
    let found = try Self.target(
      "output: hours, baseline: {date: 2026-06-30, value: 0}, target: {date: 2028-12-31, value: 400}",
      ledger: "north,hours,60,2024\n"
    )
    #expect(found.actual.state == .notKnown(.notYetMeasured))
    #expect(found.timePassed == nil)
  }

  @Test func `a target whose day has come unreached is missed`() throws {
    let found = try Self.target(
      "output: hours, baseline: {date: 2023-12-31, value: 0}, target: {date: 2025-12-31, value: 400}",
      ledger: "north,hours,390,2025\n"
    )
    #expect(found.timePassed == 100)
    #expect(found.status.finding == .missed)
  }

  @Test func `a way that cannot be told from none is not called progress`() throws {
    let found = try Self.target(
      "indicator: mood, baseline: {wave: w1}, target: {date: 2026-03-31, value: 70}",
      waves: [
        SmallReport.rows("north", [1, 2, 3, 4, 5, 3]),
        SmallReport.rows("north", [2, 1, 4, 3, 5, 4]),
      ]
    )
    #expect((found.progress.finding ?? 0) > 0)
    #expect(found.status.finding == .unclear)
  }
}
