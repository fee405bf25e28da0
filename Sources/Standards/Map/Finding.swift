/// The closed vocabulary of what a report can answer by itself.
package enum Finding: String, Sendable, CaseIterable {
  // The whole report.
  case reportChanges = "report.changes"
  case reportCorrections = "report.corrections"
  case targetsAbsent = "targets.absent"
  case targetsAbsentMatters = "targets.absent-matters"
  /// The user's to answer, but only where targets are absent.
  case targetsAbsentWords = "targets.absent-words"
  /// Whether effectiveness is tracked all the same: the user's to answer, like the words.
  case targetsAbsentTracked = "targets.absent-tracked"
  // What is tracked without a target, and from where: one for each indicator measured twice.
  case targetsAbsentName = "targets.absent-name"
  case targetsAbsentBaseYear = "targets.absent-base-year"
  case targetsAbsentAmount = "targets.absent-amount"
  case targetsAbsentShare = "targets.absent-share"
  /// The user's to answer, but only where no action is taken.
  case actionsAbsentWords = "actions.absent-words"

  // One statement for each topic.
  case impactName = "impact.name"
  case impactActivities = "impact.activities"
  case engagementProgramme = "engagement.programme"
  case engagementEffectiveness = "engagement.effectiveness"
  case engagementGroups = "engagement.groups"
  case topicEffectiveness = "topic.effectiveness"
  case topicPerformance = "topic.performance"

  /// The user's to answer; it names what other answers are about.
  case policyName = "policy.name"

  // One for each partnership of the topic.
  case actionName = "action.name"
  case actionDescription = "action.description"
  case actionAccount = "action.account"
  case actionScope = "action.scope"
  case actionOutputs = "action.outputs"
  case actionOutcomes = "action.outcomes"
  case actionEffectiveness = "action.effectiveness"
  case actionAdverse = "action.adverse"

  // One or several for each target of those partnerships.
  case targetName = "target.name"
  case targetRelation = "target.relation"
  case targetMatter = "target.matter"
  case targetImpacts = "target.impacts"
  case targetAmount = "target.amount"
  case targetShare = "target.share"
  case targetKind = "target.kind"
  case targetScope = "target.scope"
  case targetBaseYear = "target.base-year"
  case targetStartYear = "target.start-year"
  case targetEndYear = "target.end-year"
  case targetMethodology = "target.methodology"
  case targetChanges = "target.changes"
  case targetPerformance = "target.performance"
  case targetOnPlan = "target.on-plan"
  case targetStability = "target.stability"
  case targetMilestones = "target.milestones"

  // One or several for each metric: an indicator's mean and negative pole, an output.
  case metricName = "metric.name"
  case metricAmount = "metric.amount"
  case metricShare = "metric.share"
  case metricMethodology = "metric.methodology"
  case metricUncertainty = "metric.uncertainty"
  case metricAssumptions = "metric.assumptions"
  case metricChange = "metric.change"
  case metricValidated = "metric.validated"
  case metricValidator = "metric.validator"
  case metricMatter = "metric.matter"
  case metricImpacts = "metric.impacts"

  /// What kinds of content it can fill.
  package var kinds: [Datapoint.Kind] {
    switch self {
    case .targetsAbsent, .targetsAbsentTracked, .targetOnPlan, .metricValidated: [.boolean]
    case .targetsAbsentWords: [.boolean, .textBlock]
    case .actionsAbsentWords: [.enumerationSet, .textBlock]
    case .impactName, .policyName, .actionName, .targetName, .metricName, .targetsAbsentName:
      [.string]
    case .targetsAbsentMatters, .targetRelation, .targetMatter, .targetKind, .metricMatter:
      [.enumeration, .enumerationSet]
    case .targetImpacts, .metricImpacts: [.linkIdentifiers, .string]
    case .targetAmount, .metricAmount, .targetsAbsentAmount: [.decimal]
    case .targetShare, .metricShare, .targetsAbsentShare: [.percent]
    case .targetBaseYear, .targetStartYear, .targetEndYear, .targetsAbsentBaseYear: [.gYear]
    default: [.textBlock]
    }
  }

  /// Whether there is something to say of each partnership or target, so that a lack is a gap.
  var isOfEach: Bool {
    switch self {
    case .actionAdverse, .targetAmount, .targetShare, .targetChanges, .targetMilestones: false
    default: subject == .action || subject == .target
    }
  }

  /// Whether it is about there being no targets.
  var isAboutAbsentTargets: Bool { rawValue.hasPrefix("targets.absent") }

  /// Whether it names what other answers are about.
  var isName: Bool {
    switch self {
    case .policyName, .actionName, .targetName, .metricName, .targetsAbsentName: true
    default: false
    }
  }

  /// What its answers are about; nil for a statement about a topic or the whole report.
  package var subject: Cube.Subject? {
    if rawValue.hasPrefix("policy.") { return .policy }
    if rawValue.hasPrefix("action.") { return .action }
    if rawValue.hasPrefix("target.") { return .target }
    return rawValue.hasPrefix("metric.") ? .metric : nil
  }
}
