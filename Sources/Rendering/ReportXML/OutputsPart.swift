import Impact
import Markup
import Survey

extension OpenElement {
  /// The kinds of output that can be counted.
  func addCatalogue(of outputs: OutputsDeclaration) {
    let element = add("outputs-catalogue")
    for kind in outputs.kinds {
      let child = element.add(
        "output",
        [
          "id": kind.id, "adds-over-periods": kind.addsOverPeriods.description,
          "estimated": kind.isEstimated?.description,
        ]
      )
      child.add("name", kind.name)
      child.add("unit", kind.unit)
      child.add("method", kind.method)
    }
  }

  /// What was done in a partnership.
  func addOutputs(_ outputs: [OutputFinding]) {
    let element = add("outputs")
    for output in outputs { element.add(output) }
  }

  private func add(_ output: OutputFinding) {
    let element = add("output", ["kind": output.kind])
    for period in output.periods {
      let amount = element.add("amount")
      amount.set(period.dates)
      amount.set(period.amount) { amount.set("value", $0.numeral) }
    }
    element.add("change", output.change, \.numeral)
    element.add("total", output.total, \.numeral)
  }
}
