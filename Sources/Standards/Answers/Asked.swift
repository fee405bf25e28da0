import Impact
import Survey

/// A partnership, target, metric, policy or impact that a datapoint can be answered for.
struct Asked {
  /// The id on the datapoint's typed axis, without the topic.
  let key: String
  let subject: Fact.Subject
  /// What the project file may call it too: a target by its id alone.
  var shortName: String?
}

extension Answering {
  /// What a datapoint is to be answered for, one by one; nothing where one answer stands for all.
  ///
  /// - Parameter isNamed: Whether the user answers by name what nothing is computed for.
  func asked(by datapoint: Datapoint, isNamed: Bool = false) -> [Asked] {
    guard datapoint.finding?.isOfEach ?? isNamed else { return [] }
    switch datapoint.cube.typed?.subject {
    case .action, .target: return subjects(of: datapoint)
    case .policy, .impact, .metric, nil: return []
    }
  }

  /// Everything that a datapoint tells apart, in the order of the project file.
  func subjects(of datapoint: Datapoint) -> [Asked] {
    switch datapoint.cube.typed?.subject {
    case .action:
      partnerships.map { findings in
        let id = findings.partnership.id
        return Asked(key: id, subject: Fact.Subject(partnership: id))
      }
    // What concerns the whole report is about there being no targets.
    case .target where topic.role != nil:
      TargetAnswers.aims(self).map {
        Asked(key: $0.key, subject: $0.subject, shortName: $0.target.id)
      }
    case .metric:
      partnerships.flatMap(Metrics(project: project).metrics)
        .map { Asked(key: $0.key, subject: $0.subject) }
    case .policy: coinedSubjects(.policy)
    case .impact: coinedSubjects(.impact)
    case .target, nil: []
    }
  }

  private func coinedSubjects(_ subject: Cube.Subject) -> [Asked] {
    (coined[subject] ?? []).map { Asked(key: $0, subject: Fact.Subject()) }
  }
}

extension [Asked] {
  /// Those that none of the answers is about.
  func unanswered(by answers: [Answer]) -> [Asked] {
    let keys = Set(answers.map(\.key))
    return filter { !keys.contains($0.key) }
  }

  /// Those that the project file means by a name; several where targets of two partnerships have one
  /// id.
  func called(_ name: String) -> [Asked] {
    filter { $0.key == name || $0.shortName == name }
  }
}
