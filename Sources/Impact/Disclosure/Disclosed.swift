/// A finding that is shown, or the reason why it is not.
///
/// A value reaches a reader only through this type, and only ``Disclosure`` can make a shown
/// one, so that no small group's figure can slip past the house rule.
package struct Disclosed<Finding: Sendable & Equatable>: Sendable, Equatable {
  /// What a reader gets.
  package enum State: Sendable, Equatable {
    /// The finding itself.
    case shown(Finding)
    /// There is a finding, and it is kept back to protect the people behind it.
    case withheld(WithholdingRule)
    /// There is no finding.
    case notKnown(Ignorance)
  }

  package let state: State

  /// Only the files of this folder may show a finding.
  init(_ state: State) {
    self.state = state
  }

  /// The finding, if it is shown.
  package var finding: Finding? {
    if case .shown(let finding) = state { finding } else { nil }
  }

  /// A finding that does not exist, for a reason.
  package static func notKnown(_ reason: Ignorance) -> Disclosed {
    Disclosed(.notKnown(reason))
  }

  /// A finding that is kept back, by a rule.
  package static func withheld(_ rule: WithholdingRule) -> Disclosed {
    Disclosed(.withheld(rule))
  }

  /// A finding of a finding; what is withheld or unknown stays so.
  package func map<Other>(_ transform: (Finding) -> Other) -> Disclosed<Other> {
    switch state {
    case .shown(let finding): Disclosed<Other>(.shown(transform(finding)))
    case .withheld(let rule): Disclosed<Other>(.withheld(rule))
    case .notKnown(let reason): Disclosed<Other>(.notKnown(reason))
    }
  }
}

/// The rule by which a finding is kept back.
///
/// The reason is given by rule, not by cell.
package enum WithholdingRule: String, Sendable, CaseIterable {
  /// The finding rests on fewer people than the privacy threshold.
  case smallGroup = "small-group"
  /// With the other figures, the finding would tell one that rests on too few people.
  case tellsSmallGroup = "tells-small-group"
}

/// Why a figure is not known.
package enum Ignorance: String, Sendable, CaseIterable {
  /// Nobody answered.
  case noAnswers = "no-answers"
  /// Nothing is written in the ledger for that period.
  case notRecorded = "not-recorded"
  /// How many were invited is not stated.
  case notStated = "not-stated"
  /// All answers are equal, so no interval and no test can be computed.
  case noVariation = "no-variation"
  /// Too few observations for the computation.
  case tooFewObservations = "too-few-observations"
  /// The sum exceeds what an amount can hold.
  case tooLarge = "too-large"
  /// Amounts of different periods may not be added.
  case notAdditive = "not-additive"
  /// The target equals its baseline.
  case targetEqualsBaseline = "target-equals-baseline"
  /// The figure it is computed from is not shown.
  case restsOnUnshown = "rests-on-unshown"
  /// Nothing has been measured since the baseline.
  case notYetMeasured = "not-yet-measured"
  /// The questionnaire changed, and nobody has decided that the answers can be compared.
  case instrumentChanged = "instrument-changed"
}
