import Impact
import Markup
import Statistics
import Survey

extension Element {
  /// How each measure of a partnership changed.
  func addChanges(_ changes: [Change], waves: [Wave]) {
    let element = add("changes")
    let whole = WavePair(widestOf: changes, waves: waves)
    for change in changes {
      let child = element.add("change")
      child.set(change.measure)
      child.set("from", change.waves.from)
      child.set("to", change.waves.to)
      child.set("span", change.waves == whole ? "whole" : "step")
      child.set(change.estimate) { child.add($0) }
    }
  }

  private func add(_ change: ChangeEstimate) {
    set("method", change.method.rawValue)
    set("n-first", change.nFirst.numeral)
    set("n-second", change.nSecond.numeral)
    set("difference", change.difference.numeral)
    set("negative-pole-difference", change.negativePoleDifference.numeral)
    add("linked", change.nLinked, as: "n", \.numeral)
    add("unlinked", change.nUnlinked, as: "n", \.numeral)
    add(change.inference, change.effectSize)
    add("verdict", change.verdict, \.rawValue)
    for companion in change.companions { add(companion) }
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
    set("standard-error", inference.standardError.numeral)
    set("statistic", inference.statistic.numeral)
    set("df", inference.degreesOfFreedom.numeral)
    set("p", inference.p.numeral)
    set("low", inference.interval.lower.numeral)
    set("high", inference.interval.upper.numeral)
  }

  private func set(_ effect: ChangeEstimate.EffectSize) {
    set("g", effect.g.numeral)
    set("standardiser", effect.standardiser.rawValue)
  }
}

extension WavePair {
  /// From the earliest to the latest wave that a partnership's changes name; nil without changes.
  init?(widestOf changes: [Change], waves: [Wave]) {
    guard
      let first = waves.first(where: { wave in changes.contains { $0.waves.from == wave.id } }),
      let last = waves.last(where: { wave in changes.contains { $0.waves.to == wave.id } })
    else { return nil }
    self.init(from: first.id, to: last.id)
  }
}
