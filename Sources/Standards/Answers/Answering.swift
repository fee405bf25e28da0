import Impact
import Survey

/// What a report says to the datapoints of one topic.
struct Answering {
  let report: Report
  let topic: DisclosureMap.Topic
  /// The codes of the topics that are material and about people.
  let materialTopics: [DisclosureMap.Topic]
  /// The partnerships that the topic is about, in the order of the project file.
  let partnerships: [PartnershipFindings]
  /// The ids that the user's texts give to policies and impacts of the topic, by naming them.
  let coined: [Cube.Subject: [String]]
  /// Whether the user says that effectiveness is not tracked where there are no targets.
  let isUntracked: Bool

  var project: Project { report.project }

  func reply(to datapoint: Datapoint) -> Reply {
    guard !partnerships.isEmpty else { return .nothing }
    if datapoint.cube.typed?.subject == .target, topic.role != nil, !hasTargets {
      return .doesNotApply(Sentence("reason.no-targets"))
    }
    guard let finding = datapoint.finding else { return .nothing }
    if finding.isAboutAbsentTargets { return AbsentTargets(self, datapoint).reply(to: finding) }
    switch finding.subject {
    case .action: return ActionAnswers(self).reply(to: finding)
    case .target where finding == .targetChanges || finding == .targetStability:
      return TargetStability(self).reply(to: finding)
    case .target: return TargetAnswers(self, datapoint).reply(to: finding)
    case .metric: return MetricAnswers(self, datapoint).reply(to: finding)
    case .policy, .impact, nil: return TopicAnswers(self).reply(to: finding)
    }
  }

  private var hasTargets: Bool { partnerships.contains { !$0.targets.isEmpty } }

  // MARK: - Words that several answers need

  func partnership(_ id: String) -> Argument {
    project.partnerships.first { $0.id == id }.map { .words($0.name) } ?? .name(id)
  }

  /// How many waves asked people in a partnership.
  func wavesMeasured(in findings: PartnershipFindings) -> Int {
    Set(findings.levels.filter { $0.estimate.content { _ in .flag(true) } != nil }.map(\.wave))
      .count
  }

  /// Whether a partnership's people were asked anything otherwise in one of two waves.
  ///
  /// - Parameter indicator: What the questions are behind; nil for any that was measured there.
  func isAskedOtherwise(in findings: PartnershipFindings, indicator: String? = nil) -> Bool {
    report.instrumentDrifts.contains { drift in
      let item = project.questionnaire.items.first { $0.id == drift.item }
      guard let id = item?.indicator, indicator ?? id == id else { return false }
      let measured = findings.levels.filter { level in
        level.measure == Measure(indicator: id, facet: nil)
          && level.estimate.content { _ in .flag(true) } != nil
      }.map(\.wave)
      return measured.contains(drift.from) && measured.contains(drift.to)
    }
  }

  func waveName(_ id: String) -> Argument { wave(id).map { .words($0.name) } ?? .name(id) }

  func indicator(_ id: String) -> Indicator? {
    project.questionnaire.indicators.first { $0.id == id }
  }

  func name(of indicator: Indicator?, _ id: String) -> Argument {
    indicator.map { .words($0.name) } ?? .name(id)
  }

  /// What the share of people at the opposite pole is called.
  func poleName(of indicator: Indicator?, _ id: String) -> Argument {
    indicator.map { .words($0.higherIsBetter ? $0.opposite : $0.name) } ?? .name(id)
  }

  /// Which scores are at that pole.
  func poleScore(of indicator: Indicator?) -> Sentence {
    let most = project.scoring.negativePoleAtMost
    return indicator?.higherIsBetter == false
      ? Sentence("pole.at-least", .count(100 - most)) : Sentence("pole.at-most", .count(most))
  }

  /// The unit of an output, with brackets; empty where it says no more than the name.
  func unit(of kind: OutputKind) -> Argument {
    let isSaid = Language.allCases.allSatisfy {
      kind.unit.text(in: $0).lowercased() == kind.name.text(in: $0).lowercased()
    }
    return isSaid ? .name("") : .phrase(Sentence("unit", .words(kind.unit)))
  }

  func output(_ id: String) -> OutputKind? { project.outputs.kinds.first { $0.id == id } }

  func wave(_ id: String) -> Wave? { project.waves.first { $0.id == id } }

  /// What a list or number of people keeps back.
  func withheld(_ rule: WithholdingRule) -> Argument {
    .withheld(rule, threshold: project.privacy.threshold)
  }
}

extension Reply {
  /// One statement about the topic as a whole.
  static func statement(_ prose: [Prose]) -> Reply {
    prose.isEmpty ? .nothing : .answers([Answer(content: .prose(prose))])
  }
}
