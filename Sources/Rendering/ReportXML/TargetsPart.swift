import Impact
import Markup
import Survey

extension OpenElement {
  /// What a partnership is to reach, and how far it has come.
  func addTargets(_ targets: [TargetFinding]) {
    let element = add("targets")
    for target in targets { element.add(target) }
  }

  private func add(_ finding: TargetFinding) {
    let target = finding.target
    let element = add("target", ["id": target.id])
    element.set(target.measure)
    element.add("name", target.name)
    let baseline = element.add("baseline", ["date": finding.baselineDate.description])
    baseline.set("wave", target.baseline.wave)
    baseline.set(finding.baseline) { baseline.set("value", $0.numeral) }
    let actual = element.add("actual", ["date": finding.actualDate?.description])
    actual.set(finding.actual) { actual.set("value", $0.numeral) }
    element.add("goal", ["date": target.date.description, "value": target.value.numeral])
    element.add("progress", finding.progress, as: "percent", \.numeral)
    if let percent = finding.timePassed { element.add("time-passed", ["percent": percent.numeral]) }
    element.add("status", finding.status, \.rawValue)
    for milestone in finding.milestones { element.add(milestone) }
  }

  private func add(_ finding: MilestoneFinding) {
    let milestone = finding.milestone
    let element = add(
      "milestone",
      ["date": milestone.date.description, "value": milestone.value.numeral]
    )
    let actual = element.add("actual", ["date": finding.actualDate?.description])
    actual.set(finding.actual) { actual.set("value", $0.numeral) }
    element.add("status", finding.status, \.rawValue)
  }

  private func set(_ measure: Target.Measure) {
    set("of", measure.indicator != nil ? "indicator" : "output")
    set("indicator", measure.indicator)
    set("output", measure.output)
    set("measure", measure.word)
  }
}

extension Target.Baseline {
  /// The wave that the baseline is measured in; nil for one that the user states.
  var wave: String? {
    switch self {
    case .measured(let wave): wave
    case .stated: nil
    }
  }
}
