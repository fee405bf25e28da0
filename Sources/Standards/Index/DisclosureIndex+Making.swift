package import Impact
import Survey

extension DisclosureIndex {
  /// Looks up in a report and its project what answers each datapoint of a map.
  ///
  /// A pure function. That the project's ids are the map's is checked by ``ProjectCheck``.
  package init(of report: Report, by map: DisclosureMap) {
    let making = IndexMaking(report: report, map: map)
    let sections = map.requirements.map { requirement in
      Section(
        requirement: requirement,
        entries: requirement.datapoints.map { making.entry($0, of: requirement) }
      )
    }
    self.init(
      map: map,
      isTagged: map.status == .final || report.project.disclosures.draftTags,
      sections: NamesOfWholes(map, report.project.period).added(to: sections)
    )
  }
}

private struct IndexMaking {
  let report: Report
  let map: DisclosureMap
  private let answerings: Answerings
  /// The codes of topics outside the report.
  private let outside: [String]

  init(report: Report, map: DisclosureMap) {
    self.report = report
    self.map = map
    answerings = Answerings(report, by: map)
    outside = map.topics.filter { Answering.isOutside($0, report, by: map) }.map(\.code)
  }

  private var answers: DisclosureAnswers { report.project.disclosures }

  func entry(_ datapoint: Datapoint, of requirement: Requirement) -> DisclosureIndex.Entry {
    guard let answering = answerings[requirement.topic] else {
      return DisclosureIndex.Entry(datapoint: datapoint, state: .open, facts: [])
    }
    let (state, answers) = answered(datapoint, answering)
    let making = FactMaking(
      datapoint: datapoint,
      topic: answering.topic,
      period: report.project.period
    )
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
    _ answering: Answering
  ) -> (DisclosureIndex.State, [Answer]) {
    let topic = answering.topic
    if let reason = statedReason(for: datapoint, in: topic) { return (.notApplicable(reason), []) }
    if outside.contains(topic.code) { return (.outsideReport, []) }
    let own = OwnAnswers(to: datapoint, in: answers, answering)
    guard answering.isMet else { return own.alone(orElse: .open) }
    switch answering.reply(to: datapoint) {
    case .answers(let answers): return own.joined(to: answers)
    case .supports(let answers):
      return own.whole.map { (.figure, $0.joined(to: answers)) } ?? (.open, [])
    case .doesNotApply(let reason): return own.alone(orElse: .notApplicable(.found(reason)))
    case .nothing: return own.alone(orElse: .open)
    }
  }

  private func statedReason(
    for datapoint: Datapoint,
    in topic: DisclosureMap.Topic
  ) -> DisclosureIndex.Reason? {
    if let entry = answers.notApplicable.first(where: { $0.id == datapoint.id }) {
      return .stated(entry.content)
    }
    return answers.notMaterial.first { $0.id == topic.code }.map { .stated($0.content) }
  }
}
