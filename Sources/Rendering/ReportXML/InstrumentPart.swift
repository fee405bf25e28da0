import Impact
import Markup
import Survey

extension OpenElement {
  /// What changed in the questionnaire between waves, and what was decided about it.
  func addInstrumentChanges(_ drifts: [ItemDrift]) {
    let element = add("instrument-changes")
    for drift in drifts {
      let child = element.add(
        "instrument-change",
        [
          "item": drift.item,
          "from": drift.from,
          "to": drift.to,
          "aspects": drift.aspects.map(\.rawValue).joined(separator: " "),
          "common-score": drift.hasCommonScore.description,
          "blocks": drift.isBlocking.description,
        ]
      )
      guard let decision = drift.decision else { continue }
      child.add(
        "decision",
        ["verdict": decision.verdict.rawValue, "date": decision.date.description]
      ).add("reason", decision.reason)
    }
  }
}
