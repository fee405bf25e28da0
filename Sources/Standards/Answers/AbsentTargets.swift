import Impact
import Survey

/// What a report says of topics without a target for what changes for people, and of what is tracked
/// there all the same.
struct AbsentTargets {
  private let context: Answering
  private let datapoint: Datapoint

  init(_ context: Answering, _ datapoint: Datapoint) {
    self.context = context
    self.datapoint = datapoint
  }

  func reply(to finding: Finding) -> Reply {
    guard !untargeted.isEmpty else { return .doesNotApply(Sentence("reason.targets-set")) }
    let metrics = MetricAnswers(context, datapoint)
    switch finding {
    case .targetsAbsent: return .answers([Answer(content: .flag(true))])
    case .targetsAbsentMatters:
      return context.matters(untargeted).map { .answers([Answer(content: $0)]) } ?? .nothing
    case .targetsAbsentName:
      return each { metric, _ in .prose(metrics.name(of: metric)) }
    case .targetsAbsentBaseYear: return each { _, baseline in .year(baseline.period.end.year) }
    case .targetsAbsentAmount: return each { $0.isShare ? nil : $1.content }
    case .targetsAbsentShare: return each { $0.isShare ? $1.content : nil }
    default: return .nothing
    }
  }

  /// The material topics in whose partnerships no target is about what changes for people; a target
  /// for what is done is none.
  private var untargeted: [DisclosureMap.Topic] {
    context.materialTopics.filter { topic in
      !context.partnerships.contains { findings in
        topic.role.map(findings.partnership.roles.contains) ?? false
          && findings.targets.contains { $0.target.measure.indicator != nil }
      }
    }
  }

  /// What is said of each indicator that is tracked, from its baseline; nothing where the user says
  /// that nothing is.
  private func each(_ content: (Metric, Metric.Value) -> Fact.Content?) -> Reply {
    if context.isUntracked { return .doesNotApply(Sentence("reason.not-tracked")) }
    let isNumber = datapoint.kind == .decimal || datapoint.kind == .percent
    let answers = tracked.compactMap { metric, baseline in
      content(metric, baseline).map {
        Answer(
          subject: metric.subject,
          key: metric.key,
          period: isNumber ? baseline.period : nil,
          year: isNumber ? .baseline : nil,
          content: $0
        )
      }
    }
    return answers.isEmpty ? .nothing : .answers(answers)
  }

  /// The indicators of the untargeted topics' partnerships with their first values, where there was a
  /// second one.
  private var tracked: [(Metric, Metric.Value)] {
    let roles = untargeted.compactMap(\.role)
    return context.partnerships.filter { roles.contains(where: $0.partnership.roles.contains) }
      .flatMap(Metrics(project: context.project).metrics)
      .compactMap { metric in
        metric.values.first { $0.year == .baseline }.map { (metric, $0) }
      }
  }
}
