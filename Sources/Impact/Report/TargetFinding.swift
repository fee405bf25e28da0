package import Survey

/// How far the way to a target has been gone.
package struct TargetFinding: Sendable, Equatable {
  /// Where a target stands.
  package enum Status: String, Sendable, CaseIterable {
    /// The actual value is at the target or beyond it, and can be told from the baseline.
    case reached
    /// On the way: progress is above 0 and below 100 %.
    case underWay = "under-way"
    /// The day of the target has come by the end of the period, and the last known value, however
    /// long before that day it was measured, falls short of it.
    case missed
    /// The way between baseline and actual value cannot be told from none, though the value may be
    /// at the target or beyond it.
    case unclear
    /// No progress, or away from the target.
    case notCloser = "not-closer"
  }

  package let target: Target
  package let baseline: Disclosed<Double>
  package let baselineDate: CalendarDate
  package let actual: Disclosed<Double>
  /// The end of the fieldwork or period that the actual value belongs to.
  package let actualDate: CalendarDate?
  /// (actual − baseline) / (target − baseline) in percent; below 0 when it went the wrong way.
  package let progress: Disclosed<Double>
  /// How much of the time from baseline to target had passed at `actualDate`, in percent.
  package let timePassed: Double?
  package let status: Disclosed<Status>
  /// In the order of their days.
  package let milestones: [MilestoneFinding]

  package init(
    target: Target,
    baseline: Disclosed<Double>,
    baselineDate: CalendarDate,
    actual: Disclosed<Double>,
    actualDate: CalendarDate?,
    progress: Disclosed<Double>,
    timePassed: Double?,
    status: Disclosed<Status>,
    milestones: [MilestoneFinding] = []
  ) {
    self.target = target
    self.baseline = baseline
    self.baselineDate = baselineDate
    self.actual = actual
    self.actualDate = actualDate
    self.progress = progress
    self.timePassed = timePassed
    self.status = status
    self.milestones = milestones
  }
}
