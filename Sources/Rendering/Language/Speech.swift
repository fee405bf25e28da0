import Impact
import Markup
import Standards
import Survey
import Templates

/// Says in one language what the disclosures have to say.
struct Speech {
  let tongue: Tongue

  init(tongue: Tongue) {
    self.tongue = tongue
  }

  /// With the phrase book that is embedded in the program: what is said in report.xml and in tables
  /// does not depend on the templates of a page.
  init(in language: Language) throws(MarkupError) {
    let name = "text/\(language.rawValue).yaml"
    let book = try Phrasebook(parsing: TemplateFiles.bytes(of: name) ?? [], name: name)
    self.init(tongue: Tongue(language, phrases: book))
  }

  /// A sentence in words.
  ///
  /// - Throws: ``PhraseFault`` for a phrase that the phrase book lacks.
  func text(_ sentence: Sentence) throws -> String {
    try tongue.phrases.phrase("disclosure.\(sentence.key)", sentence.arguments.map(text))
  }

  /// Sentences one after another.
  func text(_ sentences: [Sentence]) throws -> String {
    try sentences.map(text).joined(separator: " ")
  }

  /// A fact's content on one line; nil for what has no words.
  func text(_ content: Fact.Content) throws -> String? {
    switch content {
    case .prose(let prose): try prose.map(text).joined(separator: " ")
    case .choices(let choices):
      choices.map { $0.name.text(in: tongue.language) }.joined(separator: ", ")
    case .withheld: nil
    default: content.valueText
    }
  }

  private func text(_ prose: Prose) throws -> String {
    switch prose {
    case .paragraph(let sentences): try text(sentences)
    case .list(let entries): try entries.map(text).joined(separator: "; ")
    case .written(let wording): flat(wording.text(in: tongue.language))
    }
  }

  private func text(_ argument: Argument) throws -> String {
    switch argument {
    case .words(let wording): flat(wording.text(in: tongue.language))
    case .name(let name): name
    case .count(let count): written(count.numeral) { tongue.numbers.amount($0) }
    case .score(let value): written(value.numeral) { tongue.numbers.number($0, decimals: 1) }
    case .signed(let value): written(value.numeral) { tongue.numbers.signed($0, decimals: 1) }
    case .signedAmount(let value):
      written(value.numeral) { tongue.numbers.signedAmount($0) }
    case .amount(let value): written(value.numeral) { tongue.numbers.amount($0) }
    case .percent(let value): written(value.numeral) { tongue.numbers.percent($0, decimals: 1) }
    case .date(let date): tongue.dates.date(date)
    case .dates(let dates): tongue.dates.range(dates)
    case .phrase(let sentence): try text(sentence)
    case .word(let key): try tongue.phrases.phrase(key)
    case .withheld(let rule, let threshold):
      try tongue.phrases.phrase("withheld.\(rule.rawValue)", [threshold.numeral])
    case .list(let arguments): try arguments.map(text).joined(separator: ", ")
    }
  }

  /// A number in the language's way; one that is not finite is written as it is, for the schema to
  /// refuse where it stands as a figure.
  private func written(_ numeral: String, _ style: (ExactDecimal) -> String) -> String {
    ExactDecimal(numeral).map(style) ?? numeral
  }

  /// The text on one line.
  private func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
