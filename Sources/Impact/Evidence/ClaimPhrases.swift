import Survey

/// How much a phrase claims.
package enum ClaimStrength: String, Sendable, CaseIterable {
  /// That something changed for the better.
  case change
  /// That someone had a part in a change.
  case contribution
  /// That someone is the cause of it.
  case cause
  /// That this is certain, or will be so everywhere.
  case proof

  /// The least that must be allowed for the phrase; nil when no grade allows it.
  package var licence: ClaimLicence? {
    switch self {
    case .change: .alongside
    case .contribution: .contributed
    case .cause: .ledTo
    case .proof: nil
    }
  }
}

/// A phrase that claims something.
struct ClaimPhrase: Sendable {
  /// One place in the phrase.
  enum Part: Sendable, Equatable {
    /// Any of these words.
    case words(Set<String>)
    /// Up to so many words of any kind.
    case gap(Int)
  }

  let parts: [Part]
  let strength: ClaimStrength

  /// - Parameter pattern: Words in lower case; `a|b` is either of two, `…` stands for up to four
  ///   words in between.
  init(_ strength: ClaimStrength, _ pattern: String) {
    self.strength = strength
    parts = pattern.split(separator: " ").map { part in
      part == "…" ? .gap(4) : .words(Set(part.split(separator: "|").map(String.init)))
    }
  }

  /// The words that it can begin with; every phrase begins with a word.
  var beginnings: Set<String> {
    if case .words(let words)? = parts.first { words } else { [] }
  }

  /// The phrases of a language, or of both for a text that serves every language.
  static func all(in language: Language?) -> [ClaimPhrase] {
    switch language {
    case .danish: danish
    case .english: english
    case nil: danish + english
    }
  }

  /// Words before a bare verb that make it an aim or a possibility, such as "to" in "hopes to lead
  /// to".
  static let hedges: Set<String> = ["to", "may", "might", "could", "should"]

  /// Finite forms and participles; infinitives ("at skabe") tell an aim.
  private static let danish = [
    ClaimPhrase(.change, "forbedrer|forbedrede|forbedret|forbedrede|forbedring|forbedringen"),
    ClaimPhrase(.change, "forbedringer|forbedringerne"),
    ClaimPhrase(.contribution, "bidrager|bidrog|bidraget … til"),
    ClaimPhrase(.contribution, "medvirker|medvirkede|medvirket … til"),
    ClaimPhrase(.contribution, "styrker|styrkede|øger|øgede"),
    ClaimPhrase(.contribution, "effekt|effekten|effekter|effekterne"),
    ClaimPhrase(.contribution, "virkning|virkningen|virkninger|virkningerne"),
    ClaimPhrase(.cause, "skaber|skabte|skabt"),
    ClaimPhrase(.cause, "fører|førte|ført … til"),
    ClaimPhrase(.cause, "medfører|medførte|medført"),
    ClaimPhrase(.cause, "resulterer|resulterede|resulteret … i"),
    ClaimPhrase(.cause, "takket være"),
    ClaimPhrase(.cause, "forårsager|forårsagede|forårsaget"),
    ClaimPhrase(.cause, "skyldes|skyldtes"),
    ClaimPhrase(.cause, "som følge af"),
    ClaimPhrase(.proof, "beviser|beviste|bevist|bevis|beviset"),
    ClaimPhrase(.proof, "garanterer|garanterede|garanteret|garanti"),
  ]

  private static let english = [
    ClaimPhrase(.change, "improve|improves|improved|improving|improvement|improvements"),
    ClaimPhrase(.change, "increased"),
    ClaimPhrase(.contribution, "contribute|contributes|contributed|contributing … to"),
    ClaimPhrase(.contribution, "strengthens|strengthened|boosts|boosted"),
    ClaimPhrase(.contribution, "effect|effects"),
    ClaimPhrase(.contribution, "impact|impacts … on"),
    ClaimPhrase(.contribution, "impacted"),
    ClaimPhrase(.cause, "create|creates|created|creating"),
    ClaimPhrase(.cause, "lead|leads|led|leading … to"),
    ClaimPhrase(.cause, "result|results|resulted|resulting in"),
    ClaimPhrase(.cause, "causes|caused|causing"),
    ClaimPhrase(.cause, "thanks to"),
    ClaimPhrase(.cause, "as a result of"),
    ClaimPhrase(.cause, "brings|brought about"),
    ClaimPhrase(.proof, "prove|proves|proved|proven|proof"),
    ClaimPhrase(.proof, "guarantee|guarantees|guaranteed"),
  ]
}
