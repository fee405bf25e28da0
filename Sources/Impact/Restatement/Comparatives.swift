import Survey

/// Finds for each metric of each partnership the figures that belong side by side.
struct Comparatives {
  /// What is said of each partnership, by its id.
  private typealias Findings = [String: [PublishedFinding]]

  private let current: Findings
  /// The report of the period before: the last one that ends before this one does.
  private let before: Findings?
  private let project: Project

  init(current: PublishedReport, previous: [PublishedReport], _ project: Project) {
    self.current = current.byPartnership
    before = previous.last { $0.period.end < current.period.end }?.byPartnership
    self.project = project
  }

  /// By partnership: indicators in the questionnaire's order, then outputs in theirs; empty when
  /// there is no report of a period before.
  var all: [Comparative] {
    guard let before else { return [] }
    return project.partnerships.filter { !$0.isComparisonOnly }.flatMap { partnership in
      let indicators = project.questionnaire.indicators.flatMap { indicator in
        [Comparative.Metric.mean, .negativePole].map { metric in
          comparative(metric, indicator.id, partnership.id, before)
        }
      }
      let outputs = project.outputs.kinds.map {
        comparative(.amount, $0.id, partnership.id, before)
      }
      return (indicators + outputs).filter { $0.current != nil || $0.published != nil }
    }
  }

  private func comparative(
    _ metric: Comparative.Metric,
    _ subject: String,
    _ partnership: String,
    _ before: Findings
  ) -> Comparative {
    let now = series(metric, subject, partnership, in: current)
    let last = latest(metric, series(metric, subject, partnership, in: before))
    let today = last.flatMap { last in now.first { $0.isOf(last) } }
    return Comparative(
      partnership: partnership,
      metric: metric,
      subject: subject,
      baseline: now.first { $0.state != "not-known" },
      // What is withheld today is not printed again.
      published: today?.state == "withheld" ? today : last,
      restated: today.flatMap { today in last?.saysTheSame(as: today) == true ? nil : today },
      current: latest(metric, now)
    )
  }

  /// An output of a period in which nothing was counted is not known; an indicator is as it was
  /// last measured.
  private func latest(
    _ metric: Comparative.Metric,
    _ series: [Comparative.Point]
  ) -> Comparative.Point? {
    metric == .amount ? series.last : series.last { $0.state != "not-known" }
  }

  /// The figures of a metric by wave or period, oldest first.
  private func series(
    _ metric: Comparative.Metric,
    _ subject: String,
    _ partnership: String,
    in findings: Findings
  ) -> [Comparative.Point] {
    (findings[partnership] ?? []).filter { finding in
      let about = finding.subject
      return metric == .amount
        ? about.kind == .amount && about.output == subject
        : about.kind == .level && about.indicator == subject && about.facet == nil
    }
    .map { Comparative.Point($0, metric == .amount ? "value" : metric.rawValue) }
  }
}

extension PublishedReport {
  /// The findings by the id of their partnership.
  fileprivate var byPartnership: [String: [PublishedFinding]] {
    Dictionary(grouping: findings, by: \.subject.partnership)
  }
}

extension Comparative.Point {
  fileprivate init(_ finding: PublishedFinding, _ figure: String) {
    wave = finding.subject.waves.first
    period = finding.subject.period
    state = finding["state"] ?? "not-known"
    rule = finding["rule"]
    reason = finding["reason"]
    value = finding[figure]
  }

  /// Whether it says the same of the same.
  fileprivate func saysTheSame(as other: Self) -> Bool {
    guard isOf(other), state == other.state, rule == other.rule, reason == other.reason else {
      return false
    }
    guard let value, let otherValue = other.value else { return value == other.value }
    return value.saysTheSame(as: otherValue)
  }

  /// Whether it is of the same wave or period.
  fileprivate func isOf(_ other: Self) -> Bool { wave == other.wave && period == other.period }
}
