import Impact
import Markup
import Survey

extension Element {
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
