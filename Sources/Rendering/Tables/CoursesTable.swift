import Impact
import Statistics
import Survey

/// `courses.csv`: a row for each partnership and measure: its trend, and what lasted of its first
/// change.
struct CoursesTable {
  let names: Names

  private struct Row {
    let partnership: Partnership
    let course: Course

    var trend: Trend? { course.trend.finding }
    var lasting: Lasting? { course.durability.finding }
  }

  func csv(of report: Report) -> [UInt8] {
    let rows = report.partnerships.flatMap { findings in
      findings.courses.map { Row(partnership: findings.partnership, course: $0) }
    }
    let subject: [Column<Row>] =
      names.partnershipColumns(\.partnership) + names.measureColumns(\.course.measure)
    return Table(subject + trend + durability).csv(rows)
  }

  private var trend: [Column<Row>] {
    Column.state("trend_") { $0.course.trend } + [
      .text("trend_from_wave_id") { $0.trend?.span.from },
      .text("trend_to_wave_id") { $0.trend?.span.to },
      .number("trend_waves") { $0.trend?.waves.numeral },
      .number("points_per_year") { $0.trend?.pointsPerYear.numeral },
      .number("standard_error") { $0.trend?.slope.standardError?.numeral },
      .number("statistic") { $0.trend?.slope.statistic?.numeral },
      .number("df") { $0.trend?.slope.degreesOfFreedom?.numeral },
      .number("p") { $0.trend?.slope.p.numeral },
      .number("low") { $0.trend?.slope.interval.lower.numeral },
      .number("high") { $0.trend?.slope.interval.upper.numeral },
      .text("verdict") { $0.trend?.verdict.rawValue },
      .number("misfit_p") { $0.trend?.misfitP.numeral },
      .text("trend_approximate") { $0.trend?.isApproximate.description },
    ]
  }

  private var durability: [Column<Row>] {
    Column.state("durability_") { $0.course.durability } + [
      .text("first_from_wave_id") { $0.lasting?.first.from },
      .text("first_to_wave_id") { $0.lasting?.first.to },
      .text("last_wave_id") { $0.lasting?.last },
      .text("first_verdict") { $0.lasting?.firstVerdict.rawValue },
      .number("percent_left") { $0.lasting?.percent.numeral },
    ]
      + Column.state("range_") { $0.lasting?.interval } + [
        .number("percent_low") { $0.lasting?.interval.finding?.lower.numeral },
        .number("percent_high") { $0.lasting?.interval.finding?.upper.numeral },
        .text("conclusion") { $0.lasting?.conclusion.rawValue },
        .text("durability_approximate") { $0.lasting?.isApproximate.description },
      ]
  }
}
