package import Impact
package import Survey

/// Compares what a project file answers with what the report itself can tell.
///
/// The user may add words to what was computed, but neither replace it nor say that it does not
/// apply: bad news would be gone without a trace.
package struct AnswerCheck {
  private let answerings: Answerings

  package init(_ report: Report, by map: DisclosureMap) {
    answerings = Answerings(report, by: map)
  }

  private var answers: DisclosureAnswers { answerings.report.project.disclosures }

  /// Values and reasons that stand against something computed, in the order of their lines.
  package var diagnostics: [Diagnostic] {
    let values = answers.values.filter(isComputed).map { entry in
      contradiction(entry.id, at: entry.place, "this value would replace it")
    }
    let reasons = answers.notApplicable.filter { computed($0.id) != nil }.map { entry in
      contradiction(entry.id, at: entry.place, "it applies")
    }
    let names = NameCheck(answerings).diagnostics
    return (values + reasons + needless + names).sorted(by: Diagnostic.precedes)
  }

  /// Why there are no targets, where every topic has one.
  private var needless: [Diagnostic] {
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
    guard let said = said(to: id), said.datapoint.finding?.isAboutAbsentTargets == true,
      case .doesNotApply(let reason) = said.reply
    else { return false }
    return reason == Sentence("reason.targets-set")
  }

  /// Whether something was computed for what a value is about: for all that its datapoint asks about,
  /// or for the one that it names.
  private func isComputed(_ entry: DisclosureAnswers.Entry<[String]>) -> Bool {
    guard let (answers, datapoint, context) = computed(entry.id) else { return false }
    guard let name = entry.name else {
      return context.asked(by: datapoint).unanswered(by: answers).isEmpty
    }
    let keys = context.subjects(of: datapoint).called(name).map(\.key)
    return answers.contains { answer in answer.key.map(keys.contains) ?? false }
  }

  /// What was computed for a datapoint; nil where nothing was, or its topic is left out.
  private func computed(
    _ id: String
  ) -> (answers: [Answer], datapoint: Datapoint, context: Answering)? {
    guard let said = said(to: id), case .answers(let answers) = said.reply else { return nil }
    return (answers, said.datapoint, said.context)
  }

  /// What the report has to say to a datapoint; nil where nobody is met in its topic's role.
  private func said(
    to id: String
  ) -> (reply: Reply, datapoint: Datapoint, context: Answering)? {
    guard let (datapoint, context) = answerings.find(id), context.isMet else { return nil }
    return (context.reply(to: datapoint), datapoint, context)
  }
}
