import Impact
import Markup
import Survey

extension OpenElement {
  /// What the project file says of how a change came about, and how sure each change is.
  func addEvidence(of findings: PartnershipFindings) {
    guard !findings.partnership.isComparisonOnly else { return }
    let stated = findings.partnership.evidence
    let element = add(
      "evidence",
      [
        "comparison-programme": stated.comparisonHasProgramme ? "true" : nil,
        "replications": stated.replications > 0 ? stated.replications.numeral : nil,
      ]
    )
    element.add(stated)
    for grade in findings.grades { element.add(grade) }
  }

  private func add(_ stated: StatedEvidence) {
    if let intent = stated.intent {
      add("intent", ["date": intent.date.description]).add("text", intent.text)
    }
    for link in stated.account {
      add("link", ["through": link.through, "indicator": link.indicator])
        .add("because", link.because)
    }
    if let assignment = stated.assignment {
      add("assignment", ["kind": assignment.kind.rawValue]).add("reason", assignment.reason)
    }
    if let evaluator = stated.evaluator {
      add(
        "evaluator",
        [
          "independent": evaluator.isIndependent.description,
          "respondents": evaluator.respondents?.rawValue,
        ]
      ).add("name", evaluator.name)
    }
    if let cost = stated.cost {
      add("cost", ["amount": cost.amount.numeral, "currency": cost.currency])
    }
    for kind in stated.indirectness { add("indirect", ["kind": kind.rawValue]) }
  }

  private func add(_ grade: EvidenceGrade) {
    let element = add(
      "grade",
      [
        "indicator": grade.indicator,
        "from": grade.waves?.from,
        "to": grade.waves?.to,
        "comparison": grade.comparison,
        "design": grade.design.level.name,
        "ladder": grade.ladder.level.name,
        "certainty": grade.certainty.level?.name,
        "direction": grade.direction?.rawValue,
        "licence": grade.licence.rawValue,
      ]
    )
    element.add(grade.design.reasons, of: "design")
    element.add(grade.ladder.reasons, of: "ladder")
    element.add(grade.certainty.reasons, of: "certainty")
    element.add(grade.design.raises, of: "design")
    element.add(grade.ladder.raises, of: "ladder")
    element.add(grade.certainty.raises, of: "certainty")
  }

  private func add(_ reasons: [GradeReason], of letter: String) {
    for reason in reasons {
      add(
        "reason",
        [
          "of": letter,
          "cause": reason.cause.word,
          "steps": reason.steps.numeral,
          "figure": reason.cause.figure?.numeral,
          "indicator": reason.cause.indicator,
        ]
      )
    }
  }

  private func add(_ raises: [Improvement], of letter: String) {
    for improvement in raises {
      add("raise", ["of": letter, "by": improvement.rawValue])
    }
  }
}
