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
    case .reportCorrections: .statement(RestatedFigures(context).words(on: [.dataCorrected]))
    case .actionsAbsentWords: .doesNotApply(Sentence("reason.actions-taken"))
    case .impactName: .answers([Answer(content: .prose([.paragraph([impactName])]))])
    case .impactActivities: .statement(activities)
    case .engagementProgramme: .statement(programme)
    case .engagementEffectiveness: responses
    case .engagementGroups: .statement(groups)
    case .topicEffectiveness: .statement(ActionAnswers(context).effectivenessOfAll)
    case .topicPerformance:
      .answers(performance, orElse: Sentence("reason.no-targets"))
    default: .nothing
    }
  }

  private var changes: Reply {
    let restated = RestatedFigures(context)
    let words =
      changedItems + restated.words(on: [.methodChanged, .scopeChanged, .thresholdChanged])
    guard words.isEmpty else { return .statement(words) }
    return restated.isUnexplained ? .nothing : .doesNotApply(Sentence("reason.same-questions"))
  }

  private var changedItems: [Prose] {
    let drifts = context.report.instrumentDrifts
    guard !drifts.isEmpty else { return [] }
    let entries = drifts.map { drift in
      Sentence(
        "changed-item",
        .name(drift.item),
        .name(drift.from),
        .name(drift.to)
      )
    }
    return [.paragraph([Sentence("changed-items")]), .list(entries)]
  }

  private var performance: [Answer] {
    let entries = TargetAnswers.performances(context)
    return entries.isEmpty ? [] : [Answer(content: .prose([.list(entries)]))]
  }

  private var impactName: Sentence {
    Sentence("impact", .words(context.topic.name))
  }

  /// The partnerships where something clearly improved for people, and beside them those where
  /// something clearly became worse; nothing where nothing improved.
  private var activities: [Prose] {
    let improved = context.partnerships.compactMap { findings in
      changed(.improved, in: findings).map { better in
        Sentence(
          "activity",
          .words(findings.partnership.name),
          .words(findings.partnership.place),
          .list(findings.partnership.initiatives.map { .words($0.name) }),
          better
        )
      }
    }
    guard !improved.isEmpty else { return [] }
    let worsened = context.partnerships.compactMap { findings in
      changed(.worsened, in: findings).map { worse in
        Argument.phrase(Sentence("activity.worse", .words(findings.partnership.name), worse))
      }
    }
    return [.paragraph([Sentence("activities")]), .list(improved)]
      + (worsened.isEmpty ? [] : [.paragraph([Sentence("activities.worse", .list(worsened))])])
  }

  /// The indicators that clearly changed one way from the first wave to the last; nil where none.
  private func changed(
    _ verdict: ChangeEstimate.Verdict,
    in findings: PartnershipFindings
  ) -> Argument? {
    let names = context.project.questionnaire.indicators.filter { indicator in
      let change = findings.wholeChange(of: Measure(indicator: indicator.id, facet: nil))
      return change?.estimate.finding?.verdict.finding == verdict
    }
    return names.isEmpty ? nil : .list(names.map { .words($0.name) })
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

  /// How many answered last: what the user's words on the effect of engagement can rest on.
  private var responses: Reply {
    let reached = context.project.waves.last.map { participations(in: [$0]) } ?? []
    guard !reached.isEmpty else { return .nothing }
    let prose: [Prose] = [.paragraph([Sentence("responses")]), .list(reached)]
    return .supports([Answer(content: .prose(prose))])
  }

  private var groups: [Prose] {
    let groups = context.project.groups.filter { $0.id != Project.partnerGroup }
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
