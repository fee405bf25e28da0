import Impact
import Survey

/// `tests.csv`: a row for each test of each family that was looked at together.
struct TestsTable {
  let names: Names

  private struct Row {
    let family: TestFamily
    let member: TestFamily.Member
  }

  func csv(of report: Report) -> [UInt8] {
    let rows = report.families.flatMap { family in
      family.members.map { Row(family: family, member: $0) }
    }
    return Table(columns).csv(rows)
  }

  private var columns: [Column<Row>] {
    [
      .text("family") { $0.family.kind.rawValue },
      .number("family_size") { $0.family.members.count.numeral },
      .text("partnership_id", \.member.partnership),
      .text("partnership") { names.partnership($0.member.partnership) },
      .text("indicator_id", \.member.indicator),
      .text("indicator") { names.indicator($0.member.indicator) },
      .text("from_wave_id", \.member.waves.from),
      .text("to_wave_id", \.member.waves.to),
      .number("p", \.member.p.numeral),
      .number("p_holm", \.member.holm.numeral),
      .number("p_benjamini_hochberg", \.member.benjaminiHochberg.numeral),
    ]
  }
}

extension Names {
  /// A partnership's name by its id.
  func partnership(_ id: String) -> String? {
    text(project.partnerships.first { $0.id == id }?.name)
  }
}
