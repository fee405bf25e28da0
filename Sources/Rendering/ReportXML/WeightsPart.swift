import Impact
import Markup
import Statistics

extension OpenElement {
  /// How the people of a partnership were weighted; nothing where they count alike.
  func addWeights(_ weights: [WaveWeights]) {
    guard !weights.isEmpty else { return }
    let element = add("weights")
    for wave in weights {
      let child = element.add("wave-weights", ["wave": wave.wave])
      child.set(wave.estimate) { child.add($0) }
    }
  }

  private func add(_ weights: WeightsEstimate) {
    set("n", weights.n.numeral)
    set("strata", weights.strata?.numeral)
    set("clusters", weights.clusters?.numeral)
    let kish = add("kish")
    kish.set(weights.kish) {
      kish.set("design-effect", $0.designEffect.numeral)
      kish.set("effective-n", $0.effectiveN.numeral)
    }
    guard let raking = weights.raking else { return }
    let element = add("raking")
    element.set(raking.fit) {
      element.set("rounds", $0.rounds.numeral)
      element.set("largest-deviation", $0.largestDeviation.numeral)
    }
    for margin in raking.margins {
      element.add("margin", ["group": margin.group]).add("unknown", margin.unknown, \.numeral)
    }
    guard let fit = raking.fit.finding else { return }
    if let trimmed = fit.trimmed { element.add("trimmed", trimmed, \.numeral) }
    let factors = element.add("factors")
    factors.set(fit.factors) { factors.set($0) }
  }

  /// What weights did to a level, and what it would be without.
  func add(_ weights: LevelWeights) {
    set("standard-error", weights.standardError?.numeral)
    set("df", weights.degreesOfFreedom?.numeral)
    add(
      "unweighted",
      [
        "mean": weights.unweighted.mean.numeral,
        "sd": weights.unweighted.standardDeviation.numeral,
      ]
    )
    .set("negative-pole", weights.unweighted.negativePole?.numeral)
  }
}
