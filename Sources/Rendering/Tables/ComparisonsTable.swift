import Impact
import Statistics
import Survey

/// `comparisons.csv`: a row for each partnership with a comparison, measure, wave pair and method.
struct ComparisonsTable {
  let names: Names

  private struct Row {
    let partnership: Partnership
    let comparison: String
    let change: ComparedChange
    let span: String
    /// `main` for the method that fits, `companion` for the others.
    let role: String
    /// Nil where the comparison is not shown.
    let figures: ComparedChangeEstimate.Companion?

    var test: ChangeEstimate.Inference? { figures?.inference.finding }
    var estimate: ComparedChangeEstimate? { role == "main" ? change.estimate.finding : nil }
  }

  func csv(of report: Report) -> [UInt8] {
    let columns = subject + Column.state { $0.change.estimate } + figures + tests
    return Table(columns).csv(report.partnerships.flatMap(rows))
  }

  private func rows(of findings: PartnershipFindings) -> [Row] {
    guard let compared = findings.contribution.compared else { return [] }
    return compared.differences.flatMap { change in
      let isWhole = compared.wholeDifference(of: change.measure) == change
      let row = { (role: String, figures: ComparedChangeEstimate.Companion?) in
        Row(
          partnership: findings.partnership,
          comparison: compared.comparison,
          change: change,
          span: isWhole ? "whole" : "step",
          role: role,
          figures: figures
        )
      }
      guard let estimate = change.estimate.finding else { return [row("main", nil)] }
      return [row("main", estimate.main)] + estimate.companions.map { row("companion", $0) }
    }
  }

  private var subject: [Column<Row>] {
    names.partnershipColumns(\.partnership) + [.text("comparison_id", \.comparison)]
      + names.measureColumns(\.change.measure) + [
        .text("from_wave_id") { $0.change.waves.from },
        .text("to_wave_id") { $0.change.waves.to },
        .text("span", \.span),
        .text("role", \.role),
      ]
  }

  private var figures: [Column<Row>] {
    [
      .text("method") { $0.figures?.method.rawValue },
      .number("n_first") { $0.figures?.partnership.nFirst.numeral },
      .number("n_second") { $0.figures?.partnership.nSecond.numeral },
      .number("change") { $0.figures?.partnership.change.numeral },
      .number("comparison_n_first") { $0.figures?.comparison.nFirst.numeral },
      .number("comparison_n_second") { $0.figures?.comparison.nSecond.numeral },
      .number("comparison_change") { $0.figures?.comparison.change.numeral },
      .number("difference") { $0.figures?.difference.numeral },
    ]
  }

  private var tests: [Column<Row>] {
    Column.state("inference_") { $0.figures?.inference } + [
      .number("standard_error") { $0.test?.standardError?.numeral },
      .number("statistic") { $0.test?.statistic?.numeral },
      .number("df") { $0.test?.degreesOfFreedom?.numeral },
      .number("p") { $0.test?.p.numeral },
      .number("low") { $0.test?.interval.lower.numeral },
      .number("high") { $0.test?.interval.upper.numeral },
      .text("approximate") { $0.estimate?.isApproximate.description },
      .text("verdict") { $0.estimate?.verdict.finding?.rawValue },
      .number("standardised") { $0.estimate?.standardised.finding?.numeral },
    ]
  }
}

extension ComparedChangeEstimate {
  /// The figures of the method that fits, in the form of the others.
  fileprivate var main: Companion {
    Companion(
      method: method,
      partnership: partnership,
      comparison: comparison,
      difference: difference,
      inference: inference
    )
  }
}
