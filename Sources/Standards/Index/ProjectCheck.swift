package import Survey

/// Compares what a project file answers with the datapoints of the standard it reports to.
package struct ProjectCheck {
  private let answers: DisclosureAnswers
  private let map: DisclosureMap

  package init(_ project: Project, by map: DisclosureMap) {
    answers = project.disclosures
    self.map = map
  }

  /// Everything that is wrong with the section `disclosures`, in the order of its lines.
  package var diagnostics: [Diagnostic] {
    let topics = answers.notMaterial.compactMap { unknownTopic($0.id, at: $0.place) }
    let texts = answers.narrative.compactMap { entry in
      faultInText(entry.id, at: entry.place)
    }
    let values = answers.values.compactMap(faultInValue)
    let reasons = answers.notApplicable.compactMap { unknown($0.id, at: $0.place) }
    return (topics + texts + values + reasons + answeredTwice).sorted(by: Diagnostic.precedes)
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
    let now = map.datapoints.filter { $0.formerly.contains(id) }.map(\.id)
    return Diagnostic(
      .error,
      .danglingReference,
      at: place,
      "There is no datapoint `\(id)` in \(map.standard).",
      hint: now.isEmpty
        ? Words.suggestion(for: id, among: map.datapoints.map(\.id))
        : "It has become \(Words.list(now))."
    )
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

  /// The datapoints of topics that are said not to be material.
  private var unanswerable: [String] {
    let topics = answers.notMaterial.map(\.id)
    return map.requirements.filter { topics.contains($0.topic) }
      .flatMap { $0.datapoints.map(\.id) }
  }
}
