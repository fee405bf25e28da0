import Impact
import Survey

/// `targets.csv`: a row for each target of each partnership.
struct TargetsTable {
  let names: Names

  private struct Row {
    let partnership: Partnership
    let finding: TargetFinding

    var target: Target { finding.target }
  }

  func csv(of report: Report) -> [UInt8] {
    let rows = report.partnerships.flatMap { findings in
      findings.targets.map { Row(partnership: findings.partnership, finding: $0) }
    }
    return Table(subject + values + progress).csv(rows)
  }

  private var subject: [Column<Row>] {
    names.partnershipColumns(\.partnership) + [
      .text("target_id", \.target.id),
      .text("target") { names.text($0.target.name) },
      .text("indicator_id", \.target.measure.indicator),
      .text("indicator") { names.indicator($0.target.measure.indicator) },
      .text("output_id", \.target.measure.output),
      .text("output") { names.output($0.target.measure.output) },
      .text("measure", \.target.measure.word),
    ]
  }

  private var values: [Column<Row>] {
    [
      .number("baseline_date", \.finding.baselineDate.description),
      .text("baseline_wave_id", \.target.baseline.wave),
    ]
      + Column.state("baseline_", of: \.finding.baseline) + [
        .number("baseline") { $0.finding.baseline.finding?.numeral },
        .number("actual_date") { $0.finding.actualDate?.description },
      ]
      + Column.state("actual_", of: \.finding.actual) + [
        .number("actual") { $0.finding.actual.finding?.numeral },
        .number("goal_date", \.target.date.description),
        .number("goal", \.target.value.numeral),
      ]
  }

  private var progress: [Column<Row>] {
    Column.state("progress_", of: \.finding.progress) + [
      .number("progress_percent") { $0.finding.progress.finding?.numeral },
      .number("time_passed_percent") { $0.finding.timePassed?.numeral },
    ]
      + Column.state("status_", of: \.finding.status) + [
        .text("status") { $0.finding.status.finding?.rawValue }
      ]
  }
}
