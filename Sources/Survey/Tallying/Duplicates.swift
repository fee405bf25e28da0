/// The rows of respondents who stand in a wave more than once, and what becomes of them.
struct Duplicates: Sendable {
  /// Each respondent's rows in one wave, at least two, in order of place.
  private let groups: [[LinkedRow]]

  /// Finds the duplicates: rows of one identifier, partnership and wave with an answer in each.
  init(in rows: LinkedRows) {
    groups = rows.people().flatMap { person in
      person.runs { $0.wave == $1.wave }.filter { $0.count > 1 }.map(Array.init)
    }
    .sorted { $0[0].line < $1[0].line }
  }

  var isEmpty: Bool { groups.isEmpty }

  /// The rows that a rule leaves out. The same whatever the order of the rows.
  func excluded(by rule: DuplicateRule) -> Set<FileLine> {
    var lines: Set<FileLine> = []
    for group in groups {
      let kept = rule == .mostComplete ? Self.mostComplete(of: group) : nil
      for row in group where row.line != kept { lines.insert(row.line) }
    }
    return lines
  }

  /// The row with the most answers; of rows that tie, the first if all say the same, else none.
  private static func mostComplete(of group: [LinkedRow]) -> FileLine? {
    let most = group.map(\.answered).max()
    let best = group.filter { $0.answered == most }
    return best.allSatisfy { $0.answersHash == best[0].answersHash } ? best[0].line : nil
  }

  /// What is said of them: errors where the rule refuses duplicates, else a note.
  ///
  /// - Parameter files: The files' names in reading order.
  func diagnostics(_ rule: DuplicateRule, project: Project, files: [String]) -> [Diagnostic] {
    let severity: Diagnostic.Severity = rule == .refuse ? .error : .note
    let outcome =
      switch rule {
      case .refuse: "and 'duplicates' refuses that"
      case .mostComplete: "the row with the most answers counts"
      case .exclude: "none of the rows counts"
      }
    return groups.map { group in
      let places = group.map { row in
        row.line.file == group[0].line.file
          ? "line \(row.line.line)" : "\(files[row.line.file]):\(row.line.line)"
      }
      return Diagnostic(
        severity,
        .duplicateRespondent,
        at: Place(file: files[group[0].line.file], line: group[0].line.line),
        "a respondent of '\(project.partnerships[group[0].partnership].id)' stands in wave "
          + "'\(project.waves[group[0].wave].id)' \(group.count) times "
          + "(\(places.joined(separator: ", "))); \(outcome)",
        hint: rule == .refuse
          ? "remove all but one of the rows, or say 'duplicates: most-complete' or "
            + "'duplicates: exclude' in the project file" : nil
      )
    }
  }
}
