import Impact
import Markup
import Statistics

extension OpenElement {
  /// How well each indicator was measured at each wave.
  func addQualities(_ qualities: [IndicatorQuality]) {
    let element = add("qualities")
    for quality in qualities {
      let child = element.add(
        "quality",
        ["indicator": quality.indicator, "wave": quality.wave]
      )
      let extremes = child.add("extremes")
      extremes.set(quality.extremes) {
        extremes.set("n", $0.n.numeral)
        extremes.set("floor", $0.floor.numeral)
        extremes.set("ceiling", $0.ceiling.numeral)
      }
      let reliability = child.add("reliability")
      reliability.set(quality.reliability) { reliability.add($0) }
    }
  }

  private func add(_ reliability: Reliability) {
    set("n", reliability.n.numeral)
    set("alpha", reliability.alpha.numeral)
    set(reliability.interval)
    add("omega", reliability.omega, \.numeral)
    for item in reliability.items {
      add(
        "item-reliability",
        [
          "item": item.item,
          "rest-correlation": item.restCorrelation?.numeral,
          "alpha-if-deleted": item.alphaIfDeleted?.numeral,
        ]
      )
    }
  }
}
