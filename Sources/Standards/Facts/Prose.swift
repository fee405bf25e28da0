package import Impact
package import Survey

/// A part of a text: words of the report's own, or words of the user's.
package enum Prose: Sendable, Equatable {
  /// A paragraph of sentences from the phrase book.
  case paragraph([Sentence])
  /// A list, one sentence an entry.
  case list([Sentence])
  /// The user's text; an empty line begins a new paragraph, `- ` an entry of a list.
  case written(Wording)
}

/// A phrase of the phrase books with what fills its places.
///
/// Standards says what is said; how, in which language, is said by the phrase books alone.
package struct Sentence: Sendable, Equatable {
  /// The key in `Templates/text`, without its prefix `disclosure.`.
  package let key: String
  package let arguments: [Argument]

  package init(_ key: String, _ arguments: Argument...) {
    self.key = key
    self.arguments = arguments
  }

  init(_ key: String, filledWith arguments: [Argument]) {
    self.key = key
    self.arguments = arguments
  }
}

/// What fills a place in a phrase.
package indirect enum Argument: Sendable, Equatable {
  case words(Wording)
  /// A name that is the same in every language, such as a grade.
  case name(String)
  case count(Int)
  /// With one decimal.
  case score(Double)
  /// With its sign and one decimal.
  case signed(Double)
  /// With at most two decimals.
  case amount(Double)
  /// With its sign and at most two decimals.
  case signedAmount(Double)
  /// In percent, 0…100, with one decimal.
  case percent(Double)
  case date(CalendarDate)
  case dates(DateRange)
  /// A phrase within the phrase.
  case phrase(Sentence)
  /// A phrase of the report's page, by its whole key, such as `verdict.improved`.
  case word(String)
  /// Why a figure is kept back; fewer people than the threshold are a small group.
  case withheld(WithholdingRule, threshold: Int)
  /// Several, parted by commas.
  case list([Argument])
}

/// Paragraphs and lists in a text of the user's.
package enum WrittenBlock: Equatable {
  case paragraph(String)
  case list([String])

  /// The blocks of a text: an empty line ends a block, and a line with `- ` before it begins an
  /// entry of a list; every other line goes on with what came before.
  package static func blocks(of text: String) -> [WrittenBlock] {
    var blocks: [WrittenBlock] = []
    var isOpen = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if words.isEmpty {
        isOpen = false
      } else if words.hasPrefix("- ") {
        blocks.beginEntry(String(words.dropFirst(2)), goingOn: isOpen)
        isOpen = true
      } else if isOpen {
        blocks.goOn(with: words)
      } else {
        blocks.append(.paragraph(words))
        isOpen = true
      }
    }
    return blocks
  }
}

extension [WrittenBlock] {
  fileprivate mutating func beginEntry(_ text: String, goingOn isOpen: Bool) {
    if isOpen, case .list(let entries) = last {
      self[count - 1] = .list(entries + [text])
    } else {
      append(.list([text]))
    }
  }

  fileprivate mutating func goOn(with text: String) {
    switch last {
    case .paragraph(let begun): self[count - 1] = .paragraph(begun + " " + text)
    case .list(let entries):
      self[count - 1] = .list(entries.dropLast() + [(entries.last ?? "") + " " + text])
    case nil: append(.paragraph(text))
    }
  }
}
