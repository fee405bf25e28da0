import Impact
import Survey

extension Answering {
  /// What a report says to the datapoints of one topic of a map.
  ///
  /// What concerns the whole report is said of the partnerships of all material topics.
  init(_ report: Report, by map: DisclosureMap, on topic: DisclosureMap.Topic) {
    let immaterial = report.project.disclosures.notMaterial.map(\.id)
    let material = map.topics.filter { topic in
      topic.role != nil && !immaterial.contains(topic.code) && Self.meets(topic, report)
    }
    let roles = topic.role.map { [$0] } ?? material.compactMap(\.role)
    self.init(
      report: report,
      topic: topic,
      materialTopics: material,
      partnerships: report.partnerships.filter { findings in
        !findings.partnership.isComparisonOnly
          && (roles.contains(where: findings.partnership.roles.contains) || material.isEmpty)
      }
    )
  }

  /// Whether a partnership meets people in the topic's role; always for topics without one.
  static func meets(_ topic: DisclosureMap.Topic, _ report: Report) -> Bool {
    guard let role = topic.role else { return true }
    return report.partnerships.contains { $0.partnership.roles.contains(role) }
  }
}

/// A partnership or target that a datapoint is to be answered for.
struct Asked {
  /// The id on the datapoint's typed axis.
  let key: String
  let subject: Fact.Subject
}

extension Answering {
  /// What a datapoint is to be answered for, one by one; nothing where one answer stands for all.
  func asked(by datapoint: Datapoint) -> [Asked] {
    guard let finding = datapoint.finding, finding.isOfEach else { return [] }
    return finding.subject == .action
      ? partnerships.map { findings in
        let id = findings.partnership.id
        return Asked(key: id, subject: Fact.Subject(partnership: id))
      }
      : TargetAnswers.aims(self).map { Asked(key: $0.key, subject: $0.subject) }
  }
}

extension [Asked] {
  /// Those that none of the answers is about.
  func unanswered(by answers: [Answer]) -> [Asked] {
    let keys = Set(answers.map(\.key))
    return filter { !keys.contains($0.key) }
  }
}
