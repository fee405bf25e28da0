import Impact
import Survey

/// `restatements.csv`: a row for each published figure that differs now.
struct RestatementsTable {
  let names: Names

  private struct Row {
    let report: PublishedReport
    let restatement: Restatement
    let difference: Restatement.Difference
    let entry: RestatementEntry?

    var subject: PublishedSubject { restatement.subject }
  }

  func csv(of report: Report) -> [UInt8] {
    let restatements = report.restatements
    let rows = (restatements?.restated ?? []).flatMap { restatement in
      restatement.differences.compactMap { difference -> Row? in
        guard let earlier = restatements?.previous[restatement.report] else { return nil }
        let entry = difference.entry.map { report.project.restatements[$0] }
        return Row(
          report: earlier,
          restatement: restatement,
          difference: difference,
          entry: entry
        )
      }
    }
    return Table(subject + figure + cause).csv(rows)
  }

  private var subject: [Column<Row>] {
    [
      .text("report", \.report.file),
      .text("partnership_id", \.subject.partnership),
      .text("partnership") { names.partnership($0.subject.partnership) },
      .text("kind", \.subject.kind.rawValue),
      .text("indicator_id", \.subject.indicator),
      .text("facet_id", \.subject.facet),
      .text("item_id", \.subject.item),
      .text("output_id", \.subject.output),
      .text("target_id", \.subject.target),
      .text("group_id") { $0.subject.group?.group },
      .text("group_value_id") { $0.subject.group?.value },
      .text("wave_ids") { row in
        row.subject.waves.isEmpty ? nil : row.subject.waves.joined(separator: " ")
      },
      .number("start") { $0.subject.period?.start.description },
      .number("end") { $0.subject.period?.end.description },
    ]
  }

  private var figure: [Column<Row>] {
    [
      .text("figure", \.difference.figure),
      Column(name: "then") { Self.published($0.difference.then) },
      Column(name: "now") { $0.difference.now.map(Self.published) },
      .number("difference") { $0.difference.difference?.numeral },
      .text("tells_few_people") { $0.restatement.tellsFewPeople.description },
    ]
  }

  /// A published text: a number as it is, so that its sign is not taken for a formula's.
  private static func published(_ text: String) -> Column<Row>.Content {
    Double(text) == nil ? .text(text) : .number(text)
  }

  private var cause: [Column<Row>] {
    [
      .text("explained") { ($0.entry != nil).description },
      .text("cause") { $0.entry?.cause.rawValue },
      .text("explanation") { names.text($0.entry?.explanation) },
      .number("date") { $0.entry?.date.description },
    ]
  }
}
