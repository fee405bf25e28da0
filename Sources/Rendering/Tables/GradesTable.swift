import Impact
import Survey

/// `grades.csv`: a row for each partnership and indicator, with the three letters of its grade.
///
/// Reasons and raises are lists of words, separated by blanks; `report.xml` has their figures.
struct GradesTable {
  let names: Names

  private struct Row {
    let partnership: Partnership
    let grade: EvidenceGrade
  }

  func csv(of report: Report) -> [UInt8] {
    let rows = report.partnerships.flatMap { findings in
      findings.grades.map { Row(partnership: findings.partnership, grade: $0) }
    }
    return Table(
      subject + letter("design", \.grade.design, \.name)
        + letter("ladder", \.grade.ladder, \.name)
        + letter("certainty", \.grade.certainty) { $0?.name }
        + [
          .text("direction") { $0.grade.direction?.rawValue },
          .text("licence", \.grade.licence.rawValue),
        ]
    ).csv(rows)
  }

  private var subject: [Column<Row>] {
    names.partnershipColumns(\.partnership) + [
      .text("indicator_id", \.grade.indicator),
      .text("indicator") { names.indicator($0.grade.indicator) },
      .text("from_wave_id") { $0.grade.waves?.from },
      .text("to_wave_id") { $0.grade.waves?.to },
      .text("comparison_id", \.grade.comparison),
    ]
  }

  private func letter<Level>(
    _ name: String,
    _ graded: @escaping (Row) -> Graded<Level>,
    _ level: @escaping (Level) -> String?
  ) -> [Column<Row>] {
    [
      .text(name) { level(graded($0).level) },
      .text(name + "_reasons") { row in
        graded(row).reasons.map(\.cause.word).joined(separator: " ")
      },
      .text(name + "_raises") { row in
        graded(row).raises.map(\.rawValue).joined(separator: " ")
      },
    ]
  }
}
