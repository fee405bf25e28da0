import Impact
import Statistics
import Survey

/// `weights.csv`: a row for each weighted partnership and wave.
struct WeightsTable {
  let names: Names

  private struct Row {
    let partnership: Partnership
    let weights: WaveWeights

    var estimate: WeightsEstimate? { weights.estimate.finding }
    var raking: WeightsEstimate.Raking? { estimate?.raking }
  }

  func csv(of report: Report) -> [UInt8] {
    let rows = report.partnerships.flatMap { findings in
      findings.weights.map { Row(partnership: findings.partnership, weights: $0) }
    }
    let columns = subject + Column.state { $0.weights.estimate } + figures + raking
    return Table(columns).csv(rows)
  }

  private var subject: [Column<Row>] {
    names.partnershipColumns(\.partnership) + [
      .text("wave_id") { $0.weights.wave },
      .text("wave") { names.wave($0.weights.wave) },
    ]
  }

  private var figures: [Column<Row>] {
    [
      .number("n") { $0.estimate?.n.numeral },
      .number("design_effect") { $0.estimate?.designEffect.numeral },
      .number("effective_n") { $0.estimate?.effectiveN.numeral },
      .number("strata") { $0.estimate?.strata?.numeral },
      .number("clusters") { $0.estimate?.clusters?.numeral },
    ]
  }

  private var raking: [Column<Row>] {
    [
      .text("margins") { $0.raking?.margins.map(\.group).joined(separator: " ") },
      .number("rounds") { $0.raking?.rounds.numeral },
      .number("largest_deviation_percent") { $0.raking?.largestDeviation.numeral },
    ]
      + Column.state("trimmed_") { $0.raking?.trimmed }
      + [.number("trimmed") { $0.raking?.trimmed?.finding?.numeral }]
      + Column.state("factors_") { $0.raking?.factors }
      + [
        .number("lowest_factor") { $0.raking?.factors.finding?.lower.numeral },
        .number("highest_factor") { $0.raking?.factors.finding?.upper.numeral },
      ]
  }
}
