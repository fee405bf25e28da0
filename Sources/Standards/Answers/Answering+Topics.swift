import Impact
import Survey

extension Answering {
  /// What a report says to the datapoints of one topic of a map.
  ///
  /// What concerns the whole report is said of the partnerships of all material topics.
  init(
    _ report: Report,
    by map: DisclosureMap,
    on topic: DisclosureMap.Topic,
    beside material: [DisclosureMap.Topic],
    _ isUntracked: Bool
  ) {
    let roles = topic.role.map { [$0] } ?? material.compactMap(\.role)
    self.init(
      report: report,
      topic: topic,
      materialTopics: material,
      partnerships: report.partnerships.filter { findings in
        !findings.partnership.isComparisonOnly
          && (roles.contains(where: findings.partnership.roles.contains) || material.isEmpty)
      },
      coined: Self.coined(in: report.project.disclosures, by: map, on: topic),
      isUntracked: isUntracked
    )
  }

  /// Whether the user says that effectiveness is not tracked where there are no targets.
  static func isUntracked(
    in answers: DisclosureAnswers,
    by map: DisclosureMap
  ) -> Bool {
    let asking = map.datapoints.filter { $0.finding == .targetsAbsentTracked }
    return answers.values.contains { entry in
      asking.contains { datapoint in
        datapoint.id == entry.id
          && StatedValue.content(of: entry.content, for: datapoint) == .flag(false)
      }
    }
  }

  /// The ids of policies and impacts, in the order in which the user's texts name them.
  private static func coined(
    in answers: DisclosureAnswers,
    by map: DisclosureMap,
    on topic: DisclosureMap.Topic
  ) -> [Cube.Subject: [String]] {
    let naming = map.requirements.filter { $0.topic == topic.code }.flatMap(\.datapoints)
      .filter { $0.kind == .string }
    let subjects: [Cube.Subject] = [.policy, .impact]
    let ids = subjects.map { subject in
      answers.narrative.filter { entry in
        naming.contains { $0.id == entry.id && $0.cube.typed?.subject == subject }
      }.compactMap(\.name)
    }
    return Dictionary(uniqueKeysWithValues: zip(subjects, ids))
  }

  /// Whether a partnership meets people in the topic's role; always for topics without one.
  var isMet: Bool { Self.meets(topic, report) }

  /// Whether a partnership meets people in a topic's role; always for topics without one.
  static func meets(_ topic: DisclosureMap.Topic, _ report: Report) -> Bool {
    guard let role = topic.role else { return true }
    return report.partnerships.contains { $0.partnership.roles.contains(role) }
  }
}

extension Answering {
  /// Whether the report has nothing to say to a topic: it meets nobody in its role, and the user says
  /// nothing about it.
  ///
  /// That is no verdict on whether the topic is material.
  static func isOutside(_ topic: DisclosureMap.Topic, _ report: Report, by map: DisclosureMap)
    -> Bool
  {
    guard !meets(topic, report) else { return false }
    let answers = report.project.disclosures
    let ids = map.requirements.filter { $0.topic == topic.code }.flatMap(\.datapoints).map(\.id)
    let said =
      answers.narrative.map(\.id) + answers.values.map(\.id) + answers.notApplicable.map(\.id)
    return !answers.notMaterial.map(\.id).contains(topic.code)
      && !said.contains(where: ids.contains)
  }
}
