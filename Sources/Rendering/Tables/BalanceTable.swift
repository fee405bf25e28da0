import Impact
import Survey

/// `balance.csv`: a row for each partnership with a comparison and measure: how alike the two were
/// to begin with.
struct BalanceTable {
  let names: Names

  private struct Row {
    let partnership: Partnership
    let comparison: String
    let balance: Balance

    var estimate: BalanceEstimate? { balance.estimate.finding }
  }

  func csv(of report: Report) -> [UInt8] {
    let rows = report.partnerships.flatMap { findings in
      findings.contribution.compared.map { compared in
        compared.balances.map {
          Row(partnership: findings.partnership, comparison: compared.comparison, balance: $0)
        }
      } ?? []
    }
    return Table(subject + Column.state { $0.balance.estimate } + figures).csv(rows)
  }

  private var subject: [Column<Row>] {
    names.partnershipColumns(\.partnership) + [.text("comparison_id", \.comparison)]
      + names.measureColumns(\.balance.measure) + [.text("wave_id") { $0.balance.wave }]
  }

  private var figures: [Column<Row>] {
    [
      .number("n") { $0.estimate?.partnership.n.numeral },
      .number("mean") { $0.estimate?.partnership.mean.numeral },
      .number("sd") { $0.estimate?.partnership.standardDeviation.numeral },
      .number("negative_pole") { $0.estimate?.partnership.negativePole.finding?.percent.numeral },
      .number("comparison_n") { $0.estimate?.comparison.n.numeral },
      .number("comparison_mean") { $0.estimate?.comparison.mean.numeral },
      .number("comparison_sd") { $0.estimate?.comparison.standardDeviation.numeral },
      .number("comparison_negative_pole") {
        $0.estimate?.comparison.negativePole.finding?.percent.numeral
      },
      .number("difference") { $0.estimate?.difference.numeral },
      .number("standardised") { $0.estimate?.standardised?.numeral },
      .number("variance_ratio") { $0.estimate?.varianceRatio?.numeral },
    ]
  }
}
