import Survey

/// Entries of `restatements` that explain nothing, and why they do not.
struct IdleEntries {
  let previous: [PublishedReport]
  let restated: [Restatement]

  func diagnostics(_ entries: [RestatementEntry]) -> [Diagnostic] {
    entries.map { entry in
      Diagnostic(
        .error,
        .restatementWithoutDifference,
        at: entry.place,
        previous.isEmpty
          ? "There is no earlier report whose figures this entry could explain."
          : "No published figure that this entry names differs from today's.",
        hint: hint(entry.scope)
      )
    }
  }

  private func hint(_ scope: RestatementEntry.Scope) -> String {
    if previous.isEmpty { return "Name the report under `previous`, or with `--previous`." }
    let subjects = previous.flatMap(\.findings).map(\.subject)
    let named: [(String?, [String])] = [
      (scope.partnership, subjects.map(\.partnership)),
      (scope.indicator, subjects.compactMap(\.indicator)),
      (scope.facet, subjects.compactMap(\.facet)),
      (scope.output, subjects.compactMap(\.output)),
      (scope.target, subjects.compactMap(\.target)),
      (scope.wave, subjects.flatMap(\.waves)),
    ]
    for case (let id?, let known) in named where !known.contains(id) {
      return "`\(id)` is not in the earlier report. "
        + Words.suggestion(for: id, among: Set(known).sorted())
    }
    return nearestDifference(to: scope)
  }

  /// What does differ: in the same partnership, if anything does.
  private func nearestDifference(to scope: RestatementEntry.Scope) -> String {
    let near = restated.first { $0.subject.partnership == scope.partnership } ?? restated.first
    guard let near else { return "Nothing differs from the earlier report: remove the entry." }
    let figures = near.differences.prefix(3).map { "`\($0.figure)`" }.joined(separator: ", ")
    return "What differs is, for one, \(near.subject.words) of `\(near.subject.partnership)` "
      + "(\(figures)); an entry further up may explain what this one means."
  }
}
