import Survey

/// Which weighted figures would, beside all that is shown without weights, tell of a few people.
///
/// The two are equations about the same people. Where these fall into few classes that count alike,
/// somebody who knows the weights, or the population's margins, can solve them for one class: scores
/// are whole steps, so that even where several numbers would do, often a single one gives whole sums.
/// So no class may be small: no category of a margin, the people without a known value included; and
/// where there are few of them, no weight and no stratum.
extension Weights {
  /// Whether a weighted figure of a partnership's measure in a wave would tell of a few people.
  ///
  /// Of groups of people, and of partnerships too small, nothing is shown without weights.
  func tell(of cohort: Int, wave: Int, measure: Int, _ disclosure: Disclosure) -> Bool {
    let cells = design.cells(cohort: cohort, wave: wave)
    let people = { (cells: [SampleCell]) in cells.reduce(0) { $0 + $1.scores[measure].n } }
    guard project.partnerships.indices.contains(cohort), people(cells) >= disclosure.threshold
    else { return false }
    let categories = project.margins(ofPartnership: cohort).indices.flatMap { margin in
      Dictionary(grouping: cells) { $0.categories[margin] }.values.map(people)
    }
    let strata = design.strata(cohort: cohort, partnership: cohort, waves: [wave])
      .map { people($0.units.flatMap { $0[0] ?? [] }) }
    return disclosure.isSmall(
      among: categories + Self.few(strata)
        + (WeightClasses.people(of: cells.map { $0.scoreWeights[measure] }) ?? [])
    )
  }

  /// Whether the weighted change of the people in both waves would tell of a few of them.
  func tellLinked(cohort: Int, from: Int, to: Int, measure: Int, _ disclosure: Disclosure) -> Bool {
    let strata = design.linkedStrata(cohort: cohort, from: from, to: to)
      .map { $0.flatMap { $0 } }
    // By the later categories, since the weights of the later wave are those that count.
    let cells = Dictionary(grouping: strata.flatMap { $0 }, by: \.categories.second).values
      .map { $0.reduce(WeightClasses()) { $0.merged(with: $1.measures[measure].laterWeights) } }
    return disclosure.isSmall(
      among: Self.few(strata.map { $0.reduce(0) { $0 + $1.measures[measure].n } })
        + (WeightClasses.people(of: cells) ?? [])
    )
  }

  /// The sizes of all classes of people who answered, of whom the design effect could tell.
  func classes(partnership: Int, wave: Int) -> [Int] {
    WeightClasses.people(of: design.cells(cohort: partnership, wave: wave).map(\.weights)) ?? []
  }

  private static func few(_ strata: [Int]) -> [Int] {
    strata.count > WeightClasses.most ? [] : strata
  }
}
