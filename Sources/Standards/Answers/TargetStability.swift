import Impact
import Survey

/// What a report says of whether each target is still what it was.
struct TargetStability {
  private let context: Answering
  private let restated: RestatedFigures

  init(_ context: Answering) {
    self.context = context
    restated = RestatedFigures(context)
  }

  func reply(to finding: Finding) -> Reply {
    let aims = TargetAnswers.aims(context)
    guard finding == .targetChanges else { return .answers(answers(aims)) }
    return .answers(
      answers(aims.filter(isChanged)),
      orElse: Sentence(restated.isCompared ? "reason.unchanged" : "reason.same-questions")
    )
  }

  private func answers(_ aims: [TargetAnswers.Aim]) -> [Answer] {
    aims.map { Answer(subject: $0.subject, key: $0.key, content: .prose(words(on: $0))) }
  }

  private func words(on aim: TargetAnswers.Aim) -> [Prose] {
    let restated = restated.sentences(about: aim)
    return [.paragraph(questions(behind: aim) + [published(restated)])]
      + (restated.isEmpty ? [] : [.list(restated)])
  }

  private func questions(behind aim: TargetAnswers.Aim) -> [Sentence] {
    guard aim.target.measure.indicator != nil else { return [] }
    let day = Argument.date(aim.finding.baselineDate)
    return [Sentence(isAskedOtherwise(aim) ? "target.unstable" : "target.stable", day)]
  }

  private func published(_ restated: [Sentence]) -> Sentence {
    guard self.restated.isCompared else { return Sentence("target.uncompared") }
    return Sentence(restated.isEmpty ? "target.kept" : "target.restated")
  }

  private func isChanged(_ aim: TargetAnswers.Aim) -> Bool {
    isAskedOtherwise(aim) || !restated.sentences(about: aim).isEmpty
  }

  /// Whether any question behind the target was asked otherwise in one of its partnership's waves.
  private func isAskedOtherwise(_ aim: TargetAnswers.Aim) -> Bool {
    let findings = context.partnerships.first { $0.partnership.id == aim.partnership.id }
    guard let findings, let indicator = aim.target.measure.indicator else { return false }
    return context.isAskedOtherwise(in: findings, indicator: indicator)
  }
}
