import Impact

extension Disclosed {
  /// Whether the finding is shown, by its word in the format.
  var stateWord: String {
    switch state {
    case .shown: "shown"
    case .withheld: "withheld"
    case .notKnown: "not-known"
    }
  }

  /// The rule by which it is withheld, or the reason why it is not known; nil if it is shown.
  var reasonWord: String? {
    switch state {
    case .shown: nil
    case .withheld(let rule): rule.rawValue
    case .notKnown(let reason): reason.rawValue
    }
  }
}
