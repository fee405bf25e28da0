/// What some of a project's files say, all of them or one partner's: exact counts and no person.
///
/// Merging is associative and commutative but for the order of what was noticed. What can be said
/// only of the whole, such as weights and what is suspicious, is left to ``TalliedAnswers``.
package struct CountedAnswers: Sendable, Equatable {
  package private(set) var tally: Tally
  /// How the rows were used, in the order of waves; of a file and wave there is one account.
  package private(set) var rowAccounts: [RowAccount]
  /// What was noticed in the files; none of severity error.
  package private(set) var noticed: [Diagnostic]
  /// What the files beside the answers say of how each wave was asked, by wave index.
  package private(set) var labels: [FiledLabels]

  package init(
    tally: Tally,
    rowAccounts: [RowAccount],
    noticed: [Diagnostic],
    labels: [FiledLabels]
  ) {
    self.tally = tally
    self.rowAccounts = rowAccounts
    self.noticed = noticed
    self.labels = labels
  }

  /// Adds what was noticed elsewhere.
  package mutating func note(_ diagnostics: [Diagnostic]) { noticed += diagnostics }

  /// Leaves out how the rows of a wave's files were used.
  package mutating func forgetRows(ofWave wave: String) {
    rowAccounts.removeAll { $0.wave == wave }
  }

  /// Adds what other files of the same project say.
  ///
  /// - Parameter project: For the order of its waves.
  package mutating func merge(_ other: CountedAnswers, of project: Project) {
    tally.merge(other.tally)
    for account in other.rowAccounts {
      let known = rowAccounts.firstIndex { $0.file == account.file && $0.wave == account.wave }
      if let known { rowAccounts[known].merge(account) } else { rowAccounts.append(account) }
    }
    let waves = Dictionary(
      project.waves.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    rowAccounts.sort { (waves[$0.wave] ?? 0, $0.file) < (waves[$1.wave] ?? 0, $1.file) }
    noticed += other.noticed
    for (wave, filed) in other.labels.enumerated() where labels.indices.contains(wave) {
      labels[wave].add(filed)
    }
  }
}
