import Statistics
import Survey

/// What weights, strata and clusters make of a tally.
///
/// Where a project says how people were drawn or weighted, the weighted estimate is the figure, and
/// what the same people say without weights stands beside it.
struct Weights {
  let project: Project
  let plan: ScoringPlan
  let design: DesignTally
  let weighting: Weighting

  /// Nil where nothing is weighted.
  init?(of project: Project, _ answers: TalliedAnswers) {
    guard let design = answers.tally.design else { return nil }
    self.project = project
    self.design = design
    plan = answers.tally.plan
    weighting = answers.weighting
  }

  /// What is averaged: a measure's scores in points, or its share at the opposite pole in percent.
  enum Value {
    case score(Int)
    case pole(Int)
  }

  /// Whether the figures of a cohort are weighted.
  func apply(to cohort: Int) -> Bool { project.isWeighted(partnership: partnership(of: cohort)) }

  /// The partnership to which the people of a cohort belong.
  func partnership(of cohort: Int) -> Int { cohort % project.partnerships.count }

  /// A population that a standard error may be corrected for: only of people who were drawn one by
  /// one, from the whole.
  func correctable(_ population: Int?) -> Int? {
    project.isClustered || project.isStratified ? nil : population
  }

  /// The mean of a cohort in a wave; nil when nobody has a score.
  func mean(_ value: Value, cohort: Int, wave: Int, population: Int? = nil) -> WeightedMean? {
    let strata = design.strata(
      cohort: cohort,
      partnership: partnership(of: cohort),
      waves: [wave]
    )
    return WeightedMean(
      strata.map { $0.units.map { weighted($0[0] ?? [], value, cohort, wave) } },
      steps: steps(of: value),
      isClustered: project.isClustered,
      population: correctable(population)
    )
  }

  /// The sums of cells with the factors of their categories; cells without scores are left out.
  func weighted(
    _ cells: [SampleCell],
    _ value: Value,
    _ cohort: Int,
    _ wave: Int
  ) -> [WeightedCell] {
    cells.map {
      WeightedCell(
        sums: sums($0, value),
        factor: factor(cohort, wave, $0.categories)
      )
    }.filter { $0.sums.n > 0 }
  }

  /// By what raking multiplies the weights of a cohort's people in some categories.
  func factor(_ cohort: Int, _ wave: Int, _ categories: [Int]) -> Double {
    weighting.factor(
      partnership: partnership(of: cohort),
      wave: wave,
      categories: categories
    )
  }

  /// How many steps of a value make 100.
  func steps(of value: Value) -> Int {
    switch value {
    case .score(let measure): plan.measures[measure].steps
    case .pole: 1
    }
  }

  private func sums(_ cell: SampleCell, _ value: Value) -> WeightedSums {
    switch value {
    case .score(let measure): cell.scores[measure]
    case .pole(let measure): cell.poles[measure]
    }
  }
}
