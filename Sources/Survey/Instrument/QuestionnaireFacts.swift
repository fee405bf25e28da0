/// What must be the same for two tallies to be added: what was asked, on which scales, how it is
/// scored, when, and how respondents are divided.
///
/// A list of facts in a fixed order rather than a hash, so that it can be said what differs. How an
/// export spells an answer is no part of it: partners may use different platforms.
package struct QuestionnaireFacts: Sendable, Equatable {
  /// One of them.
  package struct Fact: Sendable, Equatable {
    /// What it is about, such as ``item `q1` ``.
    package let subject: String
    /// Which side of it, such as `wording (da)`.
    package let aspect: String
    package let value: String

    package init(subject: String, aspect: String, value: String) {
      self.subject = subject
      self.aspect = aspect
      self.value = value
    }
  }

  package private(set) var facts: [Fact] = []

  /// Those that were written down.
  package init(_ facts: [Fact]) { self.facts = facts }

  /// Those of a project.
  package init(_ project: Project) {
    add(project.scoring, project.duplicates)
    for indicator in project.questionnaire.indicators { add(indicator) }
    for scale in project.questionnaire.scales { add(scale) }
    for item in project.questionnaire.items { add(item) }
    for wave in project.waves { add(wave) }
    for group in project.groups { add(group) }
  }

  /// How these differ from others: a sentence for each difference, in the order of these and then of
  /// what only the others have.
  ///
  /// - Parameters:
  ///   - name: What these are called.
  ///   - otherName: What the others are called.
  package func differences(
    from others: QuestionnaireFacts,
    _ name: String,
    _ otherName: String
  ) -> [String] {
    let (own, foreign) = (byKey, others.byKey)
    let first = facts.compactMap { fact -> String? in
      let other = foreign[fact.key]
      guard other != fact.value else { return nil }
      return "\(fact.key): “\(fact.value)” in \(name), "
        + (other.map { "“\($0)”" } ?? "nothing") + " in \(otherName)."
    }
    return first
      + others.facts.filter { own[$0.key] == nil }
      .map { "\($0.key): nothing in \(name), “\($0.value)” in \(otherName)." }
  }

  private var byKey: [String: String] {
    Dictionary(facts.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func note(_ subject: String, _ aspect: String, _ value: String) {
    facts.append(Fact(subject: subject, aspect: aspect, value: value))
  }

  private mutating func note(_ subject: String, _ aspect: String, _ wording: Wording?) {
    for variant in wording?.variants ?? [] {
      note(subject, aspect + (variant.language.map { " (\($0.rawValue))" } ?? ""), variant.text)
    }
  }

  private mutating func add(_ scoring: ScoringRules, _ duplicates: DuplicateRule) {
    note("scoring", "items answered at least, in percent", "\(scoring.minimumAnsweredPercent)")
    note("scoring", "opposite pole at most", "\(scoring.negativePoleAtMost)")
    note("duplicates", "rule", duplicates.rawValue)
  }

  private mutating func add(_ indicator: Indicator) {
    let subject = "indicator `\(indicator.id)`"
    note(subject, "higher is better", "\(indicator.higherIsBetter)")
    note(subject, "facets", indicator.facets.map(\.id).joined(separator: " "))
  }

  private mutating func add(_ scale: Scale) {
    let subject = "scale `\(scale.id)`"
    note(subject, "lowest and highest", "\(scale.minimum) \(scale.maximum)")
    note(subject, "decimals", "\(scale.decimals)")
    for point in scale.points { note(subject, "label of \(point.value)", point.label) }
  }

  private mutating func add(_ item: Item) {
    let subject = "item `\(item.id)`"
    note(subject, "indicator", item.indicator)
    note(subject, "facet", item.facet ?? "")
    note(subject, "scale", item.scale)
    note(subject, "reversed", "\(item.reversed)")
    note(subject, "wording", item.wording)
  }

  private mutating func add(_ wave: Wave) {
    let subject = "wave `\(wave.id)`"
    note(subject, "fieldwork", "\(wave.fieldwork.start) \(wave.fieldwork.end)")
    for asked in wave.asked {
      note(subject, "scale of `\(asked.item)`", asked.scale ?? "")
      note(subject, "number of `\(asked.item)`", asked.position.map { "\($0)" } ?? "")
      note(subject, "wording of `\(asked.item)`", asked.wording)
    }
  }

  private mutating func add(_ group: RespondentGroup) {
    note("group `\(group.id)`", "values", group.values.map(\.id).joined(separator: " "))
  }
}

extension QuestionnaireFacts.Fact {
  /// What the value is of.
  package var key: String { "\(subject), \(aspect)" }
}
