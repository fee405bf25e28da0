import Impact
import Markup
import Survey

extension OpenElement {
  /// The earlier reports, and what this one says otherwise; nothing when none is given.
  func addEarlierReports(of report: Report) {
    guard let restatements = report.restatements else { return }
    let element = add(
      "earlier-reports",
      [
        "restated": restatements.restated.flatMap(\.differences).count.numeral,
        "unexplained": restatements.unexplained.flatMap(\.differences)
          .count { $0.entry == nil }.numeral,
      ]
    )
    for (index, earlier) in restatements.previous.enumerated() {
      let child = element.add("earlier-report", ["number": (index + 1).numeral])
      child.set("file", earlier.file)
      child.set(earlier.period)
      child.add("title", earlier.title)
    }
    for (index, entry) in report.project.restatements.enumerated() {
      let child = element.add("explanation", ["number": (index + 1).numeral])
      child.set("cause", entry.cause.rawValue)
      child.set("date", entry.date.description)
      child.add("text", entry.explanation)
    }
    for renaming in restatements.renamed { element.add(renaming) }
    for restatement in restatements.restated { element.add(restatement) }
  }

  private func add(_ renaming: Renaming) {
    let element = add(
      "renamed",
      ["report": (renaming.report + 1).numeral, "partnership-id": renaming.partnership]
    )
    element.add("then", renaming.then.name)
    element.add("now", renaming.now.name)
  }

  private func add(_ restatement: Restatement) {
    let element = add("restated", ["report": (restatement.report + 1).numeral])
    element.set(restatement.subject)
    element.set("tells-few-people", restatement.tellsFewPeople.description)
    for difference in restatement.differences {
      element.add(
        "figure",
        [
          "name": difference.figure,
          "main": difference.isMain.description,
          "then": difference.then,
          "now": difference.now,
          "difference": difference.difference?.numeral,
          "explanation": difference.entry.map { ($0 + 1).numeral },
        ]
      )
    }
  }

  private func set(_ subject: PublishedSubject) {
    set("kind", subject.kind.rawValue)
    set("partnership-id", subject.partnership)
    set("indicator-id", subject.indicator)
    set("facet-id", subject.facet)
    set("item-id", subject.item)
    set("output-id", subject.output)
    set("target-id", subject.target)
    set("group-id", subject.group?.group)
    set("group-value-id", subject.group?.value)
    if !subject.waves.isEmpty { set("wave-ids", subject.waves.joined(separator: " ")) }
    if let period = subject.period { set(period) }
  }
}
