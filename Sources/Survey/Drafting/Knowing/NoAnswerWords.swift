/// Answers that are no answer, as questionnaires word them.
enum NoAnswerWords {
  /// Whether a label says that someone did not know, would not say, or was not asked.
  static func contains(_ label: String) -> Bool {
    if words.contains(label.folded) { return true }
    let parts = label.folded.split(separator: "/").map { String($0).folded }
    return !parts.isEmpty && parts.allSatisfy(words.contains)
  }

  /// Whether a number is one that survey programs commonly write for no answer.
  ///
  /// It is one only on a scale that does not reach it.
  static func contains(_ number: Int) -> Bool {
    numbers.contains(number)
  }

  private static let numbers: Set = [
    -999, -99, -98, -97, -9, -8, -7, -2, -1, 77, 88, 96, 97, 98, 99, 888, 997, 998, 999, 9999,
  ]

  private static let words = Set(
    (danish + norwegian + swedish + english + everywhere).map(\.folded)
  )

  private static let danish = [
    "Ved ikke", "Det ved jeg ikke", "Ved det ikke", "Jeg ved det ikke", "Ved ej", "Vil ikke svare",
    "Ønsker ikke at svare", "Jeg ønsker ikke at svare", "Vil helst ikke svare", "Ikke relevant",
    "Ikke relevant for mig", "Ikke aktuelt", "Ubesvaret", "Ikke besvaret", "Intet svar",
    "Kan ikke svare", "Har ikke taget stilling", "Uoplyst",
  ]

  private static let norwegian = [
    "Vet ikke", "Jeg vet ikke", "Ønsker ikke å svare", "Vil ikke svare", "Ikke aktuelt",
    "Ikke relevant", "Ubesvart", "Ikke besvart", "Har ingen formening", "Ingen formening",
  ]

  private static let swedish = [
    "Vet ej", "Vet inte", "Jag vet inte", "Vill inte svara", "Vill ej svara", "Ej relevant",
    "Inte relevant", "Ej aktuellt", "Inte aktuellt", "Obesvarad", "Ej svar", "Ingen åsikt",
    "Kan inte svara", "Kan ej bedöma",
  ]

  private static let english = [
    "Don't know", "Dont know", "Do not know", "I don't know", "Not sure", "Unsure", "Can't say",
    "Cannot say", "Can't choose", "Prefer not to say", "Prefer not to answer", "I'd rather not say",
    "Refused", "Refuse", "Not applicable", "Does not apply", "Not relevant", "No answer",
    "No opinion", "Not answered", "Unanswered", "Not asked", "Missing", "Inapplicable",
  ]

  private static let everywhere = ["NA", "N/A", "n.a.", "DK", "IAP", "-", "."]
}

extension String {
  /// The text for comparing: lower case, one kind of dash and apostrophe, no full stop or white
  /// space around it.
  var folded: String {
    var text = ""
    for character in lowercased() {
      switch character {
      case "–", "—", "‐", "‑", "−": text.append("-")
      case "’", "‘", "`", "´": text.append("'")
      default: text.append(character)
      }
    }
    let trimmed = text.trimmed
    guard trimmed.count > 1, trimmed.hasSuffix(".") else { return trimmed }
    return String(trimmed.dropLast()).trimmed
  }
}
