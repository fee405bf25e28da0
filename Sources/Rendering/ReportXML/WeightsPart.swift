import Impact
import Markup
import Statistics

extension Element {
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
    set("design-effect", weights.designEffect.numeral)
    set("effective-n", weights.effectiveN.numeral)
    set("strata", weights.strata?.numeral)
    set("clusters", weights.clusters?.numeral)
    guard let raking = weights.raking else { return }
    let element = add(
      "raking",
      ["rounds": raking.rounds.numeral, "largest-deviation": raking.largestDeviation.numeral]
    )
    for margin in raking.margins {
      element.add("margin", ["group": margin.group]).add("unknown", margin.unknown, \.numeral)
    }
    if let trimmed = raking.trimmed { element.add("trimmed", trimmed, \.numeral) }
    let factors = element.add("factors")
    factors.set(raking.factors) { factors.set($0) }
  }

  /// What weights did to a level, and what it would be without.
  func add(_ weights: LevelWeights) {
    set("design-effect", weights.designEffect.numeral)
    set("effective-n", weights.effectiveN.numeral)
    set("standard-error", weights.standardError?.numeral)
    set("df", weights.degreesOfFreedom?.numeral)
    let plain = add("unweighted")
    plain.set(weights.unweighted) {
      plain.set("mean", $0.mean.numeral)
      plain.set("sd", $0.standardDeviation.numeral)
      plain.set("negative-pole", $0.negativePole.numeral)
    }
  }
}
