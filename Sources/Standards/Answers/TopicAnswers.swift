import Impact
import Survey

/// What a report says about a topic as a whole, or about itself.
struct TopicAnswers {
  private let context: Answering

  init(_ context: Answering) {
    self.context = context
  }

  func reply(to finding: Finding) -> Reply {
    switch finding {
    case .reportChanges: changes
    case .targetsAbsent: targetsAbsent
    case .targetsUntargeted: targetsUntargeted
    case .impactName: .answers([Answer(content: .prose([.paragraph([impactName])]))])
    case .impactActivities: .statement(activities)
    case .engagementProgramme: .statement(programme)
    case .engagementEffectiveness: .statement(effectivenessOfEngagement)
    case .engagementGroups: .statement(groups)
    case .engagementAbsent: .answers([Answer(content: .flag(false))])
    case .engagementPresent: .answers([Answer(content: .flag(true))])
    case .topicEffectiveness: .statement(ActionAnswers(context).effectivenessOfAll)
    case .topicPerformance:
      .answers(performance, orElse: Sentence("reason.no-targets"))
    default: .nothing
    }
  }

  private var changes: Reply {
    let drifts = context.report.instrumentDrifts
    guard !drifts.isEmpty else { return .doesNotApply(Sentence("reason.same-questions")) }
    let entries = drifts.map { drift in
      Sentence(
        "changed-item",
        .name(drift.item),
        .name(drift.from),
        .name(drift.to)
      )
    }
    return .statement([.paragraph([Sentence("changed-items")]), .list(entries)])
  }

  private var hasTargets: Bool { context.partnerships.contains { !$0.targets.isEmpty } }

  private var targetsAbsent: Reply {
    hasTargets
      ? .doesNotApply(Sentence("reason.targets-set"))
      : .answers([Answer(content: .flag(true))])
  }

  private var targetsUntargeted: Reply {
    hasTargets
      ? .doesNotApply(Sentence("reason.targets-set"))
      : .answers([Answer(content: .flag(true))])
  }

  private var performance: [Answer] {
    let entries = TargetAnswers.performances(context)
    return entries.isEmpty ? [] : [Answer(content: .prose([.list(entries)]))]
  }

  private var impactName: Sentence {
    Sentence("impact", .words(context.topic.name))
  }

  private var activities: [Prose] {
    [
      .paragraph([Sentence("activities")]),
      .list(
        context.partnerships.map { findings in
          Sentence(
            "activity",
            .words(findings.partnership.name),
            .words(findings.partnership.place),
            .list(findings.partnership.initiatives.map { .words($0.name) })
          )
        }
      ),
    ]
  }

  private var programme: [Prose] {
    let waves = context.project.waves
    let reached = participations(in: waves)
    return [
      .paragraph([
        Sentence(
          waves.count == 1 ? "programme.one" : "programme.other",
          .words(context.project.questionnaire.name),
          .count(waves.count)
        )
      ]),
      .list(
        waves.map { wave in
          Sentence("programme.wave", .words(wave.name), .dates(wave.fieldwork))
        }
      ),
    ] + (reached.isEmpty ? [] : [.list(reached)])
  }

  /// How many of those who were asked answered, by partnership and wave.
  private func participations(in waves: [Wave]) -> [Sentence] {
    context.partnerships.flatMap { findings in
      waves.compactMap { wave -> Sentence? in
        guard let participation = participation(of: findings, in: wave) else { return nil }
        let subject: [Argument] = [.words(findings.partnership.name), .words(wave.name)]
        switch participation.respondents.state {
        case .notKnown: return nil
        case .withheld(let rule):
          return Sentence("participation.withheld", filledWith: subject + [context.withheld(rule)])
        case .shown(let answered):
          guard let invited = participation.invited.finding,
            let rate = participation.responseRate.finding
          else {
            return Sentence("participation.answered", filledWith: subject + [.count(answered)])
          }
          return Sentence(
            "participation.rate",
            filledWith: subject + [.count(answered), .count(invited), .percent(rate)]
          )
        }
      }
    }
  }

  private func participation(of findings: PartnershipFindings, in wave: Wave) -> Participation? {
    let index = context.report.partnerships.firstIndex { $0.partnership == findings.partnership }
    let participation = context.report.participation.first { $0.wave == wave.id }
    guard let index, let all = participation?.partnerships, all.indices.contains(index) else {
      return nil
    }
    return all[index]
  }

  private var effectivenessOfEngagement: [Prose] {
    guard let last = context.project.waves.last else { return [] }
    let reliabilities = context.report.quality.filter { $0.wave == last.id }
      .compactMap { quality -> Sentence? in
        guard let alpha = quality.reliability.finding?.alpha else { return nil }
        let indicator = context.indicator(quality.indicator)
        return Sentence(
          "reliability",
          context.name(of: indicator, quality.indicator),
          .amount(alpha)
        )
      }
    let reached = participations(in: [last])
    return [.paragraph([Sentence("effectiveness-of-engagement")])]
      + (reached.isEmpty ? [] : [.list(reached)])
      + (reliabilities.isEmpty ? [] : [.list(reliabilities)])
  }

  private var groups: [Prose] {
    let groups = context.project.groups
    guard !groups.isEmpty else { return [] }
    return [
      .paragraph([
        Sentence(
          "groups",
          .list(groups.map { .words($0.name) }),
          .count(context.project.privacy.threshold)
        )
      ])
    ]
  }
}
