/// A row of a respondent who stands in its wave more than once.
struct RepeatedRow: Sendable {
  let fingerprint: Fingerprint
  let partnership: Int
  /// How many items were answered.
  let answered: Int
  /// A hash of the answers: rows with equal answers have equal ones.
  let answersHash: UInt64
  /// Which row of which file it is, in which wave.
  let row: WaveRow
}

/// The rows of respondents who stand in a wave more than once, and what becomes of them.
struct Duplicates: Sendable {
  /// Each respondent's rows in one wave, at least two, in order of place.
  private let groups: [[RepeatedRow]]

  /// Finds the duplicates: rows of one identifier, partnership and wave with an answer in each.
  ///
  /// - Parameter rows: All rows of the respondents who have any.
  init(in rows: [RepeatedRow]) {
    let inWaves = Dictionary(grouping: rows) { Participation(of: $0.fingerprint, in: $0.row.wave) }
    groups = inWaves.values.filter { $0.count > 1 }
      .map { $0.sorted { $0.row < $1.row } }
      .sorted { $0[0].row < $1[0].row }
  }

  private struct Participation: Hashable {
    let fingerprint: Fingerprint
    let wave: Int

    init(of fingerprint: Fingerprint, in wave: Int) {
      self.fingerprint = fingerprint
      self.wave = wave
    }
  }

  var isEmpty: Bool { groups.isEmpty }

  /// The rows that a rule leaves out.
  ///
  /// The same whatever the order of the rows.
  func excluded(by rule: DuplicateRule) -> Set<WaveRow> {
    var rows: Set<WaveRow> = []
    for group in groups {
      let kept = rule == .mostComplete ? Self.mostComplete(of: group) : nil
      for row in group where row.row != kept { rows.insert(row.row) }
    }
    return rows
  }

  /// The row with the most answers; of rows that tie, the first if all say the same, else none.
  private static func mostComplete(of group: [RepeatedRow]) -> WaveRow? {
    let most = group.map(\.answered).max()
    let best = group.filter { $0.answered == most }
    return best.allSatisfy { $0.answersHash == best[0].answersHash } ? best[0].row : nil
  }

  /// The first of them, whose lines are told.
  private static let mostTold = 10
  /// How many lines of one respondent are named.
  private static let mostLines = 5

  /// The rows whose lines ``diagnostics(_:project:files:line:)`` asks for.
  var told: Set<WaveRow> {
    Set(groups.prefix(Self.mostTold).flatMap { $0.prefix(Self.mostLines) }.map(\.row))
  }

  /// What is said of them: errors where the rule refuses duplicates, else one note for each file
  /// and wave.
  ///
  /// - Parameters:
  ///   - files: The files' names in reading order.
  ///   - line: The line on which a row stands.
  func diagnostics(
    _ rule: DuplicateRule,
    project: Project,
    files: [String],
    line: (WaveRow) -> Int
  ) -> [Diagnostic] {
    groups.prefix(Self.mostTold).enumerated().map { position, group in
      let first = group[0]
      let places = group.prefix(Self.mostLines).map { row in
        row.row.file == first.row.file
          ? "line \(line(row.row))" : "\(files[row.row.file]) line \(line(row.row))"
      }
      // The last one told stands for all that follow.
      let more = position == Self.mostTold - 1 ? groups.count - Self.mostTold : 0
      return Diagnostic(
        rule == .refuse ? .error : .note,
        .duplicateRespondent,
        at: Place(file: files[first.row.file], line: line(first.row)),
        "A respondent of `\(project.partnerships[first.partnership].id)` stands in wave "
          + "`\(project.waves[first.row.wave].id)` \(group.count) times: "
          + places.joined(separator: ", ") + (group.count > places.count ? ", …" : "")
          + (more > 0 ? "; \(more) more respondents do." : ".") + Self.outcome(rule),
        hint: rule == .refuse
          ? "Remove all rows but one, or state `duplicates: most-complete` or "
            + "`duplicates: exclude` in the project file." : nil,
        occurrences: more + 1
      )
    }
  }

  private static func outcome(_ rule: DuplicateRule) -> String {
    switch rule {
    case .refuse: ""
    case .mostComplete:
      " Of such rows the one with the most answers counts; if several have as many and differ, none."
    case .exclude: " None of the rows counts."
    }
  }
}
