/// The closed vocabulary of what a report can answer by itself.
package enum Finding: String, Sendable, CaseIterable {
  // The whole report.
  case reportChanges = "report.changes"
  case reportCorrections = "report.corrections"
  case targetsAbsent = "targets.absent"
  case targetsAbsentMatters = "targets.absent-matters"
  /// The user's to answer, but only where targets are absent.
  case targetsAbsentWords = "targets.absent-words"
  case targetsUntargeted = "targets.untargeted"

  // One statement for each topic.
  case impactName = "impact.name"
  case impactActivities = "impact.activities"
  case engagementProgramme = "engagement.programme"
  case engagementEffectiveness = "engagement.effectiveness"
  case engagementGroups = "engagement.groups"
  case engagementPresent = "engagement.present"
  case topicEffectiveness = "topic.effectiveness"
  case topicPerformance = "topic.performance"

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
    case .targetsAbsent, .targetsUntargeted, .engagementPresent, .targetOnPlan, .metricValidated:
      [.boolean]
    case .targetsAbsentWords: [.boolean, .textBlock]
    case .impactName, .actionName, .targetName, .metricName: [.string]
    case .targetsAbsentMatters, .targetRelation, .targetMatter, .targetKind, .metricMatter:
      [.enumeration, .enumerationSet]
    case .targetImpacts, .metricImpacts: [.linkIdentifiers, .string]
    case .targetAmount, .metricAmount: [.decimal]
    case .targetShare, .metricShare: [.percent]
    case .targetBaseYear, .targetStartYear, .targetEndYear: [.gYear]
    default: [.textBlock]
    }
  }

  /// Whether there is something to say of each partnership or target, so that a lack is a gap.
  var isOfEach: Bool {
    switch self {
    case .actionAdverse, .targetAmount, .targetShare, .targetChanges: false
    default: subject == .action || subject == .target
    }
  }

  /// What its answers are about; nil for a statement about a topic or the whole report.
  package var subject: Cube.Subject? {
    if rawValue.hasPrefix("action.") { return .action }
    if rawValue.hasPrefix("target.") { return .target }
    return rawValue.hasPrefix("metric.") ? .metric : nil
  }
}
