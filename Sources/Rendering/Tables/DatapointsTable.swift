import Standards
import Survey

/// `datapoints.csv`: a row for each datapoint of the standard, with what answers it.
struct DatapointsTable {
  let speech: Speech

  private struct Row {
    let requirement: Requirement
    let entry: DisclosureIndex.Entry

    var datapoint: Datapoint { entry.datapoint }
  }

  func csv(of index: DisclosureIndex) throws -> [UInt8] {
    let rows = index.sections.flatMap { section in
      section.entries.map { Row(requirement: section.requirement, entry: $0) }
    }
    let reasons = try rows.map { try reason($0.entry.state) }
    let columns: [Column<(Row, String?)>] = [
      .text("standard") { _ in index.map.standard },
      .text("requirement", \.0.requirement.code),
      .text("topic", \.0.requirement.topic),
      .text("datapoint_id", \.0.datapoint.id),
      .text("paragraph", \.0.datapoint.paragraph),
      .text("datapoint") { $0.0.datapoint.label.text(in: speech.tongue.language) },
      .text("need", \.0.datapoint.need.rawValue),
      .text("state", \.0.entry.state.word),
      .text("reason", \.1),
      .number("facts", \.0.entry.facts.count.numeral),
      .text("concept", \.0.datapoint.concept),
      .text("type", \.0.datapoint.kind.rawValue),
      .text("formerly") { $0.0.datapoint.formerly.joined(separator: " ") },
      .text("predecessor") { $0.0.requirement.predecessors.joined(separator: " ") },
      .text("successor") { $0.0.requirement.successors.joined(separator: " ") },
    ]
    return Table(columns).csv(Array(zip(rows, reasons)))
  }

  private func reason(_ state: DisclosureIndex.State) throws -> String? {
    switch state {
    case .notApplicable(.stated(let wording)): wording.text(in: speech.tongue.language)
    case .notApplicable(.found(let sentence)): try speech.text(sentence)
    case .outsideReport: try speech.text(Sentence("outside-report"))
    case .figure, .partial, .narrative, .open: nil
    }
  }
}
