import Survey

/// How sure an indicator's change is, in three letters that are never made one.
///
/// The design says how the change was measured, the ladder what has been shown, and the certainty
/// how much the figures may be trusted. A harm climbs the same ladder as a gain.
package struct EvidenceGrade: Sendable, Equatable {
  /// Which way the change that is graded goes.
  package enum Direction: String, Sendable, CaseIterable {
    case rise
    case fall
  }

  package let indicator: String
  /// The first and the last wave; nil when fewer than two reached the partnership.
  package let waves: WavePair?
  /// The partnership it is compared with; nil for the change alone.
  package let comparison: String?
  package let design: Graded<DesignLevel>
  package let ladder: Graded<LadderLevel>
  /// Its level is nil where there is nothing to be certain of.
  package let certainty: Graded<CertaintyLevel?>
  /// nil while the change cannot be told from none.
  package let direction: Direction?
  /// What may be said of the change.
  package let licence: ClaimLicence

  package init(
    of facts: EvidenceFacts,
    indicator: String,
    waves: WavePair?,
    comparison: String?
  ) {
    self.indicator = indicator
    self.waves = waves
    self.comparison = comparison
    design = DesignRule(facts).grade
    ladder = LadderRule(facts, design: design.level).grade
    certainty = CertaintyRule(facts, design: design.level).grade
    direction = facts.change?.interval?.side.map { $0 > 0 ? .rise : .fall }
    licence = ClaimLicence(ladder: ladder.level, certainty: certainty.level)
  }
}

/// A level, why it is no higher and no lower, and what would raise it.
package struct Graded<Level: Sendable & Equatable>: Sendable, Equatable {
  package let level: Level
  package let reasons: [GradeReason]
  package let raises: [Improvement]
}

/// Something that a level rests on, or that moves it.
package struct GradeReason: Sendable, Equatable {
  package let cause: GradeCause
  /// By how many levels it moves the grade; 0 for what the grade rests on and for what stands in
  /// the way of the next level.
  package let steps: Int

  init(_ cause: GradeCause, _ steps: Int = 0) {
    self.cause = cause
    self.steps = steps
  }
}

/// How it was measured, after the Maryland scale: D0 to D5.
package enum DesignLevel: Int, Sendable, CaseIterable {
  case d0, d1, d2, d3, d4, d5

  package var name: String { "D\(rawValue)" }
}

/// What has been shown, after the Nesta standards of evidence: N0 to N5.
package enum LadderLevel: Int, Sendable, CaseIterable {
  case n0, n1, n2, n3, n4, n5

  package var name: String { "N\(rawValue)" }
}

/// How far the figures may be trusted, in the manner of GRADE: C1 to C4.
package enum CertaintyLevel: Int, Sendable, CaseIterable {
  case c1 = 1
  case c2, c3, c4

  package var name: String { "C\(rawValue)" }
}
