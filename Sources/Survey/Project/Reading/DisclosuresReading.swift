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
      answers.narrative = keys.optional("narrative", .texts, default: [])
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
  /// Texts by datapoint, which may claim something.
  fileprivate static var texts: YAMLForm {
    .byKey("texts by datapoint, such as {S3-2.21d: …}") { key, value in
      guard let id = key.read(as: .identifier) else { return nil }
      return value.read(as: .wording(about: nil, as: .disclosure(id: id)))
        .map { DisclosureAnswers.Entry(id: id, content: $0, place: key.place) }
    }
  }
}

extension YAMLForm where Content == [DisclosureAnswers.Entry<[String]>] {
  /// Values by datapoint: one word, or several in a list.
  fileprivate static var values: YAMLForm {
    .byKey("values by datapoint, such as {S3-3.28: yes}") { key, value in
      guard let id = key.read(as: .identifier) else { return nil }
      return value.read(as: .wordOrWords)
        .map { DisclosureAnswers.Entry(id: id, content: $0, place: key.place) }
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
