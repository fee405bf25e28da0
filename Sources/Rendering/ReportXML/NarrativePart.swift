import Impact
import Markup
import Survey

extension OpenElement {
  /// The user's own words.
  func addNarrative(_ narrative: [NarrativeText]) {
    for part in narrative { add("narrative", ["key": part.key]).add("text", part.text) }
  }

  /// What those words claim above their grade, and who answers for it.
  func addClaims(_ claims: [Claim]) {
    let element = add("claims")
    for claim in claims {
      let child = element.add(
        "claim",
        [
          "partnership": claim.partnership,
          "in": claim.role.word,
          "key": claim.role.key,
          "file": claim.place.file,
          "line": claim.place.line?.numeral,
          "column": claim.place.column?.numeral,
          "strength": claim.strength.rawValue,
          "licence": claim.licence.rawValue,
          "signed-by": claim.signed?.signedBy,
        ]
      )
      child.add("phrase", text: claim.phrase, language: claim.language?.rawValue)
      child.add("reason", claim.signed?.reason)
    }
  }
}

extension WrittenText.Role {
  /// Where the text stands, by its word in the format.
  var word: String {
    switch self {
    case .narrative: "narrative"
    case .description: "description"
    case .initiative: "initiative"
    case .disclosure: "disclosure"
    case .output: "output"
    }
  }

  /// The narrative's key, or the id of the initiative, datapoint or output.
  var key: String? {
    switch self {
    case .narrative(let key): key
    case .initiative(let id), .disclosure(let id), .output(let id): id
    case .description: nil
    }
  }
}
