import Impact
import Statistics
import Survey

/// How the comparison of two waves is written on a terminal.
///
/// The words are English, and so are the project's own as far as it has English ones.
struct ComparisonWords {
  let project: Project
  let style: Style

  /// The comparison, partnership by partnership.
  ///
  /// - Parameter partnerships: The indices of those that are shown.
  func text(_ comparison: Comparison, of partnerships: [Int]) -> String {
    let (from, to) = (project.waves[comparison.from], project.waves[comparison.to])
    var table = TextTable([
      ("partnership", .left), ("indicator", .left), ("n", .right), ("\(from.id)", .right),
      ("\(to.id)", .right), ("change", .right), ("95 % interval", .right), ("p", .right),
      ("verdict", .left),
    ])
    for index in partnerships {
      for (row, finding) in comparison.partnerships[index].enumerated() {
        let name = row == 0 ? project.partnerships[index].name.text(in: .english) : ""
        table.add([name, indicator(finding.indicator)] + cells(finding))
      }
    }
    let lines = table.lines
    return ([style.text(lines[0], .strong)] + lines.dropFirst()).joined(separator: "\n")
  }

  private func indicator(_ id: String) -> String {
    project.questionnaire.indicators.first { $0.id == id }?.name.text(in: .english) ?? id
  }

  private func cells(_ finding: Comparison.Row) -> [String] {
    let levels = [finding.first, finding.second]
    let means = levels.map { cell($0.map { Decimal.text($0.mean, 1) }) }
    let n = levels.map { cell($0.map { "\($0.n)" }) }.joined(separator: " → ")
    guard case .shown(let change) = finding.change.state else {
      return levels.allSatisfy { $0.finding == nil }
        ? [reason(finding.change)] : [n] + means + [reason(finding.change)]
    }
    return [n] + means + [
      Decimal.signed(change.difference, 1),
      cell(change.inference.map(interval)),
      cell(change.inference.map { p($0.p) }),
      verdict(change),
    ]
  }

  private func interval(_ inference: ChangeEstimate.Inference) -> String {
    let interval = inference.interval
    return "\(Decimal.signed(interval.lower, 1)) … \(Decimal.signed(interval.upper, 1))"
  }

  /// The p value with no more than two digits, since the report may not know more.
  private func p(_ p: Double) -> String {
    p < 0.0005 ? "< 0.001" : Decimal.text(p, p < 0.0995 ? 3 : 2)
  }

  private func verdict(_ change: ChangeEstimate) -> String {
    switch change.verdict.finding {
    case .improved: "improved"
    case .worsened: "worsened"
    case .unclear: "unclear: the interval holds 0"
    case nil: reason(change.verdict)
    }
  }

  private func cell(_ figure: Disclosed<String>) -> String {
    switch figure.state {
    case .shown(let text): text
    case .withheld, .notKnown: "–"
    }
  }

  private func reason<Finding>(_ figure: Disclosed<Finding>) -> String {
    switch figure.state {
    case .shown: ""
    case .withheld(.smallGroup):
      "withheld: fewer than \(project.privacy.threshold) people"
    case .withheld(.tellsSmallGroup):
      "withheld: would tell of fewer than \(project.privacy.threshold) people"
    case .notKnown(.noAnswers): "not measured in both waves"
    case .notKnown(.noVariation): "not known: all scores are equal"
    case .notKnown(let reason): "not known: " + reason.rawValue
    }
  }
}
