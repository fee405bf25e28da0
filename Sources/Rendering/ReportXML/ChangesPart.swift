import Impact
import Markup
import Statistics

extension OpenElement {
  /// How each measure of a partnership changed.
  func addChanges(of findings: PartnershipFindings) {
    let element = add("changes")
    for change in findings.changes {
      let child = element.add("change")
      child.set(change.measure)
      child.set("from", change.waves.from)
      child.set("to", change.waves.to)
      child.set("span", findings.span(of: change))
      child.set(change.estimate) { child.add($0) }
    }
  }

  private func add(_ change: ChangeEstimate) {
    set("method", change.method.rawValue)
    set("basis", change.basis.rawValue)
    set("n-first", change.nFirst.numeral)
    set("n-second", change.nSecond.numeral)
    set("difference", change.difference.numeral)
    set("negative-pole-difference", change.negativePoleDifference.finding?.numeral)
    add("linked", change.nLinked, as: "n", \.numeral)
    add("unlinked", change.nUnlinked, as: "n", \.numeral)
    add(change.inference, change.effectSize)
    add("verdict", change.verdict, \.rawValue)
    for companion in change.companions { add(companion) }
    addEvidence(of: change)
  }

  private func add(_ companion: ChangeEstimate.Companion) {
    let element = add(
      "companion",
      [
        "method": companion.method.rawValue,
        "n-first": companion.nFirst.numeral,
        "n-second": companion.nSecond.numeral,
        "difference": companion.difference.numeral,
      ]
    )
    element.add(companion.inference, companion.effectSize)
  }

  private func add(
    _ inference: Disclosed<ChangeEstimate.Inference>,
    _ effectSize: Disclosed<ChangeEstimate.EffectSize>
  ) {
    let test = add("inference")
    test.set(inference) { test.set($0) }
    let effect = add("effect-size")
    effect.set(effectSize) { effect.set($0) }
  }

  private func set(_ inference: ChangeEstimate.Inference) {
    set("standard-error", inference.standardError?.numeral)
    set("statistic", inference.statistic?.numeral)
    set("df", inference.degreesOfFreedom?.numeral)
    set("p", inference.p.numeral)
    set(inference.interval)
    set("minimum-detectable", inference.minimumDetectable.numeral)
    set("convention", inference.convention.rawValue)
  }
}

extension PartnershipFindings {
  /// Whether a change is from the first to the last wave that reached the partnership (`whole`) or
  /// between two waves in a row (`step`); the only change of a measure is whole.
  func span(of change: Change) -> String {
    change.waves == wholeChange(of: change.measure)?.waves ? "whole" : "step"
  }
}
