import Markup
import Standards
import Survey

/// Writes the disclosures' texts in every language.
struct DisclosureWords {
  private let speeches: [Speech]

  init() throws(MarkupError) {
    var speeches: [Speech] = []
    for language in Language.allCases { speeches.append(try Speech(in: language)) }
    self.speeches = speeches
  }

  /// Why a datapoint does not apply.
  func add(_ reason: DisclosureIndex.Reason, to element: OpenElement) throws {
    switch reason {
    case .stated(let wording): element.add("reason", wording)
    case .found(let sentence):
      for speech in speeches {
        element.add(
          "reason",
          text: try speech.text(sentence),
          language: speech.tongue.language.rawValue
        )
      }
    }
  }

  /// A text of paragraphs and lists, once in each language.
  func add(_ prose: [Prose], to element: OpenElement) throws {
    for speech in speeches {
      let text = element.add("text", language: speech.tongue.language.rawValue)
      for part in prose {
        switch part {
        case .paragraph(let sentences): text.add("p", text: try speech.text(sentences))
        case .list(let entries):
          let list = text.add("ul")
          for entry in entries { list.add("li", text: try speech.text(entry)) }
        case .written(let wording): text.add(wording, in: speech.tongue.language)
        }
      }
    }
  }
}

extension OpenElement {
  /// A text of the user's, marked where it is in another language than asked for.
  fileprivate func add(_ wording: Wording, in language: Language) {
    let text = wording.text(in: language)
    let variant = wording.variants.first { $0.text == text }
    let foreign = variant?.language == language ? nil : variant?.language?.rawValue
    for block in WrittenBlock.blocks(of: text) {
      switch block {
      case .paragraph(let words): add("p", text: words, language: foreign)
      case .list(let entries):
        let list = add("ul")
        for entry in entries { list.add("li", text: entry, language: foreign) }
      }
    }
  }
}
