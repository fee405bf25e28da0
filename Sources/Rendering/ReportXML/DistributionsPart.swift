import Impact
import Markup
import Survey

extension OpenElement {
  /// The answers to each item at each wave.
  func addDistributions(_ distributions: [ItemDistribution], in project: Project) {
    let element = add("distributions")
    for distribution in distributions {
      let decimals = project.decimals(ofItem: distribution.item, wave: distribution.wave)
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
    addUnshown("shares", answers.shares)
    for share in answers.shares.finding ?? [] {
      add(
        "share",
        ["value": share.value.numeral(decimals: decimals), "percent": share.percent.numeral]
      )
    }
  }
}

extension Project {
  /// The decimal places of the scale on which a wave asked an item.
  fileprivate func decimals(ofItem id: String, wave: String) -> Int {
    guard let item = questionnaire.items.first(where: { $0.id == id }),
      let wave = waves.first(where: { $0.id == wave })
    else { return 0 }
    return questionnaire.scale(of: item, in: wave)?.decimals ?? 0
  }
}
