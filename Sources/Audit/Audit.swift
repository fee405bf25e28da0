package import Markup

/// The attack on a set of published files: what can be worked out from them, and nothing else.
///
/// Every published number of people is an equation between numbers that nobody knows: people by
/// answer, by score, by the waves they were in. For each number that is withheld, and each part that
/// is told by no figure of its own, the least and the largest value is sought that fits all
/// equations. The audit shares no code with the control that it checks, and knows no more than a
/// reader does.
package struct Audit {
  /// A published file.
  package struct File {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      (self.name, self.bytes) = (name, bytes)
    }
  }

  /// What is wrong, in the order of the files.
  package let findings: [Finding]
  /// How many numbers of people were asked for.
  package let asked: Int
  /// What could not be answered because the files contradict each other, as after a correction.
  package let contradicted: [Cell]
  /// The smallest number of people that may be told.
  package let threshold: Int

  /// Attacks published files.
  ///
  /// - Parameters:
  ///   - report: The newest report, valid by the schema.
  ///   - earlier: Reports published before it, newest first.
  ///   - tables: The newest report's tables, by their names such as `levels.csv`; others are left.
  ///   - threshold: The rule; nil takes that of the newest report.
  /// - Throws: `Malformation` for a table that cannot be read.
  package init(
    of report: Document,
    earlier: [Document] = [],
    tables: [File] = [],
    threshold: Int? = nil
  ) throws {
    var facts = Facts(Questionnaire(report.root))
    let waves = MeasuredWaves(in: [report] + earlier).byMeasure
    ReportReader(report: report.root, waves: waves).read(into: &facts)
    var table = TableReader(waves: waves)
    for file in tables { try table.read(file, into: &facts) }
    for document in earlier {
      facts.begin(edition: document.name)
      ReportReader(report: document.root, waves: waves).read(into: &facts)
    }
    let rule = Rule(
      threshold: threshold ?? report.root.first("method")?.count("privacy-threshold") ?? 5
    )
    var verdict = Verdict(rule)
    for (index, usesMeans) in [false, true].enumerated() {
      verdict.ask(facts.system, usesMeans: usesMeans, isFirst: index == 0)
    }
    let late = facts.differences.filter { (1..<rule.threshold).contains($0.value) }
      .sorted { $0.key.name < $1.key.name }
      .map {
        Finding(kind: .editions, cell: $0.key, least: $0.value, most: $0.value, takesMeans: false)
      }
    findings = verdict.findings + late + table.findings
    asked = facts.system.questions.count
    contradicted = verdict.contradicted
    self.threshold = rule.threshold
  }
}

/// Puts every question to a system.
private struct Verdict {
  let rule: Rule
  private(set) var findings: [Finding] = []
  private(set) var contradicted: [Cell] = []
  private var found: Set<Cell> = []

  init(_ rule: Rule) {
    self.rule = rule
  }

  mutating func ask(_ system: System, usesMeans: Bool, isFirst: Bool) {
    var components = Components(system, usesMeans: usesMeans)
    for question in system.questions where !found.contains(question.cell) {
      if components.spread(of: question.sum) >= rule.enough(usesMeans: usesMeans) { continue }
      do throws(WholeSearch.Failure) {
        let range = try components.range(of: question.sum)
        let group = question.among.isEmpty ? nil : try components.range(of: question.among)
        if let kind = rule.fault(of: range, among: group, usesMeans: usesMeans) {
          add(kind, question.cell, range, usesMeans)
        }
      } catch {
        switch error {
        case .contradiction:
          if isFirst { contradicted.append(question.cell) }
        case .tooHard:
          add(.unproven, question.cell, WholeSearch.Range(least: 0, most: nil), usesMeans)
        }
      }
    }
  }

  private mutating func add(
    _ kind: Finding.Kind,
    _ cell: Cell,
    _ range: WholeSearch.Range,
    _ takesMeans: Bool
  ) {
    guard found.insert(cell).inserted else { return }
    findings.append(
      Finding(
        kind: kind,
        cell: cell,
        least: range.least,
        most: range.most,
        takesMeans: takesMeans
      )
    )
  }
}
