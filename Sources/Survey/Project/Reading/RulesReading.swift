extension Privacy {
  /// What holds when the project file does not say otherwise.
  static let standard = Privacy(threshold: 5)
}

extension ScoringRules {
  /// What holds when the project file does not say otherwise.
  static let standard = ScoringRules(minimumAnsweredPercent: 50, negativePoleAtMost: 25)
}

extension YAMLForm where Content == Privacy {
  /// The section `privacy`.
  static var privacy: YAMLForm {
    .section("the privacy rules") { keys in
      let threshold = keys.optional(
        "threshold",
        .wholeNumber(atLeast: 1),
        default: Privacy.standard.threshold
      )
      let reason = keys.optional("reason", .wording)
      if threshold < Privacy.smallestUsual, !keys.has("reason") {
        keys.log.error(
          .thresholdWithoutReason,
          at: keys.place(of: "threshold"),
          "A threshold of \(threshold) shows figures of fewer than \(Privacy.smallestUsual) people, and "
            + "no reason is recorded.",
          hint: "Write the reason beside it, as `reason:`, which the report prints; or let the "
            + "threshold be at least \(Privacy.smallestUsual)."
        )
      }
      return Privacy(threshold: threshold, reason: reason)
    }
  }
}

extension YAMLForm where Content == ScoringRules {
  /// The section `scoring`.
  static var scoring: YAMLForm {
    .section("the scoring rules") { keys in
      let minimumAnswered = keys.optional(
        "minimum_answered",
        .fixedPoint(decimals: 2, in: 1...100, "a share above 0 and at most 1, in hundredths"),
        default: ScoringRules.standard.minimumAnsweredPercent
      )
      let negativePole = keys.optional(
        "negative_pole_at_most",
        .wholeNumber(in: 0...99),
        default: ScoringRules.standard.negativePoleAtMost
      )
      return ScoringRules(
        minimumAnsweredPercent: minimumAnswered,
        negativePoleAtMost: negativePole
      )
    }
  }
}

extension YAMLForm where Content == DateRange {
  /// A stretch of days with `start` and `end`.
  static func dateRange(_ name: String) -> YAMLForm {
    .section(name) { keys in
      let start = keys.required("start", .date)
      let end = keys.required("end", .located(.date))
      return keys.dateRange(start, end)
    }
  }
}

extension YAMLMapping {
  /// The days from `start` to `end`; nil, with a complaint, when the end comes first.
  func dateRange(_ start: CalendarDate?, _ end: Located<CalendarDate>?) -> DateRange? {
    guard let start, let end else { return nil }
    let range = DateRange(start: start, end: end.content)
    if range == nil {
      log.error(
        .contradiction,
        at: end.place,
        "The end \(end.content) lies before the start \(start).",
        hint: "Exchange the two, or correct the year."
      )
    }
    return range
  }
}
