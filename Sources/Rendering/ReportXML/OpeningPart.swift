import Impact
import Markup
import Survey

extension OpenElement {
  /// Who reports.
  func add(_ undertaking: Undertaking) {
    let element = add("undertaking")
    element.add("name", undertaking.name)
    if let identifier = undertaking.identifier {
      element.add("identifier", ["scheme": identifier.scheme.rawValue], text: identifier.value)
    }
  }

  /// What changed in a few counts.
  func add(_ summary: Summary) {
    add(
      "summary",
      [
        "from": summary.waves?.from,
        "to": summary.waves?.to,
        "improved": summary.improved.numeral,
        "worsened": summary.worsened.numeral,
        "unclear": summary.unclear.numeral,
        "withheld": summary.withheld.numeral,
        "not-known": summary.notKnown.numeral,
      ]
    )
  }

  /// The rules by which the figures were made, and the computations that occur in the report.
  func addMethod(of report: Report) {
    let project = report.project
    let element = add(
      "method",
      [
        "confidence": "95",
        "privacy-threshold": project.privacy.threshold.numeral,
        "minimum-answered-percent": project.scoring.minimumAnsweredPercent.numeral,
        "negative-pole-at-most": project.scoring.negativePoleAtMost.numeral,
        "duplicates": project.duplicates.rawValue,
        "smallest-worthwhile-change": project.evidence.smallestWorthwhileChange.numeral,
        "collected-by": project.evidence.collectedBy?.rawValue,
        "trim-lowest": project.weights.trim?.lowest.numeral,
        "trim-highest": project.weights.trim?.highest.numeral,
      ]
    )
    element.add("privacy-reason", project.privacy.reason)
    let used = Set(report.partnerships.flatMap(\.changes).compactMap(\.estimate.finding?.method))
    for method in ChangeEstimate.Method.allCases where used.contains(method) {
      element.add("used", ["method": method.rawValue])
    }
  }
}
