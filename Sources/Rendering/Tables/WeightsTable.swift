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
    var kish: WeightsEstimate.Kish? { estimate?.kish.finding }
    var fit: WeightsEstimate.Raking.Fit? { estimate?.raking?.fit.finding }
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
      .number("strata") { $0.estimate?.strata?.numeral },
      .number("clusters") { $0.estimate?.clusters?.numeral },
    ]
      + Column.state("kish_") { $0.estimate?.kish } + [
        .number("design_effect") { $0.kish?.designEffect.numeral },
        .number("effective_n") { $0.kish?.effectiveN.numeral },
      ]
  }

  private var raking: [Column<Row>] {
    [.text("margins") { $0.estimate?.raking?.margins.map(\.group).joined(separator: " ") }]
      + Column.state("raking_") { $0.estimate?.raking?.fit } + [
        .number("rounds") { $0.fit?.rounds.numeral },
        .number("largest_deviation_percent") { $0.fit?.largestDeviation.numeral },
      ]
      + Column.state("trimmed_") { $0.fit?.trimmed }
      + [.number("trimmed") { $0.fit?.trimmed?.finding?.numeral }]
      + Column.state("factors_") { $0.fit?.factors }
      + [
        .number("lowest_factor") { $0.fit?.factors.finding?.lower.numeral },
        .number("highest_factor") { $0.fit?.factors.finding?.upper.numeral },
      ]
  }
}
