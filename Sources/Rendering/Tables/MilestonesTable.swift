import Impact
import Survey

/// `milestones.csv`: a row for each milestone of each target.
struct MilestonesTable {
  let names: Names

  private struct Row {
    let partnership: Partnership
    let target: Target
    let finding: MilestoneFinding
  }

  func csv(of report: Report) -> [UInt8] {
    let rows = report.partnerships.flatMap { findings in
      findings.targets.flatMap { target in
        target.milestones.map {
          Row(partnership: findings.partnership, target: target.target, finding: $0)
        }
      }
    }
    return Table(subject + values).csv(rows)
  }

  private var subject: [Column<Row>] {
    names.partnershipColumns(\.partnership) + [
      .text("target_id", \.target.id),
      .text("target") { names.text($0.target.name) },
      .text("measure", \.target.measure.word),
      .number("milestone_date", \.finding.milestone.date.description),
      .number("milestone", \.finding.milestone.value.numeral),
    ]
  }

  private var values: [Column<Row>] {
    [.number("actual_date") { $0.finding.actualDate?.description }]
      + Column.state("actual_", of: \.finding.actual) + [
        .number("actual") { $0.finding.actual.finding?.numeral }
      ]
      + Column.state("status_", of: \.finding.status) + [
        .text("status") { $0.finding.status.finding?.rawValue }
      ]
  }
}
