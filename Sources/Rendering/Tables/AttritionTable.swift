import Impact
import Statistics
import Survey

/// `attrition.csv`: a row for each partnership, measure and wave pair.
struct AttritionTable {
  let names: Names

  private struct Row {
    let partnership: Partnership
    let attrition: Attrition

    var estimate: AttritionEstimate? { attrition.estimate.finding }
  }

  func csv(of report: Report) -> [UInt8] {
    let rows = report.partnerships.flatMap { findings in
      findings.attrition.map { Row(partnership: findings.partnership, attrition: $0) }
    }
    return Table(subject + Column.state { $0.attrition.estimate } + figures).csv(rows)
  }

  private var subject: [Column<Row>] {
    names.partnershipColumns(\.partnership) + names.measureColumns(\.attrition.measure) + [
      .text("from_wave_id") { $0.attrition.waves.from },
      .text("from_wave") { names.wave($0.attrition.waves.from) },
      .text("to_wave_id") { $0.attrition.waves.to },
      .text("to_wave") { names.wave($0.attrition.waves.to) },
    ]
  }

  private var figures: [Column<Row>] {
    [
      .number("n_first") { $0.estimate?.nFirst.numeral },
      .number("n_stayed") { $0.estimate?.nStayed.numeral },
      .number("stayed_percent") { $0.estimate?.stayedPercent.numeral },
    ]
      + Column.state("baseline_difference_") { $0.estimate?.baselineDifference } + [
        .number("baseline_difference") { $0.estimate?.baselineDifference.finding?.numeral },
        .number("bound_low") { $0.estimate?.bounds.lower.numeral },
        .number("bound_high") { $0.estimate?.bounds.upper.numeral },
      ]
  }
}
