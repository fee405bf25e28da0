import Impact
import Survey

/// What a report says of figures that differ from those published before.
struct RestatedFigures {
  private let context: Answering

  init(_ context: Answering) {
    self.context = context
  }

  /// Whether the report was held against an earlier one.
  var isCompared: Bool { context.report.restatements?.previous.isEmpty == false }

  /// Whether figures differ and no entry of the project file says why.
  var isUnexplained: Bool { context.report.restatements?.unexplained.isEmpty == false }

  /// The user's explanations of these causes, each with the figures that it explains.
  func words(on causes: [RestatementEntry.Cause]) -> [Prose] {
    context.project.restatements.enumerated().filter { causes.contains($0.element.cause) }
      .flatMap { index, entry -> [Prose] in
        let figures = all.flatMap { restatement in
          restatement.differences.filter { $0.entry == index && $0.isMain }
            .map { sentence($0, of: restatement.subject) }
        }
        let cause = Sentence("restated.cause", .word("cause.\(entry.cause.rawValue)"))
        return [.paragraph([cause]), .written(entry.explanation)]
          + (figures.isEmpty ? [] : [.list(figures)])
      }
  }

  /// The figures behind a target that differ, and why.
  func sentences(about aim: TargetAnswers.Aim) -> [Sentence] {
    all.filter { isBehind(aim, $0.subject) }.flatMap { restatement in
      restatement.differences.filter(\.isMain).map { difference in
        let figure = sentence(difference, of: restatement.subject)
        return difference.entry.map { entry in
          Sentence(
            "restated.because",
            .phrase(figure),
            .words(context.project.restatements[entry].explanation)
          )
        } ?? figure
      }
    }
  }

  private var all: [Restatement] { context.report.restatements?.restated ?? [] }

  private func isBehind(_ aim: TargetAnswers.Aim, _ subject: PublishedSubject) -> Bool {
    guard subject.partnership == aim.partnership.id else { return false }
    let measure = aim.target.measure
    return switch subject.kind {
    case .target: subject.target == aim.target.id
    case .level: subject.facet == nil && subject.indicator == measure.indicator
    case .amount: subject.output == measure.output
    default: false
    }
  }

  private func sentence(
    _ difference: Restatement.Difference,
    of subject: PublishedSubject
  ) -> Sentence {
    Sentence(
      "restated",
      context.partnership(subject.partnership),
      .word("restated.\(subject.kind.rawValue)"),
      .list(names(of: subject)),
      .word("figure.\(difference.figure.split(separator: "/").joined(separator: "."))"),
      value(difference.then),
      difference.now.map(value) ?? .word("published.absent")
    )
  }

  private func names(of subject: PublishedSubject) -> [Argument] {
    let partnership = context.project.partnerships.first { $0.id == subject.partnership }
    let target = subject.target.map { id -> Argument in
      partnership?.targets.first { $0.id == id }.map { .words($0.name) } ?? .name(id)
    }
    let indicator = subject.indicator.map { context.name(of: context.indicator($0), $0) }
    let output = subject.output.map { id -> Argument in
      context.output(id).map { .words($0.name) } ?? .name(id)
    }
    let ids = [subject.facet, subject.item, subject.group?.value].compactMap(\.self)
    return [target, indicator, output].compactMap(\.self) + ids.map { .name($0) }
      + subject.waves.map(context.waveName) + (subject.period.map { [.dates($0)] } ?? [])
  }

  /// A published text as it is read: a number, a day, a verdict or whether anything is shown.
  private func value(_ text: String) -> Argument {
    if ["shown", "withheld", "not-known"].contains(text) { return .word("published.\(text)") }
    if let number = Double(text) { return .amount(number) }
    if let day = CalendarDate(text) { return .date(day) }
    return ChangeEstimate.Verdict(rawValue: text).map { .word("verdict.\($0.rawValue)") }
      ?? .name(text)
  }
}
