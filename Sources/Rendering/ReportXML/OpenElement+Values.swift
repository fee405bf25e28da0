import Impact
import Markup
import Survey

extension OpenElement {
  /// Adds a text as one element for each language it is given in; nothing for no text.
  func add(_ name: String, _ wording: Wording?) {
    for variant in wording?.variants ?? [] {
      add(name, text: variant.text, language: variant.language?.rawValue)
    }
  }

  /// Adds an element for a stretch of days.
  func add(_ name: String, _ days: DateRange) {
    add(name).set(days)
  }

  /// Sets the first and the last day.
  func set(_ days: DateRange) {
    set("start", days.start.description)
    set("end", days.end.description)
  }

  /// Sets what is measured.
  func set(_ measure: Measure) {
    set("indicator", measure.indicator)
    set("facet", measure.facet)
  }

  /// Sets a finding's state and, only where it is shown, writes what it says.
  func set<Finding>(_ finding: Disclosed<Finding>, show: (Finding) -> Void) {
    set("state", finding.stateWord)
    switch finding.state {
    case .shown(let value): show(value)
    case .withheld: set("rule", finding.reasonWord)
    case .notKnown: set("reason", finding.reasonWord)
    }
  }

  /// Adds an element that says why a part of a shown finding is not shown; nothing where it is.
  func addUnshown<Finding>(_ name: String, _ finding: Disclosed<Finding>) {
    if finding.finding == nil { add(name).set(finding) { _ in } }
  }

  /// Adds an element for a finding of a single figure, which stands in one attribute.
  func add<Figure>(
    _ name: String,
    _ finding: Disclosed<Figure>,
    as attribute: String = "value",
    _ text: (Figure) -> String
  ) {
    let element = add(name)
    element.set(finding) { element.set(attribute, text($0)) }
  }
}
