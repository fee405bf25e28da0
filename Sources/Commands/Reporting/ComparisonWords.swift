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
      cell(change.inference.map { Decimal.p($0.p) }),
      verdict(change) + (change.method.isWeighted ? ", weighted" : ""),
    ]
  }

  private func interval(_ inference: ChangeEstimate.Inference) -> String {
    let interval = inference.interval
    return "\(Decimal.signed(interval.lower, 1)) … \(Decimal.signed(interval.upper, 1))"
  }

  private func verdict(_ change: ChangeEstimate) -> String {
    switch change.verdict.finding {
    case .improved: "improved"
    case .worsened: "worsened"
    case .unclear: "no clear change" + detectable(change)
    case nil: reason(change.verdict)
    }
  }

  /// How large a change must have been to be seen: "no clear change" may mean too few people.
  private func detectable(_ change: ChangeEstimate) -> String {
    change.inference.finding.map {
      " (could have told ±\(Decimal.rough($0.minimumDetectable)))"
    } ?? ""
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
    case .notKnown(.sameChange): "not known: everybody changed alike"
    case .notKnown(let reason): "not known: " + reason.rawValue
    }
  }
}
