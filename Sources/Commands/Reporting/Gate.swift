import ArgumentParser
import Impact
import Standards
import Survey

/// What the gates look at.
struct GateFacts {
  /// Everything that was noticed.
  var diagnostics: [Diagnostic]
  /// The report; nil when there is none.
  var report: Report?
  /// What the report answers to a standard; nil where it was not asked for.
  var disclosures: DisclosureIndex?
}

/// What a user does not want to let pass.
enum Gate: Hashable {
  /// Whatever keeps the report from being made.
  case errors
  case warnings
  /// A response rate in the last wave that is lower, in percent, or not known at all.
  case response(percent: Int)
  /// Changes for the worse that nobody answers for.
  case findings
  /// Claims above their grade that nobody answers for.
  case claims
  /// Mandatory datapoints of the standard that nothing answers, and topics that nothing is said of.
  case disclosure
  /// Published figures that differ, and nobody says why.
  case restatements

  /// What a gate says of a run.
  struct Answer {
    let gate: Gate
    /// Why it fails, in lines; empty when it does not.
    let lines: [String]

    var passed: Bool { lines.isEmpty }
  }

  /// Whether a diagnostic makes the gate fail.
  func catches(_ diagnostic: Diagnostic) -> Bool {
    switch self {
    case .errors: diagnostic.severity == .error
    case .warnings: diagnostic.severity == .warning
    case .claims: diagnostic.code == .claimAboveGrade
    case .response, .findings, .disclosure, .restatements: false
    }
  }

  /// What the gates say, each once.
  static func answers(_ gates: [Gate], _ facts: GateFacts) -> [Answer] {
    var seen: Set<Gate> = []
    return gates.filter { seen.insert($0).inserted }
      .map { Answer(gate: $0, lines: $0.failure(of: facts)) }
  }

  /// Why the gate fails, in lines; empty when it does not.
  private func failure(of facts: GateFacts) -> [String] {
    let details = details(in: facts)
    let caught = details?.count ?? facts.diagnostics.count(where: catches)
    guard caught > 0 else { return [] }
    return (details ?? []) + ["The gate `\(name)` fails: \(caught) \(noun(caught))."]
  }

  /// What was found that makes the gate fail, each in a line; nil when only what was noticed can.
  private func details(in facts: GateFacts) -> [String]? {
    switch self {
    case .errors, .warnings, .claims: nil
    case .response(let percent):
      facts.report.map { LowResponse(in: $0, below: percent).sentences } ?? []
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
      case .response: ("response rate", "response rates")
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

extension Gate: ExpressibleByArgument {
  /// Every gate by its name, but for those that take a number.
  private static let plain: [String: Gate] = [
    "errors": .errors, "warnings": .warnings, "findings": .findings, "claims": .claims,
    "disclosure": .disclosure, "restatements": .restatements,
  ]

  init?(argument: String) {
    if let gate = Self.plain[argument] {
      self = gate
      return
    }
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "response", let percent = Int(parts[1]),
      (1...100).contains(percent)
    else { return nil }
    self = .response(percent: percent)
  }

  static var allValueStrings: [String] {
    ["errors", "warnings", "response=1…100", "findings", "claims", "disclosure", "restatements"]
  }

  /// As it is written on the command line.
  var name: String {
    if case .response(let percent) = self { return "response=\(percent)" }
    return Self.plain.first { $0.value == self }?.key ?? ""
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
