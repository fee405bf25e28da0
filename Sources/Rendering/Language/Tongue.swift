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

  /// A language with its phrase book from the template files.
  init(_ language: Language, load: (String) -> [UInt8]?) throws(MarkupError) {
    let name = "text/\(language.rawValue).yaml"
    guard let bytes = load(name) else {
      throw MarkupError("there is no phrase book", at: Markup.Place(file: name))
    }
    self.init(language, phrases: try Phrasebook(parsing: bytes, name: name))
  }

  /// Of one text in several languages the element to show: in the reader's language, else the one
  /// without a language, else the first.
  func choose(among variants: [Element]) -> Element? {
    variants.first { $0.language == language.rawValue }
      ?? variants.first { $0.language == nil }
      ?? variants.first
  }

  /// The language of a text where it is not the reader's, for an attribute `lang`.
  func foreignLanguage(of text: Element) -> String? {
    text.language == language.rawValue ? nil : text.language
  }
}
