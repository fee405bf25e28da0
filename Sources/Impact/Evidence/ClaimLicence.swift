package import Survey

/// What may be said of a change, by its grade.
package enum ClaimLicence: String, Sendable, CaseIterable, Comparable {
  /// N0 and N1: what was done and what is expected, nothing of a change that it made.
  case delivered
  /// N2: that the change went along with the partnership.
  case alongside
  /// N3 with C2 or better: that the partnership contributed.
  case contributed
  /// N4 and N5 with C3 or better: that the partnership led to it.
  case ledTo = "led-to"

  /// A step whose certainty is too low is worded like the step below.
  package init(ladder: LadderLevel, certainty: CertaintyLevel?) {
    let certainty = certainty?.rawValue ?? 0
    switch ladder {
    case .n0, .n1: self = .delivered
    case .n4, .n5: self = certainty >= 3 ? .ledTo : certainty >= 2 ? .contributed : .alongside
    case .n3: self = certainty >= 2 ? .contributed : .alongside
    case .n2: self = .alongside
    }
  }

  package static func < (left: ClaimLicence, right: ClaimLicence) -> Bool { left.rank < right.rank }

  /// Higher for what says more, from 0.
  var rank: Int {
    switch self {
    case .delivered: 0
    case .alongside: 1
    case .contributed: 2
    case .ledTo: 3
    }
  }

  /// The verb that joins the partnership and a change in a generated sentence.
  ///
  /// The score is the subject of the first two rows ("the score rose alongside the partnership"),
  /// the partnership of the others ("the partnership contributed to a rise in the score").
  /// Falls and adverse changes have the same verbs as gains.
  package func verb(for direction: EvidenceGrade.Direction, in language: Language) -> String {
    switch (self, direction, language) {
    case (.delivered, .rise, .danish): "steg"
    case (.delivered, .fall, .danish): "faldt"
    case (.delivered, .rise, .english): "rose"
    case (.delivered, .fall, .english): "fell"
    case (.alongside, .rise, .danish): "steg samtidig med"
    case (.alongside, .fall, .danish): "faldt samtidig med"
    case (.alongside, .rise, .english): "rose alongside"
    case (.alongside, .fall, .english): "fell alongside"
    case (.contributed, .rise, .danish): "bidrog til en stigning i"
    case (.contributed, .fall, .danish): "bidrog til et fald i"
    case (.contributed, .rise, .english): "contributed to a rise in"
    case (.contributed, .fall, .english): "contributed to a fall in"
    case (.ledTo, .rise, .danish): "førte til en stigning i"
    case (.ledTo, .fall, .danish): "førte til et fald i"
    case (.ledTo, .rise, .english): "led to a rise in"
    case (.ledTo, .fall, .english): "led to a fall in"
    }
  }

  /// Words that a text of the user's may use, as an example.
  package func allowedWords(in language: Language) -> [String] {
    let rows: [[String]] =
      switch language {
      case .danish:
        [
          ["vi gennemførte", "forventes at"], ["steg samtidig med", "faldt samtidig med"],
          ["bidrog til"], ["førte til"],
        ]
      case .english:
        [
          ["we delivered", "expected to"], ["rose alongside", "fell alongside"],
          ["contributed to"], ["led to"],
        ]
      }
    return rows[rank]
  }
}
