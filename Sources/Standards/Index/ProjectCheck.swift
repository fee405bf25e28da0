package import Survey

/// Compares what a project file answers with the datapoints of the standard it reports to.
package struct ProjectCheck {
  private let project: Project
  private let map: DisclosureMap
  /// The datapoints of the version before.
  private let earlier: [String]

  /// - Parameter earlier: The map of the version before, whose datapoints are told from misspelt ones.
  package init(_ project: Project, by map: DisclosureMap, after earlier: DisclosureMap? = nil) {
    self.project = project
    self.map = map
    self.earlier = map.datapoints.flatMap(\.formerly) + (earlier?.datapoints.map(\.id) ?? [])
  }

  private var answers: DisclosureAnswers { project.disclosures }

  /// Everything that is wrong with the section `disclosures`, in the order of its lines.
  package var diagnostics: [Diagnostic] {
    let topics = answers.notMaterial.compactMap { unknownTopic($0.id, at: $0.place) }
    let texts = answers.narrative.compactMap { entry in
      faultInText(entry.id, at: entry.place)
    }
    let values = answers.values.compactMap(faultInValue)
    let reasons = answers.notApplicable.compactMap { unknown($0.id, at: $0.place) }
    return (topics + texts + values + reasons + answeredTwice + aimless).sorted(
      by: Diagnostic.precedes
    )
  }

  private func datapoint(_ id: String) -> Datapoint? { map.datapoints.first { $0.id == id } }

  private func unknownTopic(_ code: String, at place: Place) -> Diagnostic? {
    guard map.topic(code)?.role == nil else { return nil }
    let known = map.topics.filter { $0.role != nil }.map(\.code)
    return Diagnostic(
      .error,
      .danglingReference,
      at: place,
      "There is no topic `\(code)` of people in \(map.standard).",
      hint: Words.suggestion(for: code, among: known)
    )
  }

  private func unknown(_ id: String, at place: Place) -> Diagnostic? {
    guard datapoint(id) == nil else { return nil }
    return Diagnostic(
      .error,
      .danglingReference,
      at: place,
      "There is no datapoint `\(id)` in \(map.standard).",
      hint: suggestion(for: id)
    )
  }

  /// What is meant: a datapoint of this version, or what has become of one of the version before.
  private func suggestion(for id: String) -> String {
    if earlier.contains(id), let successor = successor(of: id) { return successor }
    let known = map.datapoints.map(\.id)
    guard let nearest = EditDistance.nearest(to: id, among: known + earlier),
      !known.contains(nearest), let successor = successor(of: nearest)
    else { return Words.suggestion(for: id, among: known) }
    return "Did you mean `\(nearest)` of \(map.predecessor ?? "")? \(successor)"
  }

  /// What has become of a datapoint of the version before; nil where its requirement is gone.
  private func successor(of id: String) -> String? {
    let now = map.datapoints.filter { $0.formerly.contains(id) }.map(\.id)
    guard now.isEmpty else { return "It has become \(Words.list(now))." }
    let heirs = map.requirements.filter { heir in
      heir.predecessors.contains { id.hasPrefix($0 + ".") }
    }
    guard let code = heirs.first?.predecessors.first(where: { id.hasPrefix($0 + ".") }) else {
      return nil
    }
    return "It has no counterpart in \(map.standard), where \(code) has become "
      + "\(Words.list(heirs.map(\.code)))."
  }

  private func faultInText(_ id: String, at place: Place) -> Diagnostic? {
    guard let datapoint = datapoint(id) else { return unknown(id, at: place) }
    guard datapoint.kind != .string, datapoint.kind != .textBlock else { return nil }
    return Diagnostic(
      .error,
      .contradiction,
      at: place,
      "`\(id)` does not take a text.",
      hint: StatedValue.expected(by: datapoint).map { "Give \($0) under `values`." }
        ?? "It is computed; remove the text."
    )
  }

  private func faultInValue(_ entry: DisclosureAnswers.Entry<[String]>) -> Diagnostic? {
    guard let datapoint = datapoint(entry.id) else { return unknown(entry.id, at: entry.place) }
    guard StatedValue.content(of: entry.content, for: datapoint) == nil else { return nil }
    return Diagnostic(
      .error,
      .valueOutOfRange,
      at: entry.place,
      StatedValue.expected(by: datapoint).map { "`\(entry.id)` must be \($0)." }
        ?? "`\(entry.id)` takes no value.",
      hint: datapoint.kind == .textBlock || datapoint.kind == .string
        ? "Write a text under `narrative`."
        : "Compare it with the list of datapoints in the report."
    )
  }

  /// Datapoints that are answered and also said not to apply.
  private var answeredTwice: [Diagnostic] {
    let reasons = answers.notApplicable.map(\.id) + unanswerable
    let answered =
      answers.narrative.map { ($0.id, $0.place) } + answers.values.map { ($0.id, $0.place) }
    return answered.filter { reasons.contains($0.0) }.map { id, place in
      Diagnostic(
        .error,
        .contradiction,
        at: place,
        "`\(id)` is answered, but also said not to apply.",
        hint: "Remove one of the two."
      )
    }
  }

  /// Answers about targets where there are none.
  private var aimless: [Diagnostic] {
    let topics = map.topics.filter { topic in
      topic.role.map { role in
        !project.partnerships.contains {
          !$0.isComparisonOnly && $0.roles.contains(role) && !$0.targets.isEmpty
        }
      } ?? false
    }.map(\.code)
    let ids = map.requirements.filter { topics.contains($0.topic) }
      .flatMap(\.datapoints).filter { $0.cube.typed?.subject == .target }.map(\.id)
    let answered =
      answers.narrative.map { ($0.id, $0.place) } + answers.values.map { ($0.id, $0.place) }
    return answered.filter { ids.contains($0.0) }.map { id, place in
      Diagnostic(
        .error,
        .contradiction,
        at: place,
        "`\(id)` is about targets, but none is set there.",
        hint: "Remove it, or give the targets under `partnerships`."
      )
    }
  }

  /// The datapoints of topics that are said not to be material.
  private var unanswerable: [String] {
    let topics = answers.notMaterial.map(\.id)
    return map.requirements.filter { topics.contains($0.topic) }
      .flatMap { $0.datapoints.map(\.id) }
  }
}
