package import Survey

/// What was noticed on the way, as it may stand in a published report.
///
/// Whoever holds the files is told of single rows, with their lines. A reader of the report is
/// told how many there were: a line number points at a person.
package struct PublishedDiagnostics {
  let project: Project

  package init(project: Project) {
    self.project = project
  }

  /// The diagnostics without those that name rows, and one for each file and kind in their place;
  /// each once, in an order of their own.
  package func published(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var result = diagnostics.filter { sentence(for: $0.code, 0) == nil }
    let ofRows = Dictionary(grouping: diagnostics.filter { sentence(for: $0.code, 0) != nil }) {
      Kind(file: $0.place?.file ?? "", code: $0.code, severity: $0.severity)
    }
    for (kind, found) in ofRows {
      let count = found.map(\.occurrences).reduce(0, +)
      result.append(
        Diagnostic(
          kind.severity,
          kind.code,
          at: Place(file: kind.file),
          sentence(for: kind.code, count) ?? "",
          occurrences: count
        )
      )
    }
    return result.reduce(into: [Diagnostic]()) { if !$0.contains($1) { $0.append($1) } }
      .sorted(by: Self.precedes)
  }

  private static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if Diagnostic.precedes(left, right) { return true }
    return !Diagnostic.precedes(right, left) && left.summary < right.summary
  }

  private struct Kind: Hashable {
    let file: String
    let code: DiagnosticCode
    let severity: Diagnostic.Severity
  }

  /// The sentence for a kind of diagnostic that names rows; nil for every other kind.
  private func sentence(for code: DiagnosticCode, _ count: Int) -> String? {
    switch code {
    case .duplicateRespondent:
      "Respondents who stand in a wave more than once: \(count). "
        + (project.duplicates == .exclude
          ? "None of their rows counts."
          : "Of their rows the one with the most answers counts; if several have as many and "
            + "differ, none.")
    case .missingRespondent:
      "Rows with answers but without an identifier: \(count). They count for their wave and are "
        + "linked to no other."
    default: nil
    }
  }
}
