import Impact
import Statistics
import Survey

/// `changes.csv`: a row for each partnership, measure and wave pair.
///
/// What other methods say of the same waves is in `report.xml` only.
struct ChangesTable {
  let names: Names

  private struct Row {
    let partnership: Partnership
    let change: Change
    let span: String

    var estimate: ChangeEstimate? { change.estimate.finding }
    var inference: ChangeEstimate.Inference? { estimate?.inference.finding }
    var effectSize: ChangeEstimate.EffectSize? { estimate?.effectSize.finding }
  }

  func csv(of report: Report) -> [UInt8] {
    let rows = report.partnerships.flatMap { findings in
      findings.changes.map {
        Row(partnership: findings.partnership, change: $0, span: findings.span(of: $0))
      }
    }
    let columns =
      subject + Column.state { $0.change.estimate } + figures + people + tests + verdict
    return Table(columns).csv(rows)
  }

  private var subject: [Column<Row>] {
    names.partnershipColumns(\.partnership) + names.measureColumns(\.change.measure) + [
      .text("from_wave_id") { $0.change.waves.from },
      .text("from_wave") { names.wave($0.change.waves.from) },
      .text("to_wave_id") { $0.change.waves.to },
      .text("to_wave") { names.wave($0.change.waves.to) },
      .text("span", \.span),
    ]
  }

  private var figures: [Column<Row>] {
    [
      .text("method") { $0.estimate?.method.rawValue },
      .number("n_first") { $0.estimate?.nFirst.numeral },
      .number("n_second") { $0.estimate?.nSecond.numeral },
      .number("difference") { $0.estimate?.difference.numeral },
      .number("negative_pole_difference") { $0.estimate?.negativePoleDifference.finding?.numeral },
    ]
  }

  private var people: [Column<Row>] {
    Column.state("linked_") { $0.estimate?.nLinked }
      + [.number("n_linked") { $0.estimate?.nLinked.finding?.numeral }]
      + Column.state("unlinked_") { $0.estimate?.nUnlinked }
      + [.number("n_unlinked") { $0.estimate?.nUnlinked.finding?.numeral }]
  }

  private var tests: [Column<Row>] {
    Column.state("inference_") { $0.estimate?.inference } + [
      .number("standard_error") { $0.inference?.standardError?.numeral },
      .number("statistic") { $0.inference?.statistic?.numeral },
      .number("df") { $0.inference?.degreesOfFreedom?.numeral },
      .number("p") { $0.inference?.p.numeral },
      .number("low") { $0.inference?.interval.lower.numeral },
      .number("high") { $0.inference?.interval.upper.numeral },
    ]
      + Column.state("effect_size_") { $0.estimate?.effectSize } + [
        .number("g") { $0.effectSize?.g.numeral },
        .text("standardiser") { $0.effectSize?.standardiser.rawValue },
      ]
  }

  private var verdict: [Column<Row>] {
    Column.state("verdict_") { $0.estimate?.verdict }
      + [.text("verdict") { $0.estimate?.verdict.finding?.rawValue }]
      + [
        .text("basis") { $0.estimate?.basis.rawValue },
        .number("minimum_detectable") { $0.inference?.minimumDetectable.numeral },
        .text("convention") { $0.inference?.convention.rawValue },
        .number("g_low") { $0.effectSize?.interval?.lower.numeral },
        .number("g_high") { $0.effectSize?.interval?.upper.numeral },
        .text("weighted") { $0.estimate?.method.isWeighted.description },
      ]
  }
}
