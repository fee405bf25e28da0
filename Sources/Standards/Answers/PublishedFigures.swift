import Impact
import Survey

/// What an earlier report had in the place of a metric's value.
///
/// Only figures that both reports show are known here: what is withheld today is not printed again.
struct PublishedFigures {
  private let restated: [Restatement]

  init(_ report: Report) {
    restated = report.restatements?.restated ?? []
  }

  /// The published figure, if it reads otherwise than the present one.
  func figure(of metric: Metric, at value: Metric.Value) -> (Fact.Content, Fact.Earlier)? {
    let name = metric.figureName
    let differences = restated.filter { metric.isSubject($0.subject, at: value) }
      .flatMap(\.differences)
    guard let difference = differences.last(where: { $0.figure == name }), difference.now != nil,
      let number = Double(difference.then), !metric.reads(number, as: difference.now)
    else { return nil }
    return (
      metric.isShare ? .percent(number) : .number(number), Fact.Earlier(entry: difference.entry)
    )
  }
}

extension Metric {
  /// Its name in a published finding.
  fileprivate var figureName: String {
    switch measure {
    case .mean: "mean"
    case .negativePole: "negative-pole"
    case .output: "value"
    }
  }

  /// Whether a published finding is about one of its values.
  fileprivate func isSubject(_ subject: PublishedSubject, at value: Value) -> Bool {
    guard subject.partnership == partnership.id, subject.facet == nil else { return false }
    return switch measure {
    case .mean(let indicator), .negativePole(let indicator):
      subject.kind == .level && subject.indicator == indicator.id
        && subject.waves == [value.wave].compactMap(\.self)
    case .output(let kind):
      subject.kind == .amount && subject.output == kind.id && subject.period == value.period
    }
  }

  /// Whether two figures are the same to a reader: scores and shares have one decimal.
  fileprivate func reads(_ then: Double, as now: String?) -> Bool {
    guard let now = now.flatMap({ Double($0) }) else { return false }
    return isOutput ? then == now : (then * 10).rounded() == (now * 10).rounded()
  }
}
