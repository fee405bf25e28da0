package import Survey

/// What a published finding is about: the same in every edition of a report.
///
/// A partnership keeps its id when it is renamed, and so do waves, indicators and targets.
package struct PublishedSubject: Sendable, Hashable {
  /// The kind of finding.
  package enum Kind: String, Sendable, CaseIterable {
    case participation
    /// What was done in one period.
    case amount
    /// The amount of a report's own period less that of the one before.
    case outputChange = "output-change"
    /// The amounts of all periods up to a report's own.
    case outputTotal = "output-total"
    case level
    case change
    case distribution
    case attrition
    case quality
    /// What is to be reached, and from where.
    case target
    /// How far a target has been reached on a day.
    case targetProgress = "target-progress"
    case balance
    case comparedChange = "compared-change"
    case trend
    case durability
    case groupLevel = "group-level"
    case groupChange = "group-change"

    /// Whether every later report says the same of the same subject.
    ///
    /// The others are said once: they belong to a report's own period, or to a pair of waves of
    /// which a later report may choose others. That one has them no more is no restatement.
    var staysInLaterReports: Bool {
      switch self {
      case .participation, .amount, .level, .distribution, .quality, .target, .groupLevel: true
      default: false
      }
    }
  }

  package let partnership: String
  package let kind: Kind
  package var indicator: String?
  package var facet: String?
  package var item: String?
  package var output: String?
  package var target: String?
  package var group: GroupValue?
  /// The waves it rests on, earliest first; empty for an output.
  package var waves: [String] = []
  package var period: DateRange?

  package init(partnership: String, kind: Kind) {
    self.partnership = partnership
    self.kind = kind
  }
}

extension RestatementEntry.Scope {
  /// Whether a finding is meant; that of a target is also by the wave of its baseline.
  func covers(_ finding: PublishedFinding) -> Bool {
    let subject = finding.subject
    let waves = subject.waves + [finding["baseline/wave"]].compactMap(\.self)
    return allows(partnership, subject.partnership) && allows(indicator, subject.indicator)
      && allows(facet, subject.facet) && allows(output, subject.output)
      && allows(target, subject.target) && (wave.map(waves.contains) ?? true)
      && (period.map { subject.period?.overlaps($0) ?? false } ?? true)
  }

  /// Whether a figure of a subject that is meant is meant too.
  func covers(figure: String) -> Bool { figures.isEmpty || figures.contains(figure) }

  private func allows(_ wanted: String?, _ found: String?) -> Bool {
    wanted == nil || wanted == found
  }
}
