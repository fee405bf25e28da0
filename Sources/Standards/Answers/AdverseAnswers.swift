import Impact
import Survey

/// What a report says of changes for the worse, and what is done about each.
struct AdverseAnswers {
  private let context: Answering

  init(_ context: Answering) {
    self.context = context
  }

  /// Those of a partnership; nothing where it has none.
  func words(_ findings: PartnershipFindings) -> [Prose] {
    let entries = context.report.adverse.findings
      .filter { $0.partnership == findings.partnership.id }.map(sentence)
    return entries.isEmpty ? [] : [.paragraph([Sentence("adverse")]), .list(entries)]
  }

  private func sentence(_ finding: AdverseFinding) -> Sentence {
    let subject: [Argument] = [
      .list(names(of: finding)), context.waveName(finding.waves.from),
      context.waveName(finding.waves.to), .signed(finding.difference),
    ]
    guard let acknowledgement = finding.acknowledgement else {
      return Sentence("adverse.unanswered", filledWith: subject)
    }
    return Sentence(
      "adverse.answered",
      filledWith: subject + [
        .words(acknowledgement.action), .words(acknowledgement.owner), .date(acknowledgement.date),
      ]
    )
  }

  /// The indicator, its facet and the people that it is about.
  private func names(of finding: AdverseFinding) -> [Argument] {
    let indicator = context.indicator(finding.measure.indicator)
    let facet = finding.measure.facet.map { id -> Argument in
      indicator?.facets.first { $0.id == id }.map { .words($0.name) } ?? .name(id)
    }
    let group = finding.group.map { part -> Argument in
      let group = context.project.groups.first { $0.id == part.group }
      return group?.values.first { $0.id == part.value }.map { .words($0.name) }
        ?? .name(part.value)
    }
    return [context.name(of: indicator, finding.measure.indicator)]
      + [facet, group].compactMap(\.self)
  }
}
