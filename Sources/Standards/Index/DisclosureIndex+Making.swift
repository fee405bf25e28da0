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
    let (state, answers) = answered(datapoint, in: topic)
    let making = FactMaking(datapoint: datapoint, topic: topic, period: report.project.period)
    return DisclosureIndex.Entry(
      datapoint: datapoint,
      state: state,
      facts: answers.map(making.fact)
    )
  }

  /// What is said, in order of precedence: that it does not apply, what was computed together with
  /// the user's words, the user's words alone, and what the report can tell of why it does not apply.
  ///
  /// That the user contradicts nothing that was computed is checked by ``AnswerCheck``.
  private func answered(
    _ datapoint: Datapoint,
    in topic: DisclosureMap.Topic
  ) -> (DisclosureIndex.State, [Answer]) {
    if let reason = statedReason(for: datapoint, in: topic) { return (.notApplicable(reason), []) }
    let own = own(datapoint)
    let answering = Answering(report, by: map, on: topic)
    switch answering.reply(to: datapoint) {
    case .answers(let answers):
      return joined(answers, own, asked: answering.asked(by: datapoint))
    case .supports(let answers): return own.map { (.figure, $0.joined(to: answers)) } ?? (.open, [])
    case .doesNotApply(let reason):
      return own.map { (.narrative, [$0]) } ?? (.notApplicable(.found(reason)), [])
    case .nothing: return own.map { (.narrative, [$0]) } ?? (.open, [])
    }
  }

  /// What was computed with what the user says: a text speaks of all that is asked for, a value of
  /// what nothing was computed for.
  private func joined(
    _ computed: [Answer],
    _ own: Answer?,
    asked: [Asked]
  ) -> (DisclosureIndex.State, [Answer]) {
    let missing = asked.unanswered(by: computed)
    guard let own else {
      let known = asked.count - missing.count
      return (missing.isEmpty ? .figure : .partial(known, of: asked.count), computed)
    }
    guard case .prose = own.content else {
      let rest = missing.map { Answer(subject: $0.subject, key: $0.key, content: own.content) }
      return (.figure, computed + rest)
    }
    return (.figure, own.joined(to: computed))
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
    return Answering.meets(topic, report) ? nil : .found(Sentence("reason.no-partnership"))
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
}

extension Answer {
  /// The user's text together with what was computed.
  ///
  /// It follows a computed text about the same, and is otherwise a text of its own about the topic as
  /// a whole.
  fileprivate func joined(to answers: [Answer]) -> [Answer] {
    if answers.count == 1, let only = answers.first, only.key == nil,
      case .prose(let computed) = only.content, case .prose(let own) = content
    {
      return [Answer(subject: only.subject, content: .prose(computed + own))]
    }
    return [self] + answers
  }
}
