import Impact
import Standards
import Survey

/// `supplier-answer.csv`: the few facts that a customer asks a supplier for, one a row.
///
/// Which datapoints they are is marked in the map. A datapoint without facts has one row, so that it
/// is seen to be unanswered.
struct SupplierAnswerTable {
  let names: Names
  let speech: Speech

  private struct Row {
    let entry: DisclosureIndex.Entry
    let fact: Fact?
    let content: String?

    var datapoint: Datapoint { entry.datapoint }
  }

  func csv(of index: DisclosureIndex) throws -> [UInt8] {
    var rows: [Row] = []
    for entry in index.entries where entry.datapoint.isAskedOfSuppliers {
      if entry.facts.isEmpty { rows.append(Row(entry: entry, fact: nil, content: nil)) }
      for fact in entry.facts {
        rows.append(Row(entry: entry, fact: fact, content: try speech.text(fact.content)))
      }
    }
    return Table(datapoint + subject + answer).csv(rows)
  }

  private var datapoint: [Column<Row>] {
    [
      .text("datapoint_id", \.datapoint.id),
      .text("datapoint") { $0.datapoint.label.text(in: speech.tongue.language) },
      .text("state", \.entry.state.word),
    ]
  }

  private var subject: [Column<Row>] {
    [
      .text("partnership_id", \.fact?.subject.partnership),
      .text("partnership") { row in
        names.text(
          names.project.partnerships.first { $0.id == row.fact?.subject.partnership }?.name
        )
      },
      .text("indicator_id", \.fact?.subject.indicator),
      .text("output_id", \.fact?.subject.output),
      .text("target_id", \.fact?.subject.target),
      .text("measure", \.fact?.subject.measure),
    ]
  }

  private var answer: [Column<Row>] {
    [
      .number("start") { $0.fact?.period.start.description },
      .number("end") { $0.fact?.period.end.description },
      .text("year", \.fact?.year?.rawValue),
      .text("type", \.datapoint.kind.rawValue),
      Column(name: "answer") { row in
        guard let fact = row.fact else { return nil }
        return fact.content.isNumeral
          ? fact.valueText.map(Column<Row>.Content.number)
          : row.content.map(Column<Row>.Content.text)
      },
      .text("withheld") { row in
        if case .withheld(let rule) = row.fact?.content { rule.rawValue } else { nil }
      },
    ]
  }
}

extension Fact.Content {
  /// Whether the content is written in digits.
  fileprivate var isNumeral: Bool {
    switch self {
    case .number, .amount, .percent, .count, .year: true
    case .flag, .choices, .identifiers, .prose, .withheld: false
    }
  }
}
