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

  /// Whether there is a finding that is kept back.
  package var isWithheld: Bool {
    if case .withheld = state { true } else { false }
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

  /// A finding that may itself not be shown, from a finding; what is withheld or unknown stays so.
  package func flatMap<Other>(_ transform: (Finding) -> Disclosed<Other>) -> Disclosed<Other> {
    switch state {
    case .shown(let finding): transform(finding)
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
  /// Everybody changed by the same amount, so the change has no interval and no test.
  case sameChange = "same-change"
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
  /// Each partner's people are reported by themselves.
  case measuredSeparately = "measured-separately"
  /// Nothing has been measured since the baseline.
  case notYetMeasured = "not-yet-measured"
  /// The indicator has too few items for the computation.
  case tooFewItems = "too-few-items"
  /// The equations have no proper solution for these answers.
  case noSolution = "no-solution"
  /// Nobody can be followed from one wave to the other.
  case nobodyLinked = "nobody-linked"
  /// Everybody of the earlier wave came back.
  case nobodyLeft = "nobody-left"
  /// Too few people answered both times, or they may not be told apart.
  case notLinked = "not-linked"
  /// Fewer than three waves have a figure that may be shown.
  case tooFewWaves = "too-few-waves"
  /// The first change cannot be told from none, so nothing can be said of what is left of it.
  case firstChangeUnclear = "first-change-unclear"
  /// The data contradict no value, or all but a middle range: nothing can be said.
  case unbounded
  /// The questionnaire changed, and nobody has decided that the answers can be compared.
  case instrumentChanged = "instrument-changed"
  /// It is computed of people who count alike only, and these are weighted.
  case weighted
}

extension Disclosed {
  /// A finding that rests on two: shown if both are, otherwise the reason why the first, or else
  /// the second, is not.
  func combined<Other, Both>(
    with other: Disclosed<Other>,
    _ combine: (Finding, Other) -> Both
  ) -> Disclosed<Both> {
    switch state {
    case .shown(let finding): other.map { combine(finding, $0) }
    case .withheld(let rule): Disclosed<Both>.withheld(rule)
    case .notKnown(let reason): .notKnown(reason)
    }
  }
}
