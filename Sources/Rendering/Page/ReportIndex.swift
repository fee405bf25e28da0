import Markup
import Survey

/// What a page needs to look up in a report: the elements that others refer to by id.
struct ReportIndex {
  /// The smallest group that is shown, as it is written.
  let privacyThreshold: String
  private let indicators: [String: Element]
  private let items: [String: Element]
  private let scales: [String: Element]
  private let waves: [String: Element]

  init(_ report: Document) {
    let root = report.root
    let questionnaire = root.child("questionnaire")
    privacyThreshold = root.child("method")?["privacy-threshold"] ?? ""
    indicators = Self.byID(questionnaire?.children("indicator"))
    items = Self.byID(questionnaire?.children("item"))
    scales = Self.byID(questionnaire?.children("scale"))
    waves = Self.byID(root.child("waves")?.children("wave"))
  }

  private static func byID(_ elements: [Element]?) -> [String: Element] {
    Dictionary((elements ?? []).map { ($0["id"] ?? "", $0) }) { first, _ in first }
  }

  /// What an element's attribute refers to.
  func indicator(of element: Element) -> Element? { indicators[element["indicator"] ?? ""] }
  func item(of element: Element) -> Element? { items[element["item"] ?? ""] }
  func scale(of item: Element) -> Element? { scales[item["scale"] ?? ""] }
  func wave(of element: Element) -> Element? { waves[element["wave"] ?? ""] }

  /// Whether the answers of an item are shown the other way round, so that the wished-for
  /// direction is the same for all.
  func isTurned(_ item: Element) -> Bool {
    let isReversed = item["reversed"] == "true"
    let isHigherBetter = indicator(of: item)?["higher-is-better"] != "false"
    return isReversed == isHigherBetter
  }
}

extension Element {
  /// The language of the element's text, where it has one of its own (`xml:lang`).
  var language: String? { self["lang", namespace: "http://www.w3.org/XML/1998/namespace"] }

  /// An attribute's number, exactly as written.
  func decimal(_ name: String) -> ExactDecimal? { self[name].flatMap { ExactDecimal($0) } }

  /// An attribute's number for drawing; nil if it is not finite.
  func number(_ name: String) -> Double? {
    self[name].flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
  }

  /// The interval that the attributes `low` and `high` span.
  var interval: ClosedRange<Double>? {
    guard let low = number("low"), let high = number("high"), low <= high else { return nil }
    return low...high
  }

  /// Whether a finding is shown, by its attribute `state`.
  var isShown: Bool { self["state"] == "shown" }
}
