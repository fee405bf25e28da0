import Statistics
import Survey

/// How far a partnership has come towards its targets.
struct TargetFindings {
  let project: Project
  let outputs: [OutputFinding]
  let levels: [Level]
  let changes: [Change]
  let drift: InstrumentDrift
  let disclosure: Disclosure

  /// What is known of a value, and when it was so.
  struct Reading {
    let value: Disclosed<Double>
    let date: CalendarDate
    /// The wave that it was measured in; nil for a stated value or an output.
    var wave: String?
  }

  func finding(_ target: Target) -> TargetFinding {
    let baseline = baseline(of: target)
    let actual = actual(of: target)
    let progress =
      hasInstrumentChanged(baseline, actual, for: target)
      ? .notKnown(.instrumentChanged)
      : progress(
        from: baseline.value,
        to: target.value,
        at: actual?.value ?? .notKnown(.notYetMeasured)
      )
    let passed = actual.flatMap { timePassed(target, baseline, $0) }
    let isClear = isClear(target, baseline, actual)
    return TargetFinding(
      target: target,
      baseline: baseline.value,
      baselineDate: baseline.date,
      actual: actual?.value ?? .notKnown(.notYetMeasured),
      actualDate: actual?.date,
      progress: progress,
      timePassed: passed,
      status: progress.map { status($0, isDue: target.date <= project.period.end, isClear) },
      milestones: milestones(of: target, from: baseline)
    )
  }

  /// Whether the way between two waves cannot be told, because they asked differently.
  func hasInstrumentChanged(
    _ baseline: Reading,
    _ actual: Reading?,
    for target: Target
  ) -> Bool {
    guard let indicator = target.measure.indicator, let from = baseline.wave,
      let to = actual?.wave
    else { return false }
    return drift.blocks(indicator: indicator, from: from, to: to)
  }

  /// A value beyond the goal that cannot be told from the baseline reaches nothing; one short of
  /// it when the day has come misses it, however unsure the value is.
  private func status(
    _ progress: Double,
    isDue: Bool,
    _ isClear: Bool
  ) -> TargetFinding.Status {
    if progress < 100, isDue { return .missed }
    if !isClear { return .unclear }
    if progress >= 100 { return .reached }
    return progress > 0 ? .underWay : .notCloser
  }

  /// Whether the way from the baseline to the actual mean or share can be told from none; true where
  /// nothing tests it.
  ///
  /// Between two waves it is the test of the change, or whether their intervals part where the report
  /// has no such change; from a stated baseline it is the interval of the actual value. All at 95 %.
  func isClear(_ target: Target, _ baseline: Reading, _ actual: Reading?) -> Bool {
    guard let indicator = target.measure.indicator, let to = actual?.wave else { return true }
    let now = interval(target.measure, wave: to)
    guard let from = baseline.wave else {
      return now.flatMap { now in baseline.value.finding.map { !now.meets(.only($0)) } } ?? true
    }
    let change = changes.first {
      $0.measure == Measure(indicator: indicator, facet: nil)
        && $0.waves == WavePair(from: from, to: to)
    }
    guard let change else {
      let then = interval(target.measure, wave: from)
      return now.flatMap { now in then.map { !now.meets($0) } } ?? true
    }
    guard target.measure.isShare else {
      return change.estimate.finding?.verdict.finding != .unclear
    }
    return change.estimate.finding.map { !$0.poleChange.interval.meets(.only(0)) } ?? true
  }

  /// The interval of a mean or share in a wave, where it is shown.
  private func interval(_ measure: Target.Measure, wave: String) -> Interval? {
    let level = levels.first {
      $0.measure.indicator == measure.indicator && $0.measure.facet == nil && $0.wave == wave
    }
    return measure.isShare
      ? level?.estimate.finding?.negativePoleInterval : level?.estimate.finding?.interval
  }

  /// (actual − baseline) / (target − baseline) in percent: right for falling targets too.
  private func progress(
    from baseline: Disclosed<Double>,
    to target: Double,
    at actual: Disclosed<Double>
  ) -> Disclosed<Double> {
    guard let start = baseline.finding else { return baseline.unshown() }
    guard let now = actual.finding else { return actual.unshown() }
    guard target != start else { return .notKnown(.targetEqualsBaseline) }
    return disclosure.show(harmless: 100 * (now - start) / (target - start))
  }

  /// How much of the time from baseline to target had passed, in percent of days.
  private func timePassed(_ target: Target, _ baseline: Reading, _ actual: Reading) -> Double? {
    let all = target.date.ordinal - baseline.date.ordinal
    guard all > 0 else { return nil }
    return 100 * Double(actual.date.ordinal - baseline.date.ordinal) / Double(all)
  }

  private func baseline(of target: Target) -> Reading {
    switch target.baseline {
    case .stated(let value, let date):
      Reading(value: disclosure.show(harmless: value), date: date)
    case .measured(let id):
      Reading(
        value: level(target.measure, wave: id),
        date: project.waves.first { $0.id == id }?.fieldwork.end ?? project.period.start,
        wave: id
      )
    }
  }

  /// The latest value by a day, or of all: of the last wave with answers after the baseline, or of the
  /// ledger.
  func actual(of target: Target, by day: CalendarDate? = nil) -> Reading? {
    let since = baseline(of: target).date
    switch target.measure {
    case .mean, .negativePole:
      let wave = project.waves.last { wave in
        wave.fieldwork.end > since && day.map { wave.fieldwork.end <= $0 } ?? true
          && !isUnanswered(level(target.measure, wave: wave.id))
      }
      return wave.map {
        Reading(
          value: level(target.measure, wave: $0.id),
          date: $0.fieldwork.end,
          wave: $0.id
        )
      }
    case .outputTotal(let id):
      return reading(of: id, since, by: day) { kind, periods in
        OutputSums(disclosure: disclosure).total(kind, periods)
      }
    case .outputInPeriod(let id):
      return reading(of: id, since, by: day) { $1.last?.amount ?? .notKnown(.notRecorded) }
    }
  }

  /// What the ledger says at the end of the last period by a day.
  private func reading(
    of id: String,
    _ since: CalendarDate,
    by day: CalendarDate?,
    _ amount: (OutputKind, [OutputFinding.Period]) -> Disclosed<Amount>
  ) -> Reading? {
    let kind = project.outputs.kinds.first { $0.id == id }
    let periods = outputs.first { $0.kind == id }?.periods ?? []
    let past = periods.filter { period in day.map { period.dates.end <= $0 } ?? true }
    guard let kind, let end = past.last?.dates.end, end > since else { return nil }
    return Reading(value: amount(kind, past).map(\.value), date: end)
  }

  private func level(_ measure: Target.Measure, wave: String) -> Disclosed<Double> {
    let estimate = { (indicator: String) in
      levels.first {
        $0.measure == Measure(indicator: indicator, facet: nil) && $0.wave == wave
      }?.estimate ?? .notKnown(.noAnswers)
    }
    return switch measure {
    case .mean(let indicator): estimate(indicator).map(\.mean)
    case .negativePole(let indicator): estimate(indicator).map(\.negativePole)
    case .outputTotal, .outputInPeriod: .notKnown(.notRecorded)
    }
  }

  private func isUnanswered(_ level: Disclosed<Double>) -> Bool {
    level.state == .notKnown(.noAnswers)
  }
}

extension Target.Measure {
  fileprivate var isShare: Bool {
    if case .negativePole = self { true } else { false }
  }
}

extension ChangeEstimate {
  /// The change of the share at the opposite pole: of the linked people where they are all there are
  /// and may be told, otherwise of everybody as different people.
  fileprivate var poleChange: PoleChange {
    if basis == .samePeople, let linked = linkedPeople.finding { return linked.pole }
    return everyone.pole
  }
}

extension Interval {
  /// Whether it has any value in common with another.
  fileprivate func meets(_ other: Interval) -> Bool {
    lower <= other.upper && other.lower <= upper
  }

  /// The interval of one value alone.
  fileprivate static func only(_ value: Double) -> Interval {
    Interval(lower: value, upper: value)
  }
}

extension Disclosed {
  /// The reason why this finding is not shown, for a figure that rests on it.
  func unshown<Other>() -> Disclosed<Other> {
    switch state {
    case .shown: .notKnown(.restsOnUnshown)
    case .withheld(let rule): Disclosed<Other>.withheld(rule)
    case .notKnown(let reason): .notKnown(reason)
    }
  }
}
