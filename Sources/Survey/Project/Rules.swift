/// The house rule for small groups.
package struct Privacy: Sendable, Equatable {
  /// The smallest threshold that needs no reason: below it a figure may rest on one or two people.
  package static let smallestUsual = 3

  /// The smallest n that may be shown; at least 1.
  package let threshold: Int
  /// Why the threshold is what it is, in the user's words; never nil below ``smallestUsual``.
  package let reason: Wording?

  package init(threshold: Int, reason: Wording? = nil) {
    self.threshold = threshold
    self.reason = reason
  }
}

/// How answers become a person's indicator score.
package struct ScoringRules: Sendable, Equatable {
  /// The share of an indicator's items, in percent (1…100), that must be answered.
  package let minimumAnsweredPercent: Int
  /// The score (0…100) up to which a person counts at the opposite pole.
  package let negativePoleAtMost: Int

  package init(minimumAnsweredPercent: Int, negativePoleAtMost: Int) {
    self.minimumAnsweredPercent = minimumAnsweredPercent
    self.negativePoleAtMost = negativePoleAtMost
  }

  /// The smallest number of answered items for a score from `items` items; at least 1.
  package func minimumAnswered(of items: Int) -> Int {
    max(1, (items * minimumAnsweredPercent + 99) / 100)
  }
}

/// What a partner's tally tells those who merge it with others.
package enum ExchangeRule: String, Sendable, CaseIterable {
  /// All counts, small ones too: the partners have agreed on it.
  case raw
  /// What the partner's own report shows.
  case protected
}

/// How people are reported whom several partners have measured.
package enum MeasuringRule: String, Sendable, CaseIterable {
  /// As if one had measured them all.
  case joint
  /// Each partner's for themselves, side by side.
  case separate
  /// Both.
  case both
}

/// What happens when one respondent stands in a wave more than once.
///
/// Every rule gives the same result whatever the order of the rows.
package enum DuplicateRule: String, Sendable, CaseIterable {
  /// Duplicates are an error, and no report is made.
  case refuse
  /// The row with the most answers counts; rows that tie and differ are all excluded.
  case mostComplete = "most-complete"
  /// None of the rows counts.
  case exclude
}
