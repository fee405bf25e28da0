import Survey

/// How many people there are in all, where an interval may count on it.
///
/// A stated population narrows the intervals of levels and of changes, as for people drawn at random
/// without replacement: the variance of every mean by 1 − n/N, where n people with a score are a
/// part of N. A paired change is such a mean; for other changes the means of both waves are, and the
/// two are taken as drawn independently of each other, but for the people who are known to be in
/// both (see `TInference.partiallyOverlapping`). `samhold plan` counts on the same.
///
/// Nothing is corrected where everybody answered (n = N, for a change both times): an interval of no
/// width would claim that nothing but sampling can be wrong. Nor is a change whose number of linked
/// people is withheld (see `Changes`).
struct Populations {
  let project: Project
  let tally: Tally

  /// The population of a partnership; nil where it is not stated, or where more people answered in
  /// one of the waves than it says there are.
  func size(partnership: Int, waves: [Int]) -> Int? {
    guard let population = project.partnerships[partnership].population else { return nil }
    let isContradicted = waves.contains { respondents(partnership, $0) > population }
    return isContradicted ? nil : population
  }

  /// A warning for each partnership and wave in which more people answered than there are.
  ///
  /// Of a group below the privacy threshold nothing is said.
  func diagnostics(_ disclosure: Disclosure) -> [Diagnostic] {
    project.partnerships.indices.flatMap { partnership in
      project.waves.indices.compactMap { wave in
        let respondents = respondents(partnership, wave)
        guard let population = project.partnerships[partnership].population,
          respondents > population,
          disclosure.show(respondents, restingOn: respondents).finding != nil
        else { return nil }
        return Diagnostic(
          .warning,
          .moreAnswersThanPopulation,
          "In wave `\(project.waves[wave].id)` \(respondents) people of "
            + "`\(project.partnerships[partnership].id)` answered, more than its `population` of "
            + "\(population); its intervals are not corrected for the population.",
          hint: "Correct `population`, or look for rows that belong to another partnership."
        )
      }
    }
  }

  private func respondents(_ partnership: Int, _ wave: Int) -> Int {
    tally.group(partnership: partnership, wave: wave)?.respondents ?? 0
  }
}
