import Impact
import Markup
import Statistics
import Survey

extension Element {
  /// How high each measure stood at each wave.
  func addLevels(_ levels: [Level]) {
    let element = add("levels")
    for level in levels {
      let child = element.add("level")
      child.set(level.measure)
      child.set("wave", level.wave)
      child.set(level.estimate) { child.set($0) }
    }
  }

  private func set(_ level: LevelEstimate) {
    set("n", level.n.numeral)
    set("mean", level.mean.numeral)
    set("sd", level.standardDeviation.numeral)
    set("low", level.interval?.lower.numeral)
    set("high", level.interval?.upper.numeral)
    set("negative-pole", level.negativePole.numeral)
    set("negative-pole-low", level.negativePoleInterval.lower.numeral)
    set("negative-pole-high", level.negativePoleInterval.upper.numeral)
  }

  /// The answers to each item at each wave.
  func addDistributions(_ distributions: [ItemDistribution], questionnaire: Questionnaire) {
    let element = add("distributions")
    for distribution in distributions {
      let decimals = questionnaire.decimals(ofItem: distribution.item)
      let child = element.add(
        "distribution",
        ["item": distribution.item, "wave": distribution.wave]
      )
      child.set(distribution.answers) { child.add($0, decimals: decimals) }
    }
  }

  private func add(_ answers: ItemDistribution.Answers, decimals: Int) {
    set("n", answers.n.numeral)
    set("mean", answers.mean.numeral)
    for share in answers.shares {
      add(
        "share",
        ["value": share.value.numeral(decimals: decimals), "percent": share.percent.numeral]
      )
    }
  }
}

extension Questionnaire {
  /// The decimal places of the scale that an item is answered on.
  fileprivate func decimals(ofItem id: String) -> Int {
    let scale = items.first { $0.id == id }?.scale
    return scales.first { $0.id == scale }?.decimals ?? 0
  }
}
