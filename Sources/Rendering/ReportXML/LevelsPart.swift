import Impact
import Markup
import Statistics

extension OpenElement {
  /// How high each measure stood at each wave.
  func addLevels(_ levels: [Level]) {
    let element = add("levels")
    for level in levels {
      let child = element.add("level")
      child.set(level.measure)
      child.set("wave", level.wave)
      child.set(level.estimate) {
        child.set($0)
        if let weights = $0.weights { child.add(weights) }
        child.addUnshown("negative-pole", $0.negativePole)
      }
    }
  }

  private func set(_ level: LevelEstimate) {
    set("n", level.n.numeral)
    set("mean", level.mean.numeral)
    set("sd", level.standardDeviation.numeral)
    set("low", level.interval?.lower.numeral)
    set("high", level.interval?.upper.numeral)
    set("convention", level.interval == nil ? nil : level.convention.rawValue)
    set("negative-pole", level.negativePole.finding?.percent.numeral)
    set("negative-pole-low", level.negativePole.finding?.interval?.lower.numeral)
    set("negative-pole-high", level.negativePole.finding?.interval?.upper.numeral)
  }
}
