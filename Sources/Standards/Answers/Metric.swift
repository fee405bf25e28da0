import Impact
import Survey

/// Something that is measured in a partnership year after year.
struct Metric {
  enum Measure {
    case mean(Indicator)
    case negativePole(Indicator)
    case output(OutputKind)
  }

  /// A value in one period.
  struct Value {
    let period: DateRange
    let year: Fact.Year
    let content: Fact.Content
    /// The wave it was measured in; nil for an output.
    var wave: String?
    /// The level behind it; nil for an output and for what is withheld.
    var level: LevelEstimate?
  }

  let findings: PartnershipFindings
  let measure: Measure
  /// From the earliest period to the latest; the baseline first.
  let values: [Value]

  var partnership: Partnership { findings.partnership }

  /// Stable over the years: made of ids, never of names.
  var key: String {
    switch measure {
    case .mean(let indicator): "\(partnership.id)/\(indicator.id)/mean"
    case .negativePole(let indicator): "\(partnership.id)/\(indicator.id)/negative-pole"
    case .output(let kind): "\(partnership.id)/\(kind.id)/output"
    }
  }

  var subject: Fact.Subject {
    var subject = Fact.Subject(partnership: partnership.id)
    switch measure {
    case .mean(let indicator):
      (subject.indicator, subject.measure) = (indicator.id, "mean")
    case .negativePole(let indicator):
      (subject.indicator, subject.measure) = (indicator.id, "negative-pole")
    case .output(let kind): (subject.output, subject.measure) = (kind.id, "period")
    }
    return subject
  }

  /// Whether its values are shares of people.
  var isShare: Bool {
    if case .negativePole = measure { true } else { false }
  }

  /// Whether it is something done, not something that people answered.
  var isOutput: Bool {
    if case .output = measure { true } else { false }
  }
}

/// Finds the metrics of a report: the mean and the negative pole of every indicator, and every kind
/// of output, in each partnership.
struct Metrics {
  let project: Project

  func metrics(of findings: PartnershipFindings) -> [Metric] {
    let measured = project.questionnaire.indicators.flatMap { indicator in
      [
        Metric(
          findings: findings,
          measure: .mean(indicator),
          values: values(of: indicator, in: findings) { $0.content { .number($0.mean) } }
        ),
        Metric(
          findings: findings,
          measure: .negativePole(indicator),
          values: values(of: indicator, in: findings) {
            $0.flatMap(\.negativePole).content { .percent($0.percent) }
          }
        ),
      ]
    }
    let done = findings.outputs.compactMap { output -> Metric? in
      guard let kind = project.outputs.kinds.first(where: { $0.id == output.kind }) else {
        return nil
      }
      return Metric(findings: findings, measure: .output(kind), values: values(of: output))
    }
    return (measured + done).filter { !$0.values.isEmpty }
  }

  /// The level of each year.
  ///
  /// Of several waves in a year the last counts. The first of several waves is the baseline, and
  /// stands beside a later one of its year.
  private func values(
    of indicator: Indicator,
    in findings: PartnershipFindings,
    _ content: (Disclosed<LevelEstimate>) -> Fact.Content?
  ) -> [Metric.Value] {
    let years = Years(project)
    let read = project.waves.compactMap { wave -> Metric.Value? in
      let level = findings.levels.first {
        $0.wave == wave.id && $0.measure == Measure(indicator: indicator.id, facet: nil)
      }
      guard let estimate = level?.estimate, let content = content(estimate),
        let period = years.period(of: wave.fieldwork.end),
        period.start <= project.period.start
      else { return nil }
      return Metric.Value(
        period: period,
        year: .current,
        content: content,
        wave: wave.id,
        level: estimate.finding
      )
    }
    guard let first = read.first, read.count > 1 else { return read }
    let baseline = Metric.Value(
      period: first.period,
      year: .baseline,
      content: first.content,
      wave: first.wave,
      level: first.level
    )
    let later = read.dropFirst()
    let lastOfYears = later.indices.filter { index in
      !later[(index + 1)...].contains { $0.period == later[index].period }
    }
    return [baseline] + lastOfYears.map { later[$0] }
  }

  private func values(of output: OutputFinding) -> [Metric.Value] {
    output.periods.compactMap { period in
      period.amount.content { .amount($0) }
        .map { Metric.Value(period: period.dates, year: .current, content: $0) }
    }
  }
}
