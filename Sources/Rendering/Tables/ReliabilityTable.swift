import Impact
import Statistics
import Survey

/// `reliability.csv`: a row for each indicator and wave, by partnership and, without one, of all
/// people together; `item-reliability.csv`: a row for each item of those.
struct ReliabilityTable {
  let names: Names

  private struct Row {
    let partnership: Partnership?
    let quality: IndicatorQuality
    var item: Reliability.Item?

    var extremes: ScoreExtremes? { quality.extremes.finding }
    var reliability: Reliability? { quality.reliability.finding }
  }

  func csv(of report: Report) -> [UInt8] {
    Table(subject + extremes + reliability).csv(rows(of: report))
  }

  func itemsCSV(of report: Report) -> [UInt8] {
    let rows = self.rows(of: report).flatMap { row in
      (row.reliability?.items ?? []).map {
        Row(partnership: row.partnership, quality: row.quality, item: $0)
      }
    }
    return Table(subject + items).csv(rows)
  }

  private func rows(of report: Report) -> [Row] {
    report.partnerships.flatMap { findings in
      findings.quality.map { Row(partnership: findings.partnership, quality: $0) }
    } + report.quality.map { Row(partnership: nil, quality: $0) }
  }

  private var subject: [Column<Row>] {
    [
      .text("partnership_id") { $0.partnership?.id },
      .text("partnership") { names.text($0.partnership?.name) },
      .text("indicator_id") { $0.quality.indicator },
      .text("indicator") { names.indicator($0.quality.indicator) },
      .text("wave_id") { $0.quality.wave },
      .text("wave") { names.wave($0.quality.wave) },
    ]
  }

  private var extremes: [Column<Row>] {
    Column.state("extremes_") { $0.quality.extremes } + [
      .number("n") { $0.extremes?.n.numeral },
      .number("floor_percent") { $0.extremes?.floor.numeral },
      .number("ceiling_percent") { $0.extremes?.ceiling.numeral },
    ]
  }

  private var reliability: [Column<Row>] {
    Column.state("reliability_") { $0.quality.reliability } + [
      .number("n_complete") { $0.reliability?.n.numeral },
      .number("alpha") { $0.reliability?.alpha.numeral },
      .number("alpha_low") { $0.reliability?.interval.lower.numeral },
      .number("alpha_high") { $0.reliability?.interval.upper.numeral },
    ]
      + Column.state("omega_") { $0.reliability?.omega }
      + [.number("omega") { $0.reliability?.omega.finding?.numeral }]
  }

  private var items: [Column<Row>] {
    [
      .text("item_id") { $0.item?.item },
      .number("rest_correlation") { $0.item?.restCorrelation?.numeral },
      .number("alpha_if_deleted") { $0.item?.alphaIfDeleted?.numeral },
    ]
  }
}
