import Impact
import Markup
import Survey

extension OpenElement {
  /// A partnership's metrics now, in the period before and at the baseline; nothing when there is
  /// no report of a period before.
  func addComparatives(_ comparatives: [Comparative]) {
    guard !comparatives.isEmpty else { return }
    let element = add("comparatives")
    for comparative in comparatives {
      let isOutput = comparative.metric == .amount
      let child = element.add(
        "comparative",
        [
          "indicator": isOutput ? nil : comparative.subject,
          "output": isOutput ? comparative.subject : nil,
          "metric": comparative.metric.rawValue,
        ]
      )
      child.add("baseline", comparative.baseline)
      child.add("published", comparative.published)
      child.add("restated", comparative.restated)
      child.add("current", comparative.current)
    }
  }

  private func add(_ name: String, _ point: Comparative.Point?) {
    guard let point else { return }
    let element = add(name, ["wave-id": point.wave])
    if let period = point.period { element.set(period) }
    element.set("state", point.state)
    element.set("rule", point.rule)
    element.set("reason", point.reason)
    element.set("value", point.value)
  }
}
