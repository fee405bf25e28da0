import Markup
import Survey

/// Writes facts where a reader finds them, each with its tag around it.
///
/// What is shown is what is tagged: a number has exactly the digits that report.xml publishes.
final class FactWriter {
  /// Which part of a text is written.
  enum Part: String {
    case whole, first, rest
  }

  private let tongue: Tongue
  private let frame: TaggingFrame
  private let facts: FactSet
  private let words: FactWords
  /// The parts that were written, by the fact's id.
  private(set) var written: [String: [Part]] = [:]

  init(tongue: Tongue, frame: TaggingFrame, facts: FactSet, words: FactWords) {
    self.tongue = tongue
    self.frame = frame
    self.facts = facts
    self.words = words
  }

  /// How many tags may stand in one another: libxml2 reads 256 elements, the page's among them.
  private static let deepest = 50

  /// Writes what elements of the report state, all the same, with the tags of those that have one.
  ///
  /// The tags stand in one another around the same words (Inline XBRL 1.1, section 11); so
  /// many that a reader could not take it are parted, and the words said again.
  func write(_ elements: [Element], _ part: Part, in output: Element) throws {
    for start in stride(from: 0, to: elements.count, by: Self.deepest) {
      let some = elements[start..<min(start + Self.deepest, elements.count)]
      guard let element = some.first else { continue }
      let tags = some.compactMap(facts.fact(of:)).filter { !facts.isRepeat($0) }
      for tag in tags { written[tag.id, default: []].append(part) }
      try write(element, part, tags, in: output)
    }
  }

  private func write(
    _ element: Element,
    _ part: Part,
    _ tags: [InlineFact],
    in output: Element
  ) throws {
    switch element["type"].flatMap(FactType.init) {
    case .string?, .textBlock?: try writeText(of: element, part, tags, in: output)
    case .enumeration?, .enumerationSet?: try writeChoices(of: element, tags, in: output)
    case .percent?, .decimal?, .integer?: try writeNumber(of: element, tags, in: output)
    default: try writeWord(of: element, tags, in: output)
    }
  }

  private func attributes(
    of fact: InlineFact,
    format: String? = nil
  ) -> KeyValuePairs<String, String?> {
    [
      "id": fact.id, "name": frame.name(fact.concept), "contextRef": facts.id(of: fact.context),
      "format": format,
    ]
  }
}

// MARK: - Numbers

extension FactWriter {
  private func writeNumber(
    of element: Element,
    _ tags: [InlineFact],
    in output: Element
  ) throws {
    // Each number has its own place: two that are equal by chance are no shared statement.
    guard tags.count < 2 else { throw PageFault.noElement }
    let fact = tags.first
    guard element.child("withheld") == nil else {
      if let fact {
        let target = output.add("ix:nonFraction", attributes(of: fact))
        target.set("unitRef", InlineHeader.unit)
        target.set("xsi:nil", "true")
      }
      output.add("span", ["class": "missing"], text: try words.why(element))
      return
    }
    guard let number = try words.number(of: element) else { return }
    if number.isNegative { output.append("\u{2212}") }
    if let fact {
      let format = InlineFormat.number(in: tongue.language)
      let target = output.add("ix:nonFraction", attributes(of: fact, format: format))
      target.set("unitRef", InlineHeader.unit)
      target.set("decimals", element["decimals"])
      target.set("scale", fact.type == .percent ? "-2" : nil)
      target.set("sign", number.isNegative ? "-" : nil)
      target.append(number.digits)
    } else {
      output.append(number.digits)
    }
    output.append(number.sign)
  }
}

// MARK: - Words

extension FactWriter {
  /// A boolean, year, date or list of links.
  private func writeWord(of element: Element, _ tags: [InlineFact], in output: Element) throws {
    let word = try words.word(of: element)
    tags.reduce(output) { $0.add("ix:nonNumeric", attributes(of: $1, format: word.format)) }
      .append(word.text)
  }

  /// The labels of members, whose tag stands among the hidden facts.
  private func writeChoices(
    of element: Element,
    _ tags: [InlineFact],
    in output: Element
  ) throws {
    // The property by which viewers find the hidden fact behind the words.
    tags.reduce(output) { $0.add("span", ["style": "-ix-hidden:\($1.id)"]) }
      .append(try words.choices(of: element))
  }

  private func writeText(
    of element: Element,
    _ part: Part,
    _ tags: [InlineFact],
    in output: Element
  ) throws {
    guard let text = tongue.choose(among: element.children("text")) else {
      throw PageFault.noElement
    }
    let (first, rest) = (text.children.prefix(1), text.children.dropFirst())
    let blocks = part == .whole ? text.children[...] : part == .first ? first : rest
    guard !blocks.isEmpty else { return }
    let isLine = element["type"] == FactType.string.rawValue
    let place = inLanguage(of: text, isLine ? "span" : "div", in: output)
    let target = tags.reduce(place) { tag(of: $1, part, isSplit: !rest.isEmpty, in: $0) }
    guard isLine else {
      for block in blocks { write(block, in: target) }
      return
    }
    let words = blocks.map(\.text).joined(separator: " ")
    target.append(part == .first && !rest.isEmpty ? words + " " : words)
  }

  /// The element around a block of text, or around a further part of it.
  private func tag(
    of fact: InlineFact,
    _ part: Part,
    isSplit: Bool,
    in output: Element
  ) -> Element {
    let continuation = "\(fact.id)-rest"
    if part == .rest { return output.add("ix:continuation", ["id": continuation]) }
    let target = output.add("ix:nonNumeric", attributes(of: fact))
    target.set("escape", fact.type == .textBlock ? "true" : nil)
    target.set("continuedAt", part == .first && isSplit ? continuation : nil)
    return target
  }

  /// A paragraph or a list of the report as one of the page.
  private func write(_ block: Element, in output: Element) {
    let target = output.add(block.name, language: tongue.foreignLanguage(of: block))
    guard block.name == "ul" else { return target.append(block.text) }
    for item in block.children {
      target.add("li", text: item.text, language: tongue.foreignLanguage(of: item))
    }
  }

  /// The output itself, or an element in it that says a text is in another language than the page.
  private func inLanguage(of text: Element, _ name: String, in output: Element) -> Element {
    tongue.foreignLanguage(of: text).map { output.add(name, language: $0) } ?? output
  }
}
