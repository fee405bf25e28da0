import Impact
import Statistics
import Survey

/// `change-checks.csv`: for each partnership, measure and wave pair a row for each further test,
/// effect size and share that stands beside the change.
struct ChangeChecksTable {
  let names: Names

  /// What a check says; what does not apply is nil.
  private struct Outcome: Equatable {
    var estimate: Double?
    var interval: Interval?
    var p: Double?
  }

  private struct Row {
    let partnership: Partnership
    let change: Change
    let check: String
    let outcome: Disclosed<Outcome>
  }

  func csv(of report: Report) -> [UInt8] {
    let rows = report.partnerships.flatMap { findings in
      findings.changes.flatMap { self.rows(of: $0, in: findings.partnership) }
    }
    return Table(subject + Column.state(of: \.outcome) + figures).csv(rows)
  }

  private func rows(of change: Change, in partnership: Partnership) -> [Row] {
    checks(of: change.estimate).map {
      Row(partnership: partnership, change: change, check: $0.name, outcome: $0.outcome)
    }
  }

  private func checks(
    of change: Disclosed<ChangeEstimate>
  ) -> [(name: String, outcome: Disclosed<Outcome>)] {
    let linked = change.flatMap(\.linkedPeople)
    let effects = linked.finding?.effectSizes ?? []
    let tests: [(name: String, outcome: Disclosed<Outcome>)] = [
      (
        "rank-sum",
        change.flatMap(\.everyone.ranks).map {
          Outcome(estimate: $0.delta, interval: $0.interval, p: $0.p)
        }
      ),
      (
        "pole-change",
        change.flatMap(\.everyone.pole).map {
          Outcome(estimate: $0.difference, interval: $0.interval)
        }
      ),
      (
        "linked-signed-ranks",
        linked.flatMap(\.signedRanks).map {
          Outcome(estimate: $0.rankBiserial, interval: $0.interval, p: $0.p)
        }
      ),
      ("linked-signs", linked.flatMap(\.signs).map { Outcome(p: $0.p) }),
      (
        "linked-pole-change",
        linked.flatMap(\.pole).map { Outcome(estimate: $0.difference, interval: $0.interval) }
      ),
      ("linked-pole-moves", linked.flatMap(\.poleMoves).map { Outcome(p: $0.p) }),
    ]
    return tests
      + effects.map { effect in
        (
          "linked-g-\(effect.standardiser.rawValue)",
          linked.map { _ in Outcome(estimate: effect.g, interval: effect.interval) }
        )
      } + measurementError(of: change)
  }

  private func measurementError(
    of change: Disclosed<ChangeEstimate>
  ) -> [(name: String, outcome: Disclosed<Outcome>)] {
    guard let error = change.finding?.measurementError else { return [] }
    return [
      ("minimal-detectable-change", error.map { Outcome(estimate: $0.minimalDetectableChange) })
    ]
  }

  private var subject: [Column<Row>] {
    names.partnershipColumns(\.partnership) + names.measureColumns(\.change.measure) + [
      .text("from_wave_id") { $0.change.waves.from },
      .text("from_wave") { names.wave($0.change.waves.from) },
      .text("to_wave_id") { $0.change.waves.to },
      .text("to_wave") { names.wave($0.change.waves.to) },
      .text("check", \.check),
    ]
  }

  private var figures: [Column<Row>] {
    [
      .number("estimate") { $0.outcome.finding?.estimate?.numeral },
      .number("low") { $0.outcome.finding?.interval?.lower.numeral },
      .number("high") { $0.outcome.finding?.interval?.upper.numeral },
      .number("p") { $0.outcome.finding?.p?.numeral },
    ]
  }
}
