import Survey

/// Gives answers the dimensions of their datapoint.
struct FactMaking {
  let datapoint: Datapoint
  let topic: DisclosureMap.Topic
  /// The reporting period.
  let period: DateRange

  func fact(_ answer: Answer) -> Fact {
    Fact(
      concept: datapoint.concept,
      kind: datapoint.kind,
      period: answer.period ?? period,
      year: answer.year,
      earlier: answer.earlier,
      subject: answer.subject,
      members: members(of: answer),
      content: content(of: answer)
    )
  }

  /// The content in the datapoint's type: where the taxonomy has a text for them, identifiers are
  /// one.
  private func content(of answer: Answer) -> Fact.Content {
    guard case .identifiers(let ids) = answer.content, datapoint.kind == .string else {
      return answer.content
    }
    return .prose([.paragraph([Sentence("name", .list(ids.map { .name($0) }))])])
  }

  private func members(of answer: Answer) -> [Fact.Member] {
    let cube = datapoint.cube
    let typed = cube.typed.map { axis in
      let id = Identifiers.id(of: axis.subject, answer.key, in: topic.code)
      return Fact.Member(axis: axis.name, value: .typed(id, domain: axis.domain))
    }
    let topical = cube.topicAxis.flatMap { axis in
      topic.member.map { Fact.Member(axis: axis, value: .explicit($0)) }
    }
    let year = cube.years.flatMap { axis in
      axis.member(of: answer.year).map { Fact.Member(axis: axis.name, value: .explicit($0)) }
    }
    let scope = answer.earlier == nil ? nil : cube.scope
    let earlier = scope.map { Fact.Member(axis: $0.name, value: .explicit($0.previous)) }
    return [typed, topical, year, earlier].compactMap(\.self)
  }
}

extension Cube.YearAxis {
  /// The member for a year; none for what was measured in the fact's own period.
  func member(of year: Fact.Year?) -> String? {
    switch year {
    case .baseline: baseline
    case .milestone: milestone
    case .target: target
    case .current, nil: nil
    }
  }
}

/// The ids that facts have on typed axes: stable from year to year, and never a name.
///
/// They are made of ids of the project file, which have neither commas nor slashes, so that no two
/// things can have the same.
enum Identifiers {
  static func id(of subject: Cube.Subject, _ key: String?, in topic: String) -> String {
    switch subject {
    case .metric: key ?? "all"
    case .policy, .impact: key.map { "\(topic)/\($0)" } ?? "\(topic)-\(subject.rawValue)"
    case .action, .target: key.map { "\(topic)/\($0)" } ?? "\(topic)-\(subject.rawValue)s"
    }
  }
}
