import Impact
import Markup
import Statistics

extension OpenElement {
  /// Who of each wave's people came back.
  func addAttritions(_ attritions: [Attrition]) {
    let element = add("attritions")
    for attrition in attritions {
      let child = element.add("attrition")
      child.set(attrition.measure)
      child.set("from", attrition.waves.from)
      child.set("to", attrition.waves.to)
      child.set(attrition.estimate) { child.add($0) }
    }
  }

  private func add(_ attrition: AttritionEstimate) {
    set("n", attrition.nFirst.numeral)
    set("stayed", attrition.nStayed.numeral)
    set("stayed-percent", attrition.stayedPercent.numeral)
    add("baseline-difference", attrition.baselineDifference, \.numeral)
    add("bounds").set(attrition.bounds)
  }
}
