import ArgumentParser
import Impact
import Standards
import Survey

/// What the gates look at.
struct GateFacts {
  /// Everything that was noticed.
  let diagnostics: [Diagnostic]
  /// The changes for the worse that nobody answers for.
  var adverse: [AdverseFinding] = []
  /// The mandatory datapoints that nothing answers.
  var unanswered: [DisclosureIndex.Entry] = []
}

/// What a user does not want to let pass.
enum Gate: String, ExpressibleByArgument, CaseIterable {
  /// Whatever keeps the report from being made.
  case errors
  case warnings
  /// Changes for the worse that nobody answers for.
  case findings
  /// Claims above their grade that nobody answers for.
  case claims
  /// Mandatory datapoints of the standard that nothing answers.
  case disclosure

  /// Whether a diagnostic makes the gate fail.
  func catches(_ diagnostic: Diagnostic) -> Bool {
    switch self {
    case .errors: diagnostic.severity == .error
    case .warnings: diagnostic.severity == .warning
    case .findings, .disclosure: false
    case .claims: diagnostic.code == .claimAboveGrade
    }
  }

  /// Why the gate fails, in lines; nil when it does not.
  func failure(of facts: GateFacts) -> [String]? {
    let details: [String]
    let caught: Int
    switch self {
    case .findings: (details, caught) = (facts.adverse.map(\.sentence), facts.adverse.count)
    case .disclosure:
      (details, caught) = (facts.unanswered.map(\.sentence), facts.unanswered.count)
    case .errors, .warnings, .claims:
      (details, caught) = ([], facts.diagnostics.count(where: catches))
    }
    guard caught > 0 else { return nil }
    return details + ["The gate `\(rawValue)` fails: \(caught) \(noun(caught))."]
  }

  private func noun(_ count: Int) -> String {
    let (one, many) =
      switch self {
      case .errors: ("error", "errors")
      case .warnings: ("warning", "warnings")
      case .findings: ("change for the worse", "changes for the worse")
      case .claims: ("claim above its grade", "claims above their grade")
      case .disclosure: ("mandatory datapoint is open", "mandatory datapoints are open")
      }
    return count == 1 ? one : many
  }
}

extension DisclosureIndex.Entry {
  /// What is not answered.
  fileprivate var sentence: String {
    "`\(datapoint.id)` (\(datapoint.paragraph)) is not answered: "
      + "\(datapoint.label.text(in: .english))"
  }
}

extension AdverseFinding {
  /// What became worse, for whom, when and how surely.
  fileprivate var sentence: String {
    let subject = [measure.indicator, measure.facet].compactMap(\.self).joined(separator: "/")
    let people = group.map { " among `\($0.value)`" } ?? ""
    let way = difference < 0 ? "fell" : "rose"
    let sure = sureness.finding.map { " (adjusted p \(Decimal.p($0.adjusted)))" } ?? ""
    return "`\(partnership)`: `\(subject)`\(people) \(way) by "
      + "\(Decimal.text(difference.magnitude, 1)) points from \(waves.from) to \(waves.to)\(sure) "
      + "and is not answered for in `findings:`."
  }
}
