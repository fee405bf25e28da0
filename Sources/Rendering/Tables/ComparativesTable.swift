import Impact
import Survey

/// `comparatives.csv`: a row for each metric at each point in time that stands beside the present.
struct ComparativesTable {
  let names: Names

  private struct Row {
    let comparative: Comparative
    /// `baseline`, `published`, `restated` or `current`.
    let column: String
    let point: Comparative.Point

    var isOutput: Bool { comparative.metric == .amount }
  }

  func csv(of report: Report) -> [UInt8] {
    let rows = (report.restatements?.comparatives ?? []).flatMap { comparative in
      let points = [
        ("baseline", comparative.baseline), ("published", comparative.published),
        ("restated", comparative.restated), ("current", comparative.current),
      ]
      return points.compactMap { column, point in
        point.map { Row(comparative: comparative, column: column, point: $0) }
      }
    }
    return Table(subject + figure).csv(rows)
  }

  private var subject: [Column<Row>] {
    [
      .text("partnership_id", \.comparative.partnership),
      .text("partnership") { names.partnership($0.comparative.partnership) },
      .text("indicator_id") { $0.isOutput ? nil : $0.comparative.subject },
      .text("indicator") { $0.isOutput ? nil : names.indicator($0.comparative.subject) },
      .text("output_id") { $0.isOutput ? $0.comparative.subject : nil },
      .text("output") { $0.isOutput ? names.output($0.comparative.subject) : nil },
      .text("metric", \.comparative.metric.rawValue),
    ]
  }

  private var figure: [Column<Row>] {
    [
      .text("column", \.column),
      .text("wave_id", \.point.wave),
      .number("start") { $0.point.period?.start.description },
      .number("end") { $0.point.period?.end.description },
      .text("state", \.point.state),
      .text("reason") { $0.point.rule ?? $0.point.reason },
      .number("value", \.point.value),
    ]
  }
}
