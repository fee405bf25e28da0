import ArgumentParser
import Impact
import Survey

/// What a user does not want to let pass.
enum Gate: String, ExpressibleByArgument, CaseIterable {
  /// Whatever keeps the report from being made.
  case errors
  case warnings
  /// Changes for the worse that nobody answers for.
  case findings
  /// Claims above their grade that nobody answers for.
  case claims
  /// Published figures that differ, and nobody says why.
  case restatements

  /// Whether a diagnostic makes the gate fail.
  func catches(_ diagnostic: Diagnostic) -> Bool {
    switch self {
    case .errors: diagnostic.severity == .error
    case .warnings: diagnostic.severity == .warning
    case .findings: false
    case .claims: diagnostic.code == .claimAboveGrade
    case .restatements: false
    }
  }

  /// What the gates among these that fail say.
  ///
  /// - Parameters:
  ///   - diagnostics: Everything that was noticed.
  ///   - report: The report; nil when there is none.
  static func failures(_ gates: [Gate], _ diagnostics: [Diagnostic], _ report: Report?) -> [String]
  {
    allCases.filter(gates.contains).compactMap { $0.failure(of: diagnostics, report) }
      .flatMap(\.self)
  }

  /// Why the gate fails, in lines; nil when it does not.
  ///
  /// - Parameters:
  ///   - diagnostics: Everything that was noticed.
  ///   - report: The report; nil when there is none.
  private func failure(of diagnostics: [Diagnostic], _ report: Report?) -> [String]? {
    let details = details(in: report)
    let caught = details?.count ?? diagnostics.count(where: catches)
    guard caught > 0 else { return nil }
    return (details ?? []) + ["The gate `\(rawValue)` fails: \(caught) \(noun(caught))."]
  }

  /// What a report holds that makes the gate fail, each in a line; nil when only what was noticed
  /// can.
  private func details(in report: Report?) -> [String]? {
    switch self {
    case .errors, .warnings, .claims: nil
    case .findings: report?.adverse.unacknowledged.map(\.sentence) ?? []
    case .restatements:
      report?.restatements?.unexplained.map { restated in
        "`\(restated.subject.partnership)`: \(restated.sentence), and no entry of `restatements:` "
          + "says why."
      } ?? []
    }
  }

  private func noun(_ count: Int) -> String {
    let (one, many) =
      switch self {
      case .errors: ("error", "errors")
      case .warnings: ("warning", "warnings")
      case .findings: ("change for the worse", "changes for the worse")
      case .claims: ("claim above its grade", "claims above their grade")
      case .restatements:
        ("published finding that differs", "published findings that differ")
      }
    return count == 1 ? one : many
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
