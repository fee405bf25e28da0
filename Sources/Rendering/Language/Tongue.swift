import Markup
import Survey

/// Everything that depends on the reader's language.
struct Tongue {
  let language: Language
  let phrases: Phrasebook
  let numbers: NumberStyle
  let dates: DateStyle

  init(_ language: Language, phrases: Phrasebook) {
    self.language = language
    self.phrases = phrases
    numbers = NumberStyle(language)
    dates = DateStyle(language)
  }

  /// Of one text in several languages the element to show: in the reader's language, else the one
  /// without a language, else the first.
  func choose(among variants: [Element]) -> Element? {
    variants.first { Self.code(of: $0) == language.rawValue }
      ?? variants.first { Self.code(of: $0) == nil }
      ?? variants.first
  }

  /// The language of a text where it is not the reader's, for an attribute `lang`.
  func foreignLanguage(of text: Element) -> String? {
    let code = Self.code(of: text)
    return code == language.rawValue ? nil : code
  }

  private static func code(of text: Element) -> String? {
    text["lang", namespace: "http://www.w3.org/XML/1998/namespace"]
  }
}
