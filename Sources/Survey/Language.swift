/// A language that Samhold writes reports in.
package enum Language: String, Sendable, CaseIterable {
  case danish = "da"
  case english = "en"
}

/// A text of the user's, in one or several languages.
package struct Wording: Sendable, Equatable {
  /// One language's text; `language` is nil for a text that was given without one.
  package struct Variant: Sendable, Equatable {
    package let language: Language?
    package let text: String

    package init(language: Language?, text: String) {
      self.language = language
      self.text = text
    }
  }

  /// The texts in the order of the project file; never empty.
  package let variants: [Variant]

  /// A text that serves every language.
  package init(_ text: String) {
    variants = [Variant(language: nil, text: text)]
  }

  /// A text in the two languages of Samhold itself.
  package init(danish: String, english: String) {
    variants = [
      Variant(language: .danish, text: danish), Variant(language: .english, text: english),
    ]
  }

  /// A text in several languages; nil when there is none.
  package init?(variants: [Variant]) {
    guard !variants.isEmpty else { return nil }
    self.variants = variants
  }

  /// The text in a language, else the one without a language, else the first.
  package func text(in language: Language) -> String {
    let match =
      variants.first { $0.language == language }
      ?? variants.first { $0.language == nil }
      ?? variants.first
    return match?.text ?? ""
  }
}
