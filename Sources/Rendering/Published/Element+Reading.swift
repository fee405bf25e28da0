import Markup
import Survey

extension Element {
  /// The text that stands in elements of a name, one for each language; nil when there is none.
  func wording(_ name: String) -> Wording? {
    Wording(
      variants: children(name).map { element in
        let language = element["lang", namespace: "http://www.w3.org/XML/1998/namespace"]
        return Wording.Variant(language: language.flatMap(Language.init), text: element.text)
      }
    )
  }

  /// The days from `start` to `end`; nil without both.
  var days: DateRange? {
    guard let start = self["start"].flatMap({ CalendarDate($0) }),
      let end = self["end"].flatMap({ CalendarDate($0) })
    else { return nil }
    return DateRange(start: start, end: end)
  }
}
