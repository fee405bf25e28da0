package import Impact
import Survey

extension DisclosureIndex {
  /// Looks up in a report and its project what answers each datapoint of a map.
  ///
  /// A pure function. That the project's ids are the map's is checked by ``ProjectCheck``.
  package init(of report: Report, by map: DisclosureMap) {
    let making = IndexMaking(report: report, map: map)
    self.init(
      map: map,
      isTagged: map.status == .final || report.project.disclosures.draftTags,
      sections: map.requirements.map { requirement in
        Section(
          requirement: requirement,
          entries: requirement.datapoints.map { making.entry($0, of: requirement) }
        )
      }
    )
  }
}

private struct IndexMaking {
  let report: Report
  let map: DisclosureMap

  private var answers: DisclosureAnswers { report.project.disclosures }

  func entry(_ datapoint: Datapoint, of requirement: Requirement) -> DisclosureIndex.Entry {
    guard let topic = map.topic(requirement.topic) else {
      return DisclosureIndex.Entry(datapoint: datapoint, state: .open, facts: [])
    }
    let (state, answers) = findings(datapoint, in: topic)
    let making = FactMaking(datapoint: datapoint, topic: topic, period: report.project.period)
    return DisclosureIndex.Entry(
      datapoint: datapoint,
      state: state,
      facts: answers.map(making.fact)
    )
  }

  /// What is said, in order of precedence: that it does not apply, what was computed together with
  /// the user's words, the user's words alone, and what the report can tell of why it does not apply.
  private func findings(
    _ datapoint: Datapoint,
    in topic: DisclosureMap.Topic
  ) -> (DisclosureIndex.State, [Answer]) {
    if let reason = statedReason(for: datapoint, in: topic) { return (.notApplicable(reason), []) }
    let own = own(datapoint)
    switch answering(topic).reply(to: datapoint) {
    case .answers(let answers):
      guard let own else { return (.figure, answers) }
      return own.joined(to: answers).map { (.figure, $0) } ?? (.narrative, [own])
    case .doesNotApply(let reason):
      return own.map { (.narrative, [$0]) } ?? (.notApplicable(.found(reason)), [])
    case .nothing: return own.map { (.narrative, [$0]) } ?? (.open, [])
    }
  }

  private func statedReason(
    for datapoint: Datapoint,
    in topic: DisclosureMap.Topic
  ) -> DisclosureIndex.Reason? {
    if let entry = answers.notApplicable.first(where: { $0.id == datapoint.id }) {
      return .stated(entry.content)
    }
    if let entry = answers.notMaterial.first(where: { $0.id == topic.code }) {
      return .stated(entry.content)
    }
    return isPresent(topic) ? nil : .found(Sentence("reason.no-partnership"))
  }

  /// What the user says: a text, or a value in the datapoint's type.
  private func own(_ datapoint: Datapoint) -> Answer? {
    if let text = answers.narrative.first(where: { $0.id == datapoint.id }) {
      return Answer(content: .prose([.written(text.content)]))
    }
    return answers.values.first { $0.id == datapoint.id }
      .flatMap { StatedValue.content(of: $0.content, for: datapoint) }
      .map { Answer(content: $0) }
  }

  // MARK: - Topics and their partnerships

  private func answering(_ topic: DisclosureMap.Topic) -> Answering {
    let material = map.topics.filter { $0.role != nil && isMaterial($0) && isPresent($0) }
    let roles = topic.role.map { [$0] } ?? material.compactMap(\.role)
    return Answering(
      report: report,
      topic: topic,
      materialTopics: material,
      partnerships: report.partnerships.filter { findings in
        !findings.partnership.isComparisonOnly
          && (roles.contains(where: findings.partnership.roles.contains) || material.isEmpty)
      }
    )
  }

  private func isMaterial(_ topic: DisclosureMap.Topic) -> Bool {
    !answers.notMaterial.contains { $0.id == topic.code }
  }

  /// Whether a partnership meets people in the topic's role; always for topics without one.
  private func isPresent(_ topic: DisclosureMap.Topic) -> Bool {
    guard let role = topic.role else { return true }
    return report.partnerships.contains { $0.partnership.roles.contains(role) }
  }
}

extension Answer {
  /// The user's text together with what was computed.
  ///
  /// It follows a computed text about the same, and is otherwise a text of its own about the topic as
  /// a whole. nil where a value of the user's replaces what was computed.
  fileprivate func joined(to answers: [Answer]) -> [Answer]? {
    guard case .prose(let own) = content else { return nil }
    if answers.count == 1, let only = answers.first, only.key == nil,
      case .prose(let computed) = only.content
    {
      return [Answer(subject: only.subject, content: .prose(computed + own))]
    }
    return [self] + answers
  }
}
