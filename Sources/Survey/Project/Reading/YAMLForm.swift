internal import Yams

/// A form that a value can take: how it is read, and how messages describe it.
///
/// Reading returns nil only after a complaint. It may also complain and still return a value,
/// where that saves complaints that would only follow from the first.
package struct YAMLForm<Content> {
  let read: (YAMLValue) -> Content?
  private let describe: () -> String

  /// - Parameters:
  ///   - expected: What is expected, put into words only where something else is found: forms are
  ///     made for every value of a file, and most values are as they should be.
  ///   - read: Reads a value.
  init(expected: @autoclosure @escaping () -> String, read: @escaping (YAMLValue) -> Content?) {
    describe = expected
    self.read = read
  }

  /// What is expected, such as "a date such as 2025-03-31".
  var expected: String { describe() }

  /// The same form, its content made into something else.
  package func map<Other>(_ transform: @escaping (Content) -> Other) -> YAMLForm<Other> {
    YAMLForm<Other>(expected: self.expected) { value in read(value).map(transform) }
  }

  /// One form for keys with values, and a short one for everything else.
  package static func either(_ expected: String, short: YAMLForm, keyed: YAMLForm) -> YAMLForm {
    YAMLForm(expected: expected) { value in
      switch value.node {
      case .mapping: return keyed.read(value)
      case .scalar: return short.read(value)
      case .sequence, .alias:
        value.complain(mustBe: expected)
        return nil
      }
    }
  }
}

extension YAMLForm where Content == String {
  /// A text that is not empty.
  package static var text: YAMLForm { text("a text") }

  /// A text that is not empty, under another description.
  static func text(_ expected: String) -> YAMLForm {
    YAMLForm(expected: expected) { value in
      guard let text = value.scalar, !text.isEmpty, !value.isEmpty else {
        value.complain(mustBe: expected)
        return nil
      }
      return text
    }
  }

  /// An id: letters, digits, `-`, `_` and `.`.
  package static var identifier: YAMLForm {
    let expected = "an id of letters, digits, `-`, `_` and `.`"
    return YAMLForm(expected: expected) { value in
      let text = value.read(as: .text(expected))
      if let text, !Words.isIdentifier(text) { value.complain(.valueOutOfRange, mustBe: expected) }
      return text
    }
  }
}

extension YAMLForm where Content == Bool {
  /// `true` or `false`.
  package static var flag: YAMLForm {
    YAMLForm(expected: "`true` or `false`") { value in
      switch value.scalar {
      case "true": return true
      case "false": return false
      default:
        value.complain(mustBe: "`true` or `false`")
        return nil
      }
    }
  }
}

extension YAMLForm where Content == CalendarDate {
  /// A day such as `2025-03-31`.
  static var date: YAMLForm {
    let expected = "a date such as 2025-03-31"
    return YAMLForm(expected: expected) { value in
      guard let text = value.scalar else {
        value.complain(mustBe: expected)
        return nil
      }
      if let date = CalendarDate(text) { return date }
      let isShaped = text.utf8.map { (48...57).contains($0) ? "0" : $0 == 45 ? "-" : "x" }
      let isNoDay = isShaped.joined() == "0000-00-00"
      value.complain(
        isNoDay ? .valueOutOfRange : .wrongType,
        mustBe: isNoDay ? "a day that exists" : expected,
        hint: "Write year, month and day with four, two and two digits, such as 2025-03-31."
      )
      return nil
    }
  }
}

extension YAMLForm where Content: RawRepresentable & CaseIterable, Content.RawValue == String {
  /// One of the words of a list.
  package static var word: YAMLForm {
    YAMLForm(expected: oneOfWords) { value in
      if let word = value.scalar.flatMap(Content.init(rawValue:)) { return word }
      let hint = value.scalar.map { Words.suggestion(for: $0, among: words) }
      value.complain(
        value.scalar == nil || value.isEmpty ? .wrongType : .valueOutOfRange,
        mustBe: oneOfWords,
        hint: hint
      )
      return nil
    }
  }

  private static var words: [String] { Content.allCases.map(\.rawValue) }

  private static var oneOfWords: String {
    words.count == 1 ? Words.list(words) : "one of \(Words.list(words))"
  }
}

extension YAMLForm where Content == Wording {
  /// A text, or a text per language.
  package static var wording: YAMLForm {
    .either(
      "a text, or a text per language such as {da: …, en: …}",
      short: YAMLForm<String>.filledText.map { Wording($0) },
      keyed: .section("a text per language") { keys in keys.wording() }
    )
  }
}

extension YAMLForm<String> {
  /// A text that somebody has filled in: a draft has `…` where nobody has yet.
  fileprivate static var filledText: YAMLForm {
    YAMLForm(expected: text.expected) { value in
      let content = text.read(value)
      guard content == "…" else { return content }
      value.log.error(
        .missingKey,
        at: value.place,
        "\(value.name) is still to be filled in.",
        hint: "Write a text in place of `…`."
      )
      return nil
    }
  }
}

extension YAMLMapping {
  /// The texts that stand under the languages' codes.
  package func wording() -> Wording? {
    let codes = Language.allCases.map(\.rawValue)
    let variants = Language.allCases.compactMap { language in
      optional(language.rawValue, .filledText)
        .map { Wording.Variant(language: language, text: $0) }
    }
    if !codes.contains(where: has) {
      log.error(
        .missingKey,
        at: place,
        "The text is given in no language.",
        hint: "Give it under \(Words.list(codes))."
      )
    }
    return Wording(variants: variants)
  }
}

extension YAMLForm {
  /// A list of values of one form; faulty ones are left out.
  package static func list<Element>(
    of form: YAMLForm<Element>,
    called expected: String = "a list"
  ) -> YAMLForm where Content == [Element] {
    YAMLForm(expected: expected) { value in
      guard case .sequence(let sequence) = value.node else {
        let example = value.scalar.map { $0.isEmpty ? "…" : $0 } ?? "…"
        value.complain(
          mustBe: expected,
          hint: "Write \(expected): one line with `- ` for each entry, or `[\(example)]`."
        )
        return nil
      }
      return sequence.compactMap { node in
        form.read(YAMLValue(node: node, name: "an entry of \(value.name)", log: value.log))
      }
    }
  }

  /// A list with at least one value.
  package static func nonEmptyList<Element>(
    of form: YAMLForm<Element>,
    called expected: String = "a list"
  ) -> YAMLForm where Content == [Element] {
    let list = list(of: form, called: expected)
    return YAMLForm(expected: expected) { value in
      if case .sequence(let sequence) = value.node, sequence.isEmpty {
        value.log.error(
          .valueOutOfRange,
          at: value.place,
          "\(value.name) must have at least one entry.",
          hint: "Add \(form.expected)."
        )
        return nil
      }
      return list.read(value)
    }
  }

  /// A value together with its place.
  package static func located<Inner>(
    _ form: YAMLForm<Inner>
  ) -> YAMLForm where Content == Located<Inner> {
    YAMLForm(expected: form.expected) { value in
      form.read(value).map { Located(content: $0, place: value.place) }
    }
  }
}
