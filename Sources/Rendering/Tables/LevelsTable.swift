import Impact
import Statistics
import Survey

/// `levels.csv`: a row for each partnership, measure and wave.
struct LevelsTable {
  let names: Names

  private struct Row {
    let partnership: Partnership
    let level: Level

    var estimate: LevelEstimate? { level.estimate.finding }
    var pole: PoleShare? { estimate?.negativePole.finding }
    var unweighted: LevelWeights.Unweighted? { estimate?.weights?.unweighted }
  }

  func csv(of report: Report) -> [UInt8] {
    let rows = report.partnerships.flatMap { findings in
      findings.levels.map { Row(partnership: findings.partnership, level: $0) }
    }
    return Table(subject + Column.state { $0.level.estimate } + figures).csv(rows)
  }

  private var subject: [Column<Row>] {
    names.partnershipColumns(\.partnership) + names.measureColumns(\.level.measure) + [
      .text("wave_id") { $0.level.wave },
      .text("wave") { names.wave($0.level.wave) },
    ]
  }

  private var figures: [Column<Row>] {
    [
      .number("n") { $0.estimate?.n.numeral },
      .number("mean") { $0.estimate?.mean.numeral },
      .number("sd") { $0.estimate?.standardDeviation.numeral },
      .number("low") { $0.estimate?.interval?.lower.numeral },
      .number("high") { $0.estimate?.interval?.upper.numeral },
      .number("negative_pole") { $0.pole?.percent.numeral },
      .number("negative_pole_low") { $0.pole?.interval?.lower.numeral },
      .number("negative_pole_high") { $0.pole?.interval?.upper.numeral },
      .text("convention") { $0.estimate?.interval == nil ? nil : $0.estimate?.convention.rawValue },
      .text("weighted") { $0.estimate.map { "\($0.weights != nil)" } },
      .number("standard_error") { $0.estimate?.weights?.standardError?.numeral },
      .number("df") { $0.estimate?.weights?.degreesOfFreedom?.numeral },
      .number("unweighted_mean") { $0.unweighted?.mean.numeral },
      .number("unweighted_sd") { $0.unweighted?.standardDeviation.numeral },
      .number("unweighted_negative_pole") { $0.unweighted?.negativePole?.numeral },
    ]
  }
}
