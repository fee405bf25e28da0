import Impact
import Markup
import Statistics

extension OpenElement {
  /// What is known of a partnership's own part in what changed.
  func add(_ contribution: Contribution) {
    let element = add("contribution")
    switch contribution {
    case .unknown(let cause):
      element.set("known", "false")
      element.set("because", cause.rawValue)
    case .compared(let compared):
      element.set("known", "true")
      element.set("comparison", compared.comparison)
      for balance in compared.balances { element.add(balance) }
      for difference in compared.differences {
        let isWhole = compared.wholeDifference(of: difference.measure) == difference
        element.add(difference, span: isWhole ? "whole" : "step")
      }
    }
  }

  private func add(_ balance: Balance) {
    let element = add("balance")
    element.set(balance.measure)
    element.set("wave", balance.wave)
    element.set(balance.estimate) { estimate in
      element.set("difference", estimate.difference.numeral)
      element.set("standardised", estimate.standardised?.numeral)
      element.set("variance-ratio", estimate.varianceRatio?.numeral)
      for (name, level) in [
        ("own", estimate.partnership), ("other", estimate.comparison),
      ] {
        element.add(
          name,
          [
            "n": level.n.numeral,
            "mean": level.mean.numeral,
            "sd": level.standardDeviation.numeral,
          ]
        )
        .set("negative-pole", level.negativePole.finding?.percent.numeral)
      }
    }
  }

  private func add(_ change: ComparedChange, span: String) {
    let element = add("compared-change")
    element.set(change.measure)
    element.set("from", change.waves.from)
    element.set("to", change.waves.to)
    element.set("span", span)
    element.set(change.estimate) { element.add($0) }
  }

  private func add(_ estimate: ComparedChangeEstimate) {
    set("method", estimate.method.rawValue)
    set("difference", estimate.difference.numeral)
    set("approximate", estimate.isApproximate.description)
    add("own", estimate.partnership)
    add("other", estimate.comparison)
    add(estimate.inference)
    add("verdict", estimate.verdict, \.rawValue)
    add("standardised", estimate.standardised, \.numeral)
    for companion in estimate.companions {
      let element = add(
        "compared-companion",
        ["method": companion.method.rawValue, "difference": companion.difference.numeral]
      )
      element.add("own", companion.partnership)
      element.add("other", companion.comparison)
      element.add(companion.inference)
    }
  }

  private func add(_ name: String, _ side: ComparedChangeEstimate.Side) {
    add(
      name,
      [
        "n-first": side.nFirst.numeral,
        "n-second": side.nSecond.numeral,
        "change": side.change.numeral,
      ]
    )
  }

  private func add(_ inference: Disclosed<ChangeEstimate.Inference>) {
    let element = add("inference")
    element.set(inference) { element.set(test: $0) }
  }

  /// Sets what a test says.
  func set(test inference: ChangeEstimate.Inference) {
    set("standard-error", inference.standardError?.numeral)
    set("statistic", inference.statistic?.numeral)
    set("df", inference.degreesOfFreedom?.numeral)
    set("p", inference.p.numeral)
    set("low", inference.interval.lower.numeral)
    set("high", inference.interval.upper.numeral)
  }
}
