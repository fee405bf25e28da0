/// A finding of an earlier report that this one does not repeat.
package struct Restatement: Sendable, Equatable {
  /// A figure that differs.
  package struct Difference: Sendable, Equatable {
    /// The figure's name, as in ``PublishedFinding/Figure``.
    package let figure: String
    /// The published text.
    ///
    /// `shown`, `withheld` or `not-known` where the figure is a state; `shown` also where nothing
    /// stands there now, since what the rules leave out today is not printed again.
    package let then: String
    /// What stands there now; nil when nothing does.
    package let now: String?
    /// The later number less the earlier; nil for words and states, and where it would be worked
    /// out from what too few people changed.
    package let difference: Double?
    /// The index of the entry of `restatements` that explains it; nil when none does.
    package let entry: Int?

    /// Whether this is one of the figures that readers know; the others follow from them.
    package var isMain: Bool { Self.main.contains(figure) }

    private static let main: Set<String> = [
      "state", "mean", "negative-pole", "n", "value", "difference", "verdict/value", "goal/value",
      "goal/date", "baseline/value", "actual/value", "respondents/value", "invited/value",
    ]
  }

  /// The index of the earlier report.
  package let report: Int
  package let subject: PublishedSubject
  /// At least one.
  package let differences: [Difference]
  /// Whether a number of people changed by fewer than the privacy threshold, so that both editions
  /// together say something of these few.
  package let tellsFewPeople: Bool

  /// Whether an entry explains every difference.
  package var isExplained: Bool { differences.allSatisfy { $0.entry != nil } }
}

/// A partnership that goes by another name than in an earlier report.
package struct Renaming: Sendable, Equatable {
  /// The index of the earlier report.
  package let report: Int
  /// The id, which stays.
  package let partnership: String
  package let then: PublishedReport.Named
  package let now: PublishedReport.Named
}
