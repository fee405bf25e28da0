import Impact
import Survey

/// `outputs.csv`: for each partnership and kind of output a row for each period's amount, one for
/// the change and one for the total.
struct OutputsTable {
  let names: Names

  private struct Row {
    let partnership: Partnership
    let kind: String
    /// `amount`, `change` or `total`.
    let figure: String
    /// The days of an amount.
    let dates: DateRange?
    let amount: Disclosed<Amount>
  }

  func csv(of report: Report) -> [UInt8] {
    let value = Column<Row>.number("value") { $0.amount.finding?.numeral }
    return Table(subject + Column.state(of: \.amount) + [value]).csv(
      report.partnerships.flatMap { findings in
        findings.outputs.flatMap { rows(of: $0, in: findings.partnership) }
      }
    )
  }

  private func rows(of output: OutputFinding, in partnership: Partnership) -> [Row] {
    let row = { figure, dates, amount in
      Row(
        partnership: partnership,
        kind: output.kind,
        figure: figure,
        dates: dates,
        amount: amount
      )
    }
    return output.periods.map { row("amount", $0.dates, $0.amount) }
      + [row("change", nil, output.change), row("total", nil, output.total)]
  }

  private var subject: [Column<Row>] {
    names.partnershipColumns(\.partnership) + [
      .text("output_id", \.kind),
      .text("output") { names.output($0.kind) },
      .text("unit") { names.unit(ofOutput: $0.kind) },
      .text("figure", \.figure),
      .number("start") { $0.dates?.start.description },
      .number("end") { $0.dates?.end.description },
    ]
  }
}
