import Impact
import Markup
import Survey

extension OpenElement {
  /// The ways to divide respondents.
  func addGroups(_ groups: [RespondentGroup]) {
    let element = add("respondent-groups")
    for group in groups {
      let child = element.add("respondent-group", ["id": group.id])
      child.add("name", group.name)
      for value in group.values {
        child.add("respondent-value", ["id": value.id, "group": group.id])
          .add("name", value.name)
      }
    }
  }

  /// What is found of the groups of people in a partnership.
  func add(_ groups: [GroupFindings]) {
    let element = add("groups")
    for findings in groups {
      let child = element.add("group")
      child.set(findings.group)
      for level in findings.levels { child.add(level) }
      for change in findings.changes { child.add(change) }
    }
  }

  /// Sets which people are meant.
  func set(_ group: GroupValue?) {
    set("group", group?.group)
    set("group-value", group?.value)
  }

  private func add(_ level: Level) {
    let element = add("group-level")
    element.set(level.measure)
    element.set("wave", level.wave)
    element.set(level.estimate) {
      element.set("n", $0.n.numeral)
      element.set("mean", $0.mean.numeral)
      element.set("sd", $0.standardDeviation.numeral)
      element.set("negative-pole", $0.negativePole.finding?.percent.numeral)
      element.addUnshown("negative-pole", $0.negativePole)
    }
  }

  private func add(_ change: GroupChange) {
    let element = add("group-change")
    element.set(change.measure)
    element.set("from", change.waves.from)
    element.set("to", change.waves.to)
    element.set(change.estimate) { estimate in
      element.set("n-first", estimate.nFirst.numeral)
      element.set("n-second", estimate.nSecond.numeral)
      element.set("difference", estimate.difference.numeral)
      let inference = element.add("inference")
      inference.set(estimate.inference) { inference.set(test: $0) }
      element.add("verdict", estimate.verdict, \.rawValue)
    }
  }
}
