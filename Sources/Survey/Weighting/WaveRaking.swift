import Statistics

/// Rakes the people of one partnership in one wave, or says why they cannot be.
struct WaveRaking {
  let project: Project
  let partnership: Int
  let wave: Int
  /// The people by the categories of the margins.
  let cells: [SampleCell]
  let measures: [MeasurePlan]

  private var margins: [PopulationMargin] { project.margins(ofPartnership: partnership) }
  private var people: Int { cells.reduce(0) { $0 + $1.people.n } }
  private var total: Double { cells.reduce(0) { $0 + Double($1.people.weights) } }

  /// The fit; nil where there are no margins, or too few people to show anything of.
  ///
  /// A category that fewer people answered in than the privacy threshold is a fault: they would
  /// stand for many, and what they answered could be told from the figures with and without weights.
  func fit() throws(Complaints) -> Weighting.Fit? {
    try checkExactness()
    guard !margins.isEmpty, people >= project.privacy.threshold else { return nil }
    try checkCategories()
    do {
      return try fitted()
    } catch {
      throw Complaints([outOfReach()])
    }
  }

  private func fitted() throws(RakingError) -> Weighting.Fit {
    let occupied = cells.filter { $0.people.n > 0 }
    let raking = try Raking(
      cells: occupied.map { Double($0.people.weights) },
      margins: margins.indices.map { rakingMargin($0, occupied) },
      limits: project.weights.trim.map { .init(lowest: $0.lowest, highest: $0.highest) }
    )
    return Weighting.Fit(
      cells: zip(occupied, raking.factors).map { ($0.categories, $0.people.n, $1) },
      rounds: raking.rounds,
      largestDeviation: raking.largestDeviation,
      trimmed: raking.trimmedCells.reduce(0) { $0 + occupied[$1].people.n }
    )
  }

  /// A margin with the population's sizes scaled to the sample's weights.
  ///
  /// The unknown, if there are any, are its last category.
  private func rakingMargin(_ index: Int, _ occupied: [SampleCell]) -> Raking.Margin {
    let margin = margins[index]
    let unknown = occupied.filter { $0.categories[index] == 0 }
      .reduce(0) { $0 + Double($1.people.weights) }
    let sizes = margin.categories.map {
      Double($0.size) / Double(margin.total) * (total - unknown)
    }
    return Raking.Margin(
      name: margin.group,
      categoryOfCell: occupied.map {
        $0.categories[index] == 0 ? sizes.count : $0.categories[index] - 1
      },
      targets: unknown > 0 ? sizes + [unknown] : sizes
    )
  }

  private func checkExactness() throws(Complaints) {
    let all = cells.reduce(WeightedSums()) { $0.merged(with: $1.people) }
    guard let finest = measures.map(\.steps).max(), !all.isExact(upTo: finest) else { return }
    throw Complaints([
      Diagnostic(
        .error,
        .weightsNotExact,
        at: project.waves[wave].columns.weight?.place,
        "The weights of wave `\(project.waves[wave].id)` are too large to be added exactly.",
        hint: "Divide all of them by the same number, so that they are about 1; only their ratios "
          + "count."
      )
    ])
  }

  private func checkCategories() throws(Complaints) {
    let threshold = project.privacy.threshold
    let faults = margins.indices.flatMap { index in
      margins[index].categories.indices.compactMap { category -> Diagnostic? in
        let answered = cells.filter { $0.categories[index] == category + 1 }
          .reduce(0) { $0 + $1.people.n }
        guard answered < threshold else { return nil }
        return tooFew(margins[index], margins[index].categories[category], isNone: answered == 0)
      }
    }
    guard faults.isEmpty else { throw Complaints(faults) }
  }

  private func tooFew(
    _ margin: PopulationMargin,
    _ category: PopulationMargin.Category,
    isNone: Bool
  ) -> Diagnostic {
    Diagnostic(
      .error,
      .marginWithoutPeople,
      at: category.place,
      (isNone ? "Nobody" : "Fewer than \(project.privacy.threshold) people") + " of "
        + "`\(project.partnerships[partnership].id)` in wave `\(project.waves[wave].id)` "
        + (isNone ? "has" : "have")
        + " the value `\(category.name)` of `\(margin.group)`, of which "
        + "there are some in the population, so that no weight can make "
        + (isNone ? "anybody" : "so few") + " stand for them.",
      hint: "Count the value together with another in the margin, such as `\(category.name)+…: …`, "
        + "or leave the margin out."
    )
  }

  private func outOfReach() -> Diagnostic {
    Diagnostic(
      .error,
      .marginsOutOfReach,
      at: margins.first?.place,
      "No weights give the people of `\(project.partnerships[partnership].id)` in wave "
        + "`\(project.waves[wave].id)` all of the margins "
        + "\(Words.list(margins.map(\.group))) at once.",
      hint: "Count values together that few people have, or leave one of the margins out."
    )
  }
}
