import Impact
import Survey

extension TargetAnswers {
  /// Where each milestone of a target stands; nothing where it has none.
  func milestones(of aim: Aim) -> [Prose] {
    let entries = aim.finding.milestones.map { sentence(on: $0, of: aim) }
    return entries.isEmpty ? [] : [.list(entries)]
  }

  private func sentence(on finding: MilestoneFinding, of aim: Aim) -> Sentence {
    let step: [Argument] = [aim.goal(finding.milestone.value), .date(finding.milestone.date)]
    if finding.status.finding == .ahead { return Sentence("milestone.ahead", filledWith: step) }
    if case .withheld(let rule) = finding.actual.state {
      return Sentence("milestone.withheld", filledWith: step + [context.withheld(rule)])
    }
    guard let value = finding.actual.finding, let day = finding.actualDate else {
      return Sentence("milestone.unmeasured", filledWith: step)
    }
    let reached = step + [aim.reading(value), .date(day)]
    guard let status = finding.status.finding else {
      return Sentence("milestone.reading", filledWith: reached)
    }
    return Sentence(
      "milestone.judged",
      filledWith: reached + [.word("milestone.\(status.rawValue)")]
    )
  }
}
