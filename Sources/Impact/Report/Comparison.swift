package import Survey

/// What changed between any two waves, under the same disclosure as in the report.
package struct Comparison: Sendable, Equatable {
  /// An indicator at both waves.
  package struct Row: Sendable, Equatable {
    /// The indicator's id.
    package let indicator: String
    package let first: Disclosed<LevelEstimate>
    package let second: Disclosed<LevelEstimate>
    package let change: Disclosed<ChangeEstimate>
  }

  /// The indices of the two waves.
  package let from: Int
  package let to: Int
  /// By partnership index: a row for each indicator, in the questionnaire's order, without facets.
  package let partnerships: [[Row]]

  /// Compares two waves of a project.
  ///
  /// - Parameters:
  ///   - from: The index of the earlier wave.
  ///   - to: The index of the later wave; another than `from`.
  package init(of project: Project, answers: TalliedAnswers, from: Int, to: Int) {
    let disclosure = Disclosure(project.privacy)
    let tally = answers.tally
    let populations = Populations(project: project, tally: tally)
    let weights = Weights(of: project, answers)
    let levels = Levels(
      tally: tally,
      disclosure: disclosure,
      populations: populations,
      weights: weights
    )
    let changes = Changes(
      tally: tally,
      disclosure: disclosure,
      populations: populations,
      drift: InstrumentDrift(project, labels: answers.labels),
      weights: weights
    )
    self.from = from
    self.to = to
    partnerships = project.partnerships.indices.map { partnership in
      tally.plan.measures.indices.compactMap { measure in
        guard tally.plan.measures[measure].facet == nil else { return nil }
        let indicator = project.questionnaire.indicators[tally.plan.measures[measure].indicator]
        return Row(
          indicator: indicator.id,
          first: levels.estimate(partnership: partnership, wave: from, measure: measure),
          second: levels.estimate(partnership: partnership, wave: to, measure: measure),
          change: changes.estimate(
            partnership: partnership,
            from: from,
            to: to,
            measure: measure,
            higherIsBetter: indicator.higherIsBetter
          )
        )
      }
    }
  }
}
