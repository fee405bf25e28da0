import Impact
import Survey

/// What a report says about each target.
struct TargetAnswers {
  /// A target with the partnership that has it.
  struct Aim {
    let partnership: Partnership
    let finding: TargetFinding

    var target: Target { finding.target }

    var isShare: Bool {
      if case .negativePole = target.measure { true } else { false }
    }
  }

  let context: Answering
  private let datapoint: Datapoint

  init(_ context: Answering, _ datapoint: Datapoint) {
    self.context = context
    self.datapoint = datapoint
  }

  func reply(to finding: Finding) -> Reply {
    let aims = Self.aims(context)
    guard !aims.isEmpty else { return .doesNotApply(Sentence("reason.no-targets")) }
    switch finding {
    case .targetName: return each(aims) { .prose([.paragraph([name(of: $0)])]) }
    case .targetRelation:
      return each(aims) { relation(of: $0).flatMap(chosen) }
    case .targetKind: return each(aims) { chosen($0.isShare ? "relative" : "absolute") }
    case .targetMatter: return each(aims) { _ in context.matters([context.topic]) }
    case .targetImpacts: return each(aims) { _ in context.impacts([context.topic]) }
    case .targetAmount:
      return .answers(
        values(of: aims.filter { !$0.isShare }) { .number($0) },
        orElse: Sentence("reason.no-amounts")
      )
    case .targetShare:
      return .answers(
        values(of: aims.filter(\.isShare)) { .percent($0) },
        orElse: Sentence("reason.no-shares")
      )
    case .targetBaseYear, .targetStartYear:
      return each(aims) { .year($0.finding.baselineDate.year) }
    case .targetEndYear: return each(aims) { .year($0.target.date.year) }
    case .targetScope: return each(aims) { .prose([.paragraph([scope(of: $0)])]) }
    case .targetMethodology: return each(aims) { .prose([.paragraph([methodology(of: $0)])]) }
    case .targetPerformance:
      return each(aims) { aim in
        .prose([.paragraph([Self.performance(of: aim, context)])] + milestones(of: aim))
      }
    case .targetMilestones:
      let known = answers(aims) { aim in
        aim.target.milestones.isEmpty ? nil : .prose(milestones(of: aim))
      }
      return .answers(known, orElse: Sentence("reason.no-milestones"))
    case .targetOnPlan:
      let known = answers(aims) { $0.isOnPlan.map { .flag($0) } }
      return known.isEmpty ? .nothing : .answers(known)
    default: return .nothing
    }
  }

  static func aims(_ context: Answering) -> [Aim] {
    context.partnerships.flatMap { findings in
      findings.targets.map { Aim(partnership: findings.partnership, finding: $0) }
    }
  }

  // MARK: - One answer for each target

  private func each(_ aims: [Aim], _ content: (Aim) -> Fact.Content?) -> Reply {
    let answers = answers(aims, content)
    return answers.isEmpty ? .nothing : .answers(answers)
  }

  private func answers(_ aims: [Aim], _ content: (Aim) -> Fact.Content?) -> [Answer] {
    aims.compactMap { aim in
      content(aim).map { Answer(subject: aim.subject, key: aim.key, content: $0) }
    }
  }

  private func chosen(_ word: String) -> Fact.Content? {
    datapoint.choices.first { $0.word == word }.map { .choices([$0]) }
  }

  /// Whether a target lessens what is bad for people or adds to what is good for them.
  ///
  /// nil for one that does neither, and where the baseline is not shown: the direction would tell on
  /// which side of the goal it lies.
  private func relation(of aim: Aim) -> String? {
    guard let baseline = aim.finding.baseline.finding, aim.target.value != baseline else {
      return nil
    }
    let rises = aim.target.value > baseline
    let isBad =
      aim.isShare
      || aim.target.measure.indicator.flatMap(context.indicator)?.higherIsBetter == false
    guard rises != isBad else { return nil }
    return isBad ? "reducing-negative" : "advancing-positive"
  }

  private func name(of aim: Aim) -> Sentence {
    Sentence("target.name", .words(aim.partnership.name), .words(aim.target.name))
  }

  // MARK: - Values

  /// Baseline, current value, milestones and target, each in the period of its day.
  ///
  /// Of several steps that would be told apart by nothing but their days, the last of a period counts.
  private func values(
    of aims: [Aim],
    _ content: (Double) -> Fact.Content
  ) -> [Answer] {
    let years = Years(context.project)
    return aims.flatMap { aim -> [Answer] in
      let finding = aim.finding
      let values: [(Fact.Year, CalendarDate?, Fact.Content?)] = [
        (.baseline, finding.baselineDate, finding.baseline.content(content)),
        (.current, finding.actualDate, finding.actual.content(content)),
      ]
      let steps: [(Fact.Year, CalendarDate?, Fact.Content?)] =
        aim.target.milestones.map { (.milestone, $0.date, content($0.value)) }
        + [(.target, aim.target.date, content(aim.target.value))]
      let answers = (values + steps).compactMap { year, day, content -> Answer? in
        guard let content, let period = day.flatMap(years.period) else { return nil }
        return Answer(
          subject: aim.subject,
          key: aim.key,
          period: period,
          year: year,
          content: content
        )
      }
      return answers.indices.filter { !isOvertaken($0, in: answers) }.map { answers[$0] }
    }
  }

  /// Whether a milestone has no member of its own, or a later step the same member and period.
  private func isOvertaken(_ index: Int, in answers: [Answer]) -> Bool {
    let answer = answers[index]
    guard answer.year == .milestone else { return false }
    guard let member = datapoint.cube.years?.milestone else { return true }
    return answers[(index + 1)...].contains { later in
      later.period == answer.period && datapoint.cube.years?.member(of: later.year) == member
    }
  }

  // MARK: - Words

  private func scope(of aim: Aim) -> Sentence {
    aim.partnership.population.map {
      Sentence("target.scope-people", .words(aim.partnership.place), .count($0))
    } ?? Sentence("target.scope", .words(aim.partnership.place))
  }

  private func methodology(of aim: Aim) -> Sentence {
    switch aim.target.measure {
    case .mean(let id):
      Sentence("target.by-mean", context.name(of: context.indicator(id), id))
    case .negativePole(let id):
      Sentence(
        "target.by-share",
        context.poleName(of: context.indicator(id), id),
        .phrase(context.poleScore(of: context.indicator(id)))
      )
    case .outputTotal(let id), .outputInPeriod(let id):
      Sentence("target.by-output", context.output(id).map { .words($0.name) } ?? .name(id))
    }
  }

  /// How far each target of the topic has been reached, with its name.
  static func performances(_ context: Answering) -> [Sentence] {
    aims(context).map {
      Sentence(
        "target.named",
        .words($0.partnership.name),
        .words($0.target.name),
        .phrase(performance(of: $0, context))
      )
    }
  }

  /// What is known of a target, with figures as they are published elsewhere.
  private static func performance(of aim: Aim, _ context: Answering) -> Sentence {
    let finding = aim.finding
    let goal = [aim.goal(aim.target.value), .date(aim.target.date)]
    if case .withheld(let rule) = finding.actual.state {
      return Sentence("target.withheld", filledWith: goal + [context.withheld(rule)])
    }
    guard let actual = finding.actual.finding, let day = finding.actualDate else {
      return Sentence("target.unknown", filledWith: goal)
    }
    let reached = goal + [aim.reading(actual), .date(day)]
    if case .withheld(let rule) = finding.baseline.state {
      return Sentence("target.baseline-withheld", filledWith: reached + [context.withheld(rule)])
    }
    guard let baseline = finding.baseline.finding, let status = finding.status.finding else {
      return Sentence("target.reading", filledWith: reached)
    }
    let isOld = status == .missed && day < aim.target.date
    return Sentence(
      isOld ? "target.missed" : "target.progress",
      filledWith: reached + [
        aim.reading(baseline), .date(finding.baselineDate), .word("status.\(status.rawValue)"),
      ]
    )
  }
}

extension TargetAnswers.Aim {
  /// The id on the axis of targets.
  var key: String { "\(partnership.id)/\(target.id)" }

  var subject: Fact.Subject {
    Fact.Subject(
      partnership: partnership.id,
      indicator: target.measure.indicator,
      output: target.measure.output,
      target: target.id,
      measure: target.measure.word
    )
  }

  /// A value that is to be reached, with the decimals that the user gave it.
  func goal(_ value: Double) -> Argument {
    isShare ? .phrase(Sentence("percent", .amount(value))) : .amount(value)
  }

  /// A value of it, in the decimals of the figure that is tagged.
  func reading(_ value: Double) -> Argument {
    if isShare { return .percent(value) }
    return target.measure.indicator == nil ? .amount(value) : .score(value)
  }

  /// Whether it goes as planned; nil where that is not known.
  ///
  /// Milestones are the path that a project states: of those that are due the last one decides about a
  /// target that is neither reached nor missed.
  fileprivate var isOnPlan: Bool? {
    let due = finding.milestones.last { $0.status.finding != .ahead }?.status.finding
    return switch finding.status.finding {
    case .reached: true
    case .missed, .notCloser: false
    case .underWay where due == .reached: true
    case .underWay, .unclear, nil: due == .missed ? false : nil
    }
  }
}

extension Disclosed {
  /// The finding as a fact's content: withheld ones say so, and there is none of what is not known.
  func content(_ content: (Finding) -> Fact.Content) -> Fact.Content? {
    switch state {
    case .shown(let finding): content(finding)
    case .withheld(let rule): .withheld(rule)
    case .notKnown: nil
    }
  }
}
