package import Statistics

/// How a measure went over three waves or more.
package struct Course: Sendable, Equatable {
  package let measure: Measure
  package let trend: Disclosed<Trend>
  package let durability: Disclosed<Lasting>

  package init(measure: Measure, trend: Disclosed<Trend>, durability: Disclosed<Lasting>) {
    self.measure = measure
    self.trend = trend
    self.durability = durability
  }
}

/// The straight line through the levels of all waves.
package struct Trend: Sendable, Equatable {
  /// How many waves it rests on: those whose level is shown.
  package let waves: Int
  /// The first and the last of them.
  package let span: WavePair
  /// Points per year of 365.25 days, between the middles of the fieldwork.
  package let slope: ChangeEstimate.Inference
  /// The estimate itself, in points per year.
  package let pointsPerYear: Double
  package let verdict: ChangeEstimate.Verdict
  /// The p value of the distance from the line: small when a straight line does not describe the
  /// levels.
  package let misfitP: Double
  /// Whether a number of linked people is withheld, so that a covariance was taken back from a
  /// shown interval (see ``ChangePrecision``).
  package let isApproximate: Bool

  package init(
    waves: Int,
    span: WavePair,
    slope: ChangeEstimate.Inference,
    pointsPerYear: Double,
    verdict: ChangeEstimate.Verdict,
    misfitP: Double,
    isApproximate: Bool
  ) {
    self.waves = waves
    self.span = span
    self.slope = slope
    self.pointsPerYear = pointsPerYear
    self.verdict = verdict
    self.misfitP = misfitP
    self.isApproximate = isApproximate
  }
}

/// Which share of a first change is still there at the last wave.
package struct Lasting: Sendable, Equatable {
  /// What the interval of the share leaves possible.
  package enum Conclusion: String, Sendable, CaseIterable {
    /// All of it, but not none: the interval holds 100 and lies above 0.
    case lasting
    /// None of it, but not all: the interval holds 0 and lies below 100.
    case lost
    /// Some of it: the interval lies between 0 and 100.
    case partly
    /// More than all of it: the interval lies above 100.
    case grown
    /// Less than none: the interval lies below 0.
    case reversed
    /// All of it as well as none, or the interval has no ends.
    case unclear
  }

  /// The first change: from the first wave with a shown level to the second.
  package let first: WavePair
  /// Its direction; never unclear.
  package let firstVerdict: ChangeEstimate.Verdict
  /// The last wave with a shown level.
  package let last: String
  /// In percent of the first change; above 100 when it went on, below 0 when it turned round.
  package let percent: Double
  /// The 95 % interval after Fieller (1954), in percent; not known when it has no ends.
  package let interval: Disclosed<Interval>
  package let conclusion: Conclusion
  /// As in ``Trend``.
  package let isApproximate: Bool

  package init(
    first: WavePair,
    firstVerdict: ChangeEstimate.Verdict,
    last: String,
    percent: Double,
    interval: Disclosed<Interval>,
    conclusion: Conclusion,
    isApproximate: Bool
  ) {
    self.first = first
    self.firstVerdict = firstVerdict
    self.last = last
    self.percent = percent
    self.interval = interval
    self.conclusion = conclusion
    self.isApproximate = isApproximate
  }
}
