package import Survey

/// What this report says otherwise than the reports before it.
package struct Restatements: Sendable, Equatable {
  /// The earlier reports, oldest first.
  package let previous: [PublishedReport]
  /// By report and in its order; empty when everything stands as it was published.
  package let restated: [Restatement]
  package let renamed: [Renaming]
  /// The figures of earlier periods beside the present ones.
  package let comparatives: [Comparative]
  /// What was noticed: unexplained differences, few people, new names.
  package let diagnostics: [Diagnostic]

  /// The differences that no entry of the project file explains.
  package var unexplained: [Restatement] { restated.filter { !$0.isExplained } }

  /// Compares a report with earlier ones.
  ///
  /// A figure is compared with the last report that published it: what an older one said, that
  /// one has restated. Figures that only the present report has are new and restate nothing.
  ///
  /// - Parameters:
  ///   - current: The present report as it would be published.
  ///   - previous: The earlier reports in any order; those of one period in the order in which
  ///     they were published.
  ///   - project: The project, whose entries explain differences.
  /// - Throws: ``Complaints`` for an earlier report of somebody else or of a later period, and for
  ///   entries that explain nothing.
  package init(
    of current: PublishedReport,
    against previous: [PublishedReport],
    in project: Project
  ) throws(Complaints) {
    let entries = project.restatements
    let doubts = previous.flatMap { $0.doubts(as: current) }
    let wrong = doubts.filter { $0.severity == .error }
    guard wrong.isEmpty else { throw Complaints(wrong) }
    self.previous = Self.inOrder(previous)
    restated = Self.restated(current, self.previous, entries)
    renamed = Self.renamed(current, self.previous)
    comparatives = Comparatives(current: current, previous: self.previous, project).all
    let used = Set(restated.flatMap(\.differences).compactMap(\.entry))
    let idle = entries.indices.filter { !used.contains($0) }.map { entries[$0] }
    let faults = IdleEntries(previous: self.previous, restated: restated).diagnostics(idle)
    guard faults.isEmpty else { throw Complaints(faults) }
    diagnostics =
      doubts + RestatementWords(previous: self.previous).diagnostics(restated, renamed)
  }

  /// By the end of their periods; equal ones stay as they are.
  private static func inOrder(_ reports: [PublishedReport]) -> [PublishedReport] {
    reports.enumerated().sorted {
      ($0.element.period.end, $0.offset) < ($1.element.period.end, $1.offset)
    }
    .map(\.element)
  }

  private static func restated(
    _ current: PublishedReport,
    _ previous: [PublishedReport],
    _ entries: [RestatementEntry]
  ) -> [Restatement] {
    let now = current.bySubject
    let editions = previous.map(\.bySubject)
    return previous.enumerated().flatMap { index, report in
      report.findings.compactMap { then -> Restatement? in
        let isSaidAnew = editions[(index + 1)...].contains { $0[then.subject] != nil }
        guard !isSaidAnew else { return nil }
        let comparison = EditionComparison(
          then: then,
          now: now[then.subject],
          threshold: max(report.threshold, current.threshold)
        )
        return Restatement(comparison, in: index, entries)
      }
    }
  }

  private static func renamed(
    _ current: PublishedReport,
    _ previous: [PublishedReport]
  ) -> [Renaming] {
    current.partnerships.compactMap { now in
      for (index, report) in previous.enumerated().reversed() {
        guard let then = report.partnerships.first(where: { $0.id == now.id }) else { continue }
        guard then.name != now.name else { return nil }
        return Renaming(report: index, partnership: now.id, then: then, now: now)
      }
      return nil
    }
  }
}

extension PublishedReport {
  /// The findings by what they are about.
  var bySubject: [PublishedSubject: PublishedFinding] {
    Dictionary(findings.map { ($0.subject, $0) }) { first, _ in first }
  }

  /// What speaks against this being an earlier report of the same undertaking.
  fileprivate func doubts(as current: PublishedReport) -> [Diagnostic] {
    [identityDoubt(as: current), periodDoubt(as: current)].compactMap(\.self)
  }

  /// Another number in the same register is another undertaking; one in another register may be the
  /// same, which only the user can tell.
  private func identityDoubt(as current: PublishedReport) -> Diagnostic? {
    guard let own = undertaking.identifier, let theirs = current.undertaking.identifier,
      own != theirs
    else { return nil }
    let numbers =
      "\(own.scheme.rawValue.uppercased()) \(own.value); "
      + "the project has \(theirs.scheme.rawValue.uppercased()) \(theirs.value)."
    guard own.scheme == theirs.scheme else {
      return Diagnostic(
        .warning,
        .previousReportForeign,
        at: Place(file: file),
        "This report identifies its undertaking in another register, with \(numbers)",
        hint: "Make sure that both numbers are the same undertaking's."
      )
    }
    return Diagnostic(
      .error,
      .previousReportForeign,
      at: Place(file: file),
      "This is a report of another undertaking, with \(numbers)",
      hint: "Name an earlier report of the same undertaking."
    )
  }

  private func periodDoubt(as current: PublishedReport) -> Diagnostic? {
    guard period.end > current.period.end else { return nil }
    return Diagnostic(
      .error,
      .previousReportForeign,
      at: Place(file: file),
      "This report's period ends on \(period.end), after the project's on \(current.period.end).",
      hint: "Name earlier reports only."
    )
  }
}

extension Restatement {
  /// A finding that differs; nil when it does not, or when a later report need not have it.
  fileprivate init?(
    _ comparison: EditionComparison,
    in report: Int,
    _ entries: [RestatementEntry]
  ) {
    let subject = comparison.then.subject
    if comparison.now == nil {
      guard subject.kind.staysInLaterReports, comparison.then["state"] ?? "shown" == "shown" else {
        return nil
      }
    }
    let found = comparison.differences
    guard !found.isEmpty else { return nil }
    let tellsFewPeople = comparison.tellsFewPeople
    let fitting = entries.indices.filter { entries[$0].scope.covers(comparison.then) }
    self.init(
      report: report,
      subject: subject,
      differences: found.map { found in
        let entry = fitting.first { entries[$0].scope.covers(figure: found.figure) }
        return Difference(found, isPlain: !tellsFewPeople, entry: entry)
      },
      tellsFewPeople: tellsFewPeople
    )
  }
}

extension Restatement.Difference {
  fileprivate init(_ found: EditionComparison.Difference, isPlain: Bool, entry: Int?) {
    figure = found.figure
    then = found.then
    now = found.now
    self.entry = entry
    let numbers = (Double(found.then), found.now.flatMap { Double($0) })
    if isPlain, let before = numbers.0, let after = numbers.1 {
      difference = after - before
    } else {
      difference = nil
    }
  }
}
