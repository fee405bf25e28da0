import ArgumentParser
import Impact
import Standards
import Survey

/// What the gates look at.
struct GateFacts {
  /// Everything that was noticed.
  let diagnostics: [Diagnostic]
  /// The report; nil when there is none.
  var report: Report?
  /// What the report answers to a standard; nil where it was not asked for.
  var disclosures: DisclosureIndex?
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
  /// Mandatory datapoints of the standard that nothing answers, and topics that nothing is said of.
  case disclosure
  /// Published figures that differ, and nobody says why.
  case restatements

  /// Whether a diagnostic makes the gate fail.
  func catches(_ diagnostic: Diagnostic) -> Bool {
    switch self {
    case .errors: diagnostic.severity == .error
    case .warnings: diagnostic.severity == .warning
    case .claims: diagnostic.code == .claimAboveGrade
    case .findings, .disclosure, .restatements: false
    }
  }

  /// What the gates among these that fail say, in lines.
  static func failures(_ gates: [Gate], _ facts: GateFacts) -> [String] {
    allCases.filter(gates.contains).compactMap { $0.failure(of: facts) }.flatMap(\.self)
  }

  /// Why the gate fails, in lines; nil when it does not.
  private func failure(of facts: GateFacts) -> [String]? {
    let details = details(in: facts)
    let caught = details?.count ?? facts.diagnostics.count(where: catches)
    guard caught > 0 else { return nil }
    return (details ?? []) + ["The gate `\(rawValue)` fails: \(caught) \(noun(caught))."]
  }

  /// What was found that makes the gate fail, each in a line; nil when only what was noticed can.
  private func details(in facts: GateFacts) -> [String]? {
    switch self {
    case .errors, .warnings, .claims: nil
    case .findings: facts.report?.adverse.unacknowledged.map(\.sentence) ?? []
    case .disclosure:
      (facts.disclosures?.outsideTopics.map(\.sentence) ?? [])
        + (facts.disclosures?.openMandatory.map(\.sentence) ?? [])
    case .restatements:
      facts.report?.restatements?.unexplained.map { restated in
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
      case .disclosure:
        ("mandatory datapoint or topic is open", "mandatory datapoints or topics are open")
      case .restatements:
        ("published finding that differs", "published findings that differ")
      }
    return count == 1 ? one : many
  }
}

extension DisclosureMap.Topic {
  /// What is to be said of a topic outside the report.
  fileprivate var sentence: String {
    "`\(code)` (\(name.text(in: .english))) is outside the report, since no partnership meets people "
      + "in that role: say under `not_material` why it is not material, or answer it in words."
  }
}

extension DisclosureIndex.Entry {
  /// What is not answered.
  fileprivate var sentence: String {
    "`\(datapoint.id)` (\(datapoint.paragraph)) is \(state.lack): "
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

extension DisclosureIndex.State {
  /// What is missing of an answer.
  fileprivate var lack: String {
    part.map { "answered for \($0.answered) of \($0.asked)" } ?? "not answered"
  }
}
