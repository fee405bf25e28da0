internal import Yams

extension YAMLForm where Content == DisclosureAnswers {
  /// The section `disclosures`.
  static var disclosures: YAMLForm {
    .section("the disclosures") { keys in
      var answers = DisclosureAnswers()
      if let standard = keys.optional("standard", .located(.identifier)) {
        answers.standard = standard.content
        answers.standardPlace = standard.place
      }
      answers.draftTags = keys.optional("draft_tags", .flag, default: false)
      answers.validation = keys.optional("validated_by", .validation)
      answers.notMaterial = keys.optional("not_material", .texts, default: [])
      answers.narrative = keys.optional("narrative", .narrative, default: [])
      answers.values = keys.optional("values", .values, default: [])
      answers.notApplicable = keys.optional("not_applicable", .texts, default: [])
      return answers
    }
  }
}

extension YAMLForm where Content == DisclosureAnswers.Validation {
  /// `none`, or who it was.
  fileprivate static var validation: YAMLForm {
    YAMLForm(expected: "`none`, or the name of the body") { value in
      if value.scalar == "none" { return .nobody }
      return value.read(as: .wording).map { .body($0) }
    }
  }
}

extension YAMLForm where Content == [DisclosureAnswers.Entry<Wording>] {
  /// Texts by datapoint or topic, which may claim something.
  fileprivate static var texts: YAMLForm {
    .byKey("texts by datapoint, such as {S3-2.21d: …}") { key, value in
      guard let id = key.read(as: .identifier) else { return nil }
      return value.read(as: .wording(about: nil, as: .disclosure(id: id)))
        .map { DisclosureAnswers.Entry(id: id, content: $0, place: key.place) }
    }
  }

  /// Texts by datapoint, for its topic as a whole or by name.
  fileprivate static var narrative: YAMLForm {
    .byDatapoint("texts by datapoint, such as {S3-2.21d: …}") { id in
      .wording(about: nil, as: .disclosure(id: id))
    }
  }
}

extension YAMLForm where Content == [DisclosureAnswers.Entry<[String]>] {
  /// Values by datapoint, for its topic as a whole or by name: one word, or several in a list.
  fileprivate static var values: YAMLForm {
    .byDatapoint("values by datapoint, such as {S3-3.28: yes}") { _ in .wordOrWords }
  }
}

extension YAMLForm {
  /// What is said of each datapoint: once of its topic as a whole, or of targets, partnerships,
  /// metrics, policies or impacts by name.
  fileprivate static func byDatapoint<Said>(
    _ expected: String,
    _ form: @escaping (_ id: String) -> YAMLForm<Said>
  ) -> YAMLForm where Content == [DisclosureAnswers.Entry<Said>] {
    YAMLForm<[Content]>.byKey(expected) { key, value -> Content? in
      guard let id = key.read(as: .identifier) else { return nil }
      if value.isByName { return value.read(as: .byName(id, form(id))) }
      return value.read(as: form(id))
        .map { [DisclosureAnswers.Entry(id: id, content: $0, place: key.place)] }
    }.map { $0.flatMap(\.self) }
  }

  private static func byName<Said>(
    _ id: String,
    _ form: YAMLForm<Said>
  ) -> YAMLForm where Content == [DisclosureAnswers.Entry<Said>] {
    .byKey("answers by the id of a target, partnership or the like") { key, value in
      guard let name = key.read(as: .reference) else { return nil }
      return value.read(as: form)
        .map { DisclosureAnswers.Entry(id: id, name: name, content: $0, place: key.place) }
    }
  }
}

extension YAMLValue {
  /// Whether keys of the user's own follow, and not a text per language.
  fileprivate var isByName: Bool {
    guard case .mapping(let mapping) = node, !mapping.isEmpty else { return false }
    return !mapping.keys.contains { Language(rawValue: $0.scalar?.string ?? "") != nil }
  }
}

extension YAMLForm where Content == String {
  /// An id, or several with slashes between them, such as `huset/huset-timer`.
  fileprivate static var reference: YAMLForm {
    YAMLForm(expected: "an id, such as `huset-timer` or `huset/huset-timer`") { value in
      guard let text = value.scalar else { return nil }
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      let isSound = parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
      }
      if !isSound {
        value.complain(.valueOutOfRange, mustBe: "an id, such as `huset-timer`")
      }
      return isSound ? text : nil
    }
  }
}

extension YAMLForm where Content == [String] {
  fileprivate static var wordOrWords: YAMLForm {
    let list = YAMLForm.nonEmptyList(of: YAMLForm<String>.text, called: "a list of words")
    return YAMLForm(expected: "a word, or a list of words") { value in
      value.scalar == nil ? list.read(value) : value.read(as: YAMLForm<String>.text).map { [$0] }
    }
  }
}
