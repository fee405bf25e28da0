/// How one wave asked an item otherwise than the questionnaire has it.
package struct AskedItem: Sendable, Equatable {
  package let item: String
  /// The words of that wave, in the languages that differed; nil for the questionnaire's.
  package let wording: Wording?
  /// The scale of that wave; nil for the questionnaire's.
  package let scale: String?
  /// The item's number in that wave's questionnaire, from 1; nil for the questionnaire's.
  package let position: Int?
  package let place: Place
}

/// What the user decided about an item that two waves asked differently.
package struct InstrumentDecision: Sendable, Equatable {
  package enum Verdict: String, Sendable, CaseIterable {
    case comparable
    case notComparable = "not-comparable"
  }

  package let item: String
  /// Two waves by id; the decision also holds for other waves that asked in these two ways.
  package let from: String
  package let to: String
  package let verdict: Verdict
  package let reason: Wording
  package let date: CalendarDate
}
