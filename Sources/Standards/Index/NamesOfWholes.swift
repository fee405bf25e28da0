import Survey

/// Names what is said of all targets, actions or metrics of a topic together.
///
/// Such a text or value stands on a member of its own on the typed axis, such as `S3-targets`, and the
/// taxonomies want a name for every member.
struct NamesOfWholes {
  private let map: DisclosureMap
  private let period: DateRange

  init(_ map: DisclosureMap, _ period: DateRange) {
    self.map = map
    self.period = period
  }

  /// The sections, the names of members that are used and have none added.
  func added(to sections: [DisclosureIndex.Section]) -> [DisclosureIndex.Section] {
    let members = Set(sections.flatMap(\.entries).flatMap(\.facts).flatMap(\.members))
    return sections.map { section in
      DisclosureIndex.Section(
        requirement: section.requirement,
        entries: section.entries.map { entry in
          guard let name = name(for: entry, of: section.requirement),
            let member = name.members.first, members.contains(member),
            !entry.facts.isEmpty, !entry.facts.contains(where: { $0.members.contains(member) })
          else { return entry }
          return DisclosureIndex.Entry(
            datapoint: entry.datapoint,
            state: entry.state,
            facts: entry.facts + [name]
          )
        }
      )
    }
  }

  /// The name of the whole that an entry's datapoint names the parts of; nil for one that names nothing.
  private func name(for entry: DisclosureIndex.Entry, of requirement: Requirement) -> Fact? {
    guard let finding = entry.datapoint.finding, finding.isName,
      let subject = entry.datapoint.cube.typed?.subject, let topic = map.topic(requirement.topic)
    else { return nil }
    let name = Sentence("whole.\(subject.rawValue)", .words(topic.name))
    return FactMaking(datapoint: entry.datapoint, topic: topic, period: period)
      .fact(Answer(content: .prose([.paragraph([name])])))
  }
}
