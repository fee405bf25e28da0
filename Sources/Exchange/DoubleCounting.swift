import Survey

/// How many people several partners may have counted twice.
///
/// A tally knows nobody, so nothing tells whether somebody is in two partners' files. At most it is
/// everybody but those of the partner who has the most.
struct DoubleCounting {
  let tallies: [PartnerTally]
  let project: Project

  /// A note for each partnership whose people several partners have measured.
  var diagnostics: [Diagnostic] {
    project.partnerships.indices.compactMap { partnership in
      let waves = project.waves.indices.filter { counts(partnership, $0).count > 1 }
      guard !waves.isEmpty else { return nil }
      let sentences = waves.map { sentence(counts(partnership, $0), wave: $0) }
      return Diagnostic(
        .note,
        .doubleCountPossible,
        "People of `\(project.partnerships[partnership].id)` were measured by several partners, and"
          + " who was measured by two of them counts twice. " + sentences.joined(separator: " "),
        hint: "Agree on who asks whom, or count them with `samhold people` and `samhold overlap`."
      )
    }
  }

  /// The people of a partnership in a wave, by partner; of those who have any.
  private func counts(_ partnership: Int, _ wave: Int) -> [Int] {
    Dictionary(grouping: tallies, by: \.partner).sorted { $0.key < $1.key }
      .map { _, parts in
        parts.reduce(0) {
          $0 + ($1.answers.tally.group(partnership: partnership, wave: wave)?.respondents ?? 0)
        }
      }
      .filter { $0 > 0 }
  }

  /// How many they can be; not told where it would tell how many people of a partner are few.
  private func sentence(_ counts: [Int], wave: Int) -> String {
    let id = project.waves[wave].id
    guard counts.allSatisfy({ $0 >= project.privacy.threshold }) else {
      return "How many that can be in wave `\(id)` cannot be told."
    }
    let all = counts.reduce(0, +)
    return "In wave `\(id)` that can be at most \(all - (counts.max() ?? 0)) of \(all) people."
  }
}
