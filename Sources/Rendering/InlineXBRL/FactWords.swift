import Markup
import Survey

/// How the values of facts are written for a reader.
struct FactWords {
  let tongue: Tongue
  let functions: PageFunctions

  /// A number without its sign, whether it is below zero, and what stands behind it.
  func number(of element: Element) throws -> (digits: String, isNegative: Bool, sign: String)? {
    guard let value = element.child("value").flatMap({ ExactDecimal($0.text) }) else { return nil }
    let isPercent = element["type"] == FactType.percent.rawValue
    let shown = isPercent ? value.shifted(by: 2) : value
    let stated = element["decimals"].flatMap { Int($0) }.map { $0 - (isPercent ? 2 : 0) }
    let decimals = max(shown.trimmed.decimals, stated ?? 0)
    return (
      tongue.numbers.magnitude(shown, decimals: decimals),
      shown.isNegative && !shown.isZero,
      isPercent ? tongue.numbers.percentSign : ""
    )
  }

  /// A boolean, year, date or list of links, with the transformation that reads it back.
  func word(of element: Element) throws -> (text: String, format: String?) {
    let value = element.child("value")?.text ?? ""
    switch element["type"].flatMap(FactType.init) {
    case .boolean?:
      let format = value == "true" ? InlineFormat.yes : InlineFormat.no
      return (try tongue.phrases.phrase("fact.\(value)"), format)
    case .date?:
      guard let date = CalendarDate(value) else { throw PageFault.notDates(value) }
      return (tongue.dates.date(date), InlineFormat.date(in: tongue.language))
    default: return (value, nil)
    }
  }

  /// The labels of the members of an enumeration.
  func choices(of element: Element) throws -> String {
    element.children("choice").compactMap { tongue.choose(among: $0.children("label"))?.text }
      .joined(separator: "; ")
  }

  /// Why a number is not shown.
  func why(_ element: Element) throws -> String {
    let rule = element.child("withheld")?["rule"] ?? ""
    return try functions.withheld(rule)
  }
}
