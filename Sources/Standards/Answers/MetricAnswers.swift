import Impact
import Statistics
import Survey

/// What a report says about each metric.
struct MetricAnswers {
  private let context: Answering
  private let datapoint: Datapoint
  private let metrics: [Metric]
  private let published: PublishedFigures

  init(_ context: Answering, _ datapoint: Datapoint) {
    self.context = context
    self.datapoint = datapoint
    metrics = context.partnerships.flatMap(Metrics(project: context.project).metrics)
    published = PublishedFigures(context.report)
  }

  func reply(to finding: Finding) -> Reply {
    switch finding {
    case .metricName: each { .prose(name(of: $0)) }
    case .metricAmount: values { !$0.isShare }
    case .metricShare: values(where: \.isShare)
    case .metricMethodology: each { .prose(methodology(of: $0)) }
    case .metricUncertainty: each(uncertainty)
    case .metricAssumptions: each { .prose([.paragraph(assumptions(of: $0))]) }
    case .metricChange: each(change)
    case .metricMatter: each { context.matters(topics(of: $0)) }
    case .metricImpacts: each { context.impacts(topics(of: $0)) }
    case .metricValidated: validated
    case .metricValidator: validator
    default: .nothing
    }
  }

  private func each(_ content: (Metric) -> Fact.Content?) -> Reply {
    let answers = metrics.compactMap { metric in
      content(metric).map { Answer(subject: metric.subject, key: metric.key, content: $0) }
    }
    return answers.isEmpty ? .nothing : .answers(answers)
  }

  /// The values of each year.
  ///
  /// Where the datapoint knows no axis of years, a baseline has nothing
  /// but its period to tell it by, and gives way to a later value of that period.
  private func values(where isMeant: (Metric) -> Bool) -> Reply {
    let hasYears = datapoint.cube.years != nil
    let all = metrics.filter(isMeant).flatMap { metric in
      metric.values.filter { value in
        hasYears || value.year != .baseline
          || !metric.values.contains { $0.year == .current && $0.period == value.period }
      }
      .flatMap { answers(of: metric, at: $0) }
    }
    return all.isEmpty ? .nothing : .answers(all)
  }

  /// A value, and what an earlier report had in its place where the datapoint can tell the two.
  private func answers(of metric: Metric, at value: Metric.Value) -> [Answer] {
    let answer = { (content: Fact.Content, earlier: Fact.Earlier?) in
      Answer(
        subject: metric.subject,
        key: metric.key,
        period: value.period,
        year: value.year,
        earlier: earlier,
        content: content
      )
    }
    let current = answer(value.content, nil)
    guard datapoint.cube.scope != nil,
      let (published, earlier) = published.figure(of: metric, at: value)
    else { return [current] }
    return [current, answer(published, earlier)]
  }

  /// What is validated is the measurement of people; of the ledger nothing is known.
  private var validated: Reply {
    guard let validation = context.project.disclosures.validation else { return .nothing }
    return each { $0.isOutput ? nil : .flag(validation != .nobody) }
  }

  private var validator: Reply {
    switch context.project.disclosures.validation {
    case .nobody: .doesNotApply(Sentence("reason.not-validated"))
    case .body(let name): each { $0.isOutput ? nil : .prose([.written(name)]) }
    case nil: .nothing
    }
  }

  /// The material topics whose people the metric's partnership meets.
  private func topics(of metric: Metric) -> [DisclosureMap.Topic] {
    context.materialTopics.filter { topic in
      topic.role.map(metric.partnership.roles.contains) ?? false
    }
  }

  // MARK: - Words

  /// The partnership and what is measured there, in two paragraphs: a page may show the first once
  /// for all metrics of a partnership.
  func name(of metric: Metric) -> [Prose] {
    let measured =
      switch metric.measure {
      case .mean(let indicator): Sentence("metric.mean", .words(indicator.name))
      case .negativePole(let indicator):
        Sentence("metric.share", context.poleName(of: indicator, indicator.id))
      case .output(let kind):
        Sentence("metric.output", .words(kind.name), context.unit(of: kind))
      }
    let place = Sentence("metric.place", .words(metric.partnership.name))
    return [.paragraph([place]), .paragraph([measured])]
  }

  private func methodology(of metric: Metric) -> [Prose] {
    let questionnaire = context.project.questionnaire
    let asked = { (indicator: Indicator) in
      [
        Sentence(
          "method.items",
          .count(questionnaire.items.count { $0.indicator == indicator.id }),
          .words(questionnaire.name)
        ),
        Sentence(questionnaire.validated ? "method.validated" : "method.not-validated"),
      ]
    }
    return switch metric.measure {
    case .mean(let indicator):
      [.paragraph([Sentence("method.mean")] + asked(indicator))]
    case .negativePole(let indicator):
      [
        .paragraph(
          [Sentence("method.share", .phrase(context.poleScore(of: indicator)))] + asked(indicator)
        )
      ]
    case .output(let kind):
      [
        .paragraph([
          Sentence("method.output"),
          Sentence(kind.addsOverPeriods ? "method.adds" : "method.adds-not"),
        ])
      ]
    }
  }

  private func assumptions(of metric: Metric) -> [Sentence] {
    if case .output(let kind) = metric.measure { return assumptions(of: kind) }
    return [
      Sentence("assume.answered", .count(context.project.scoring.minimumAnsweredPercent)),
      Sentence("assume.privacy", .count(context.project.privacy.threshold)),
    ]
  }

  /// Whether it was counted or estimated is said only as far as the user says it.
  private func assumptions(of kind: OutputKind) -> [Sentence] {
    let stated = kind.isEstimated.map { Sentence($0 ? "assume.estimated" : "assume.counted") }
    let method = kind.method.map { Sentence("name", .words($0)) }
    return [stated, method].compactMap(\.self) + [Sentence("assume.output")]
  }

  /// The interval of each year's level; nil for what nothing is known about, such as whether an
  /// output was counted or estimated.
  private func uncertainty(of metric: Metric) -> Fact.Content? {
    let entries = metric.values.compactMap { value -> Sentence? in
      guard let level = value.level,
        let interval = metric.isShare ? level.negativePoleInterval : level.interval
      else { return nil }
      let write = metric.isShare ? Argument.percent : Argument.score
      return Sentence(
        metric.isShare ? "sure.share" : "sure.mean",
        .dates(value.period),
        .count(level.n),
        write(interval.lower),
        write(interval.upper)
      )
    }
    return entries.isEmpty
      ? nil : .prose([.paragraph([Sentence("sure.sampling")]), .list(entries)])
  }

  /// How a score differs from the baseline.
  private func change(of metric: Metric) -> Fact.Content? {
    guard case .mean(let indicator) = metric.measure,
      let change = metric.findings.wholeChange(of: Measure(indicator: indicator.id, facet: nil)),
      let estimate = change.estimate.finding
    else { return nil }
    return .prose([
      .paragraph([
        Sentence(
          "metric.change",
          context.wave(change.waves.from).map { .words($0.name) } ?? .name(change.waves.from),
          context.wave(change.waves.to).map { .words($0.name) } ?? .name(change.waves.to),
          .signed(estimate.difference)
        )
      ])
    ])
  }
}

extension Answering {
  /// The topics as members of a list of matters; nil where the map has no members.
  func matters(_ topics: [DisclosureMap.Topic]) -> Fact.Content? {
    let choices = topics.compactMap { topic in
      topic.member.map { Datapoint.Choice(word: topic.code, member: $0, name: topic.name) }
    }
    return choices.isEmpty ? nil : .choices(choices)
  }

  /// The ids of the topics' impacts.
  func impacts(_ topics: [DisclosureMap.Topic]) -> Fact.Content? {
    topics.isEmpty
      ? nil : .identifiers(topics.map { Identifiers.id(of: .impact, nil, in: $0.code) })
  }
}
