import Impact
import Statistics
import Survey

/// What a report says about each partnership as a plan of action.
struct ActionAnswers {
  private let context: Answering

  init(_ context: Answering) {
    self.context = context
  }

  func reply(to finding: Finding) -> Reply {
    switch finding {
    case .actionName: .answers(answers { [.paragraph([Sentence("name", .words($0.name))])] })
    case .actionDescription: orNothing(answers(initiatives))
    case .actionScope: .answers(answers(scope))
    case .actionAccount:
      orNothing(answers(account))
    case .actionOutputs: orNothing(answersOfFindings(outputs))
    case .actionOutcomes: orNothing(answersOfFindings(outcomes))
    case .actionEffectiveness: orNothing(answersOfFindings(effectiveness))
    case .actionAdverse: orNothing(answersOfFindings(AdverseAnswers(context).words))
    default: .nothing
    }
  }

  private func orNothing(_ answers: [Answer]) -> Reply {
    answers.isEmpty ? .nothing : .answers(answers)
  }

  private func answers(_ prose: (Partnership) -> [Prose]) -> [Answer] {
    answersOfFindings { prose($0.partnership) }
  }

  private func answersOfFindings(_ prose: (PartnershipFindings) -> [Prose]) -> [Answer] {
    context.partnerships.compactMap { findings in
      let prose = prose(findings)
      guard !prose.isEmpty else { return nil }
      let id = findings.partnership.id
      return Answer(
        subject: Fact.Subject(partnership: id),
        key: id,
        content: .prose(prose)
      )
    }
  }

  // MARK: - What was planned

  /// What is done; what the partnership is, is no action.
  private func initiatives(_ partnership: Partnership) -> [Prose] {
    let entries = partnership.initiatives.map { initiative in
      initiative.description.map {
        Sentence("initiative.described", .words(initiative.name), .words($0))
      } ?? Sentence("name", .words(initiative.name))
    }
    return entries.isEmpty ? [] : [.list(entries)]
  }

  private func scope(_ partnership: Partnership) -> [Prose] {
    var sentences = [Sentence("scope.place", .words(partnership.place))]
    if let population = partnership.population {
      sentences.append(Sentence("scope.population", .count(population)))
    }
    if !partnership.partners.isEmpty {
      let names = partnership.partners.map { Argument.words($0.name) }
      sentences.append(Sentence("scope.partners", .list(names)))
    }
    return [.paragraph(sentences)]
  }

  private func account(_ partnership: Partnership) -> [Prose] {
    let evidence = partnership.evidence
    let links = evidence.account.map { link in
      let initiative = partnership.initiatives.first { $0.id == link.through }?.name
      let through = initiative ?? context.output(link.through)?.name
      return Sentence(
        "account",
        through.map { .words($0) } ?? .name(link.through),
        context.name(of: context.indicator(link.indicator), link.indicator),
        .words(link.because)
      )
    }
    return (evidence.intent.map { [.written($0.text)] } ?? [])
      + (links.isEmpty ? [] : [.list(links)])
  }

  // MARK: - What was done, and what changed

  private func outputs(_ findings: PartnershipFindings) -> [Prose] {
    let entries = findings.outputs.compactMap { finding -> Sentence? in
      guard let amount = finding.periods.last?.amount.finding,
        let kind = context.output(finding.kind)
      else { return nil }
      let subject: [Argument] = [.words(kind.name), .amount(amount.value), context.unit(of: kind)]
      guard let change = finding.change.finding else {
        return Sentence("output.amount", filledWith: subject)
      }
      return Sentence("output.change", filledWith: subject + [.signedAmount(change.value)])
    }
    return entries.isEmpty
      ? [] : [.paragraph([Sentence("outputs", .dates(context.project.period))]), .list(entries)]
  }

  private func outcomes(_ findings: PartnershipFindings) -> [Prose] {
    let entries = context.project.questionnaire.indicators.compactMap { indicator in
      outcome(of: indicator, in: findings)
    }
    return entries.isEmpty ? [] : [.paragraph([Sentence("outcomes")]), .list(entries)]
  }

  /// How a score changed from the partnership's first wave to its last.
  private func outcome(of indicator: Indicator, in findings: PartnershipFindings) -> Sentence? {
    let measure = Measure(indicator: indicator.id, facet: nil)
    guard let change = findings.wholeChange(of: measure) else { return nil }
    let subject: [Argument] = [
      .words(indicator.name),
      context.waveName(change.waves.from),
      context.waveName(change.waves.to),
    ]
    switch change.estimate.state {
    case .notKnown: return nil
    case .withheld(let rule):
      return Sentence("outcome.withheld", filledWith: subject + [context.withheld(rule)])
    case .shown(let estimate):
      let difference: [Argument] = [.signed(estimate.difference)]
      guard let inference = estimate.inference.finding, let verdict = estimate.verdict.finding
      else { return Sentence("outcome.bare", filledWith: subject + difference) }
      return Sentence(
        "outcome.sure",
        filledWith: subject + difference + [
          .signed(inference.interval.lower), .signed(inference.interval.upper),
          .word("verdict.\(verdict.rawValue)"),
        ]
      )
    }
  }

  private func effectiveness(_ findings: PartnershipFindings) -> [Prose] {
    let waves = context.wavesMeasured(in: findings)
    guard waves > 1 else {
      return [.paragraph([Sentence(waves == 1 ? "effectiveness.once" : "effectiveness.never")])]
    }
    let isAskedOtherwise = context.isAskedOtherwise(in: findings)
    let comparison = findings.partnership.comparison.flatMap { id in
      context.project.partnerships.first { $0.id == id }
    }
    let grades = findings.grades.map { grade in
      Sentence(
        "grade",
        context.name(of: context.indicator(grade.indicator), grade.indicator),
        graded("design", grade.design.level.name),
        graded("ladder", grade.ladder.level.name),
        grade.certainty.level.map { graded("certainty", $0.name) } ?? .phrase(Sentence("ungraded"))
      )
    }
    return [
      .paragraph(
        [Sentence(isAskedOtherwise ? "effectiveness.drifting" : "effectiveness")]
          + (comparison.map { [Sentence("effectiveness.compared", .words($0.name))] } ?? [])
          + [Sentence("effectiveness.apart")]
      )
    ]
      + outcomes(findings).suffix(1) + (grades.isEmpty ? [] : [.list(grades)])
  }

  /// A letter of a grade, behind the words for it.
  private func graded(_ letter: String, _ level: String) -> Argument {
    .phrase(Sentence("graded", .word("\(letter).\(level)"), .name(level)))
  }

  /// The same for all partnerships of the topic, one after another.
  var effectivenessOfAll: [Prose] {
    context.partnerships.flatMap { findings in
      [.paragraph([Sentence("name", .words(findings.partnership.name))])] + effectiveness(findings)
    }
  }
}
