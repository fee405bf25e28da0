internal import Yams

extension YAMLForm where Content == Wording {
  /// A text that may claim something, and is therefore kept with its places.
  static func wording(
    about partnership: String?,
    as role: WrittenText.Role
  ) -> YAMLForm {
    YAMLForm(expected: YAMLForm.wording.expected) { value in
      guard let wording = value.read(as: .wording) else { return nil }
      value.noteTexts(about: partnership, as: role)
      return wording
    }
  }
}

extension YAMLValue {
  /// Keeps a text, or the text of each language, for the language gate.
  fileprivate func noteTexts(about partnership: String?, as role: WrittenText.Role) {
    switch node {
    case .scalar(let scalar):
      note(scalar, about: partnership, as: role, in: nil)
    case .mapping(let mapping):
      for (key, text) in mapping {
        guard let language = (key.scalar?.string).flatMap(Language.init(rawValue:)),
          case .scalar(let scalar) = text
        else { continue }
        note(scalar, about: partnership, as: role, in: language)
      }
    case .sequence, .alias: break
    }
  }

  private func note(
    _ scalar: Node.Scalar,
    about partnership: String?,
    as role: WrittenText.Role,
    in language: Language?
  ) {
    let text = Words.trimmed(scalar.string)
    log.writtenTexts.append(
      WrittenText(
        partnership: partnership,
        role: role,
        language: language,
        text: text,
        places: TextAlignment.places(of: text, as: scalar, in: log.source)
      )
    )
  }
}

extension YAMLForm where Content == [NarrativeText] {
  /// Texts under keys of the user's own.
  static func narrative(about partnership: String?) -> YAMLForm {
    .byKey("texts by a word of your own, such as {summary: …}") { key, value in
      guard let word = key.read(as: .identifier) else { return nil }
      return value.read(as: .wording(about: partnership, as: .narrative(key: word)))
        .map { NarrativeText(key: word, text: $0) }
    }
  }
}

extension YAMLForm where Content == [ClaimOverride] {
  /// The section `claims`.
  static var claims: YAMLForm { .list(of: .claim, called: "a list of claims") }
}

extension YAMLForm where Content == ClaimOverride {
  fileprivate static var claim: YAMLForm {
    .section("a claim") { keys in
      let partnership = keys.optional("partnership", .located(.identifier))
      if let partnership {
        keys.log.use(.partnership, partnership.content, at: partnership.place)
      }
      let phrase = keys.required("phrase", .text)
      let reason = keys.required("reason", .wording)
      let signedBy = keys.required("signed_by", .text)
      guard let phrase, let reason, let signedBy else { return nil }
      return ClaimOverride(
        partnership: partnership?.content,
        phrase: phrase,
        reason: reason,
        signedBy: signedBy
      )
    }
  }
}
