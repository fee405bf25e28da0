package import Impact
package import Survey

/// Compares what a project file answers with what the report itself can tell.
///
/// The user may add words to what was computed, but neither replace it nor say that it does not
/// apply: bad news would be gone without a trace.
package struct AnswerCheck {
  private let report: Report
  private let map: DisclosureMap

  package init(_ report: Report, by map: DisclosureMap) {
    self.report = report
    self.map = map
  }

  /// Values and reasons that stand against something computed, in the order of their lines.
  package var diagnostics: [Diagnostic] {
    let answers = report.project.disclosures
    let values = answers.values.filter { leavesNothing(to: $0.id) }.map { entry in
      contradiction(entry.id, at: entry.place, "this value would replace it")
    }
    let reasons = answers.notApplicable.filter { computed($0.id) != nil }.map { entry in
      contradiction(entry.id, at: entry.place, "it applies")
    }
    return (values + reasons + needless).sorted(by: Diagnostic.precedes)
  }

  /// Why there are no targets, where every topic has one.
  private var needless: [Diagnostic] {
    let answers = report.project.disclosures
    let answered =
      answers.narrative.map { ($0.id, $0.place) } + answers.values.map { ($0.id, $0.place) }
    return answered.filter { isAboutNoTargets($0.0) }.map { id, place in
      Diagnostic(
        .error,
        .contradiction,
        at: place,
        "`\(id)` is about there being no targets, but every topic has one.",
        hint: "Remove it."
      )
    }
  }

  private func contradiction(_ id: String, at place: Place, _ consequence: String) -> Diagnostic {
    Diagnostic(
      .error,
      .contradiction,
      at: place,
      "`\(id)` is answered by what was computed: \(consequence).",
      hint: "Remove it. A text under `narrative` is added to what was computed."
    )
  }

  private func isAboutNoTargets(_ id: String) -> Bool {
    guard let finding = map.datapoints.first(where: { $0.id == id })?.finding,
      [.targetsAbsent, .targetsAbsentMatters, .targetsAbsentWords, .targetsUntargeted]
        .contains(finding),
      case .doesNotApply = reply(to: id)?.reply
    else { return false }
    return true
  }

  /// Whether something was computed for all that a datapoint asks about.
  private func leavesNothing(to id: String) -> Bool {
    computed(id).map { $0.asked.unanswered(by: $0.answers).isEmpty } ?? false
  }

  /// What was computed for a datapoint; nil where nothing was, or its topic is left out.
  private func computed(_ id: String) -> (answers: [Answer], asked: [Asked])? {
    guard let (reply, asked) = reply(to: id), case .answers(let answers) = reply else { return nil }
    return (answers, asked)
  }

  /// What the report has to say to a datapoint; nil where nobody is met in its topic's role.
  private func reply(to id: String) -> (reply: Reply, asked: [Asked])? {
    for requirement in map.requirements {
      guard let datapoint = requirement.datapoints.first(where: { $0.id == id }),
        let topic = map.topic(requirement.topic), Answering.meets(topic, report)
      else { continue }
      let answering = Answering(report, by: map, on: topic)
      return (answering.reply(to: datapoint), answering.asked(by: datapoint))
    }
    return nil
  }
}
