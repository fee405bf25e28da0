/// How the people of each partnership and wave are raked to the population's margins.
///
/// A person's weight is the one of the weight column, or one, times the factor of the categories
/// that the person belongs to. Who has no known value of a margin is a category of its own, which
/// keeps the share it has among those who answered.
package struct Weighting: Sendable, Equatable {
  /// The raking of one partnership in one wave.
  package struct Fit: Sendable, Equatable {
    /// The people by categories, in their order, with what their weights are multiplied by.
    package let cells: [(categories: [Int], people: Int, factor: Double)]
    /// How many rounds over all margins were made.
    package let rounds: Int
    /// The largest relative difference between a weighted margin and the population that is left.
    package let largestDeviation: Double
    /// How many people have a factor that was held at a limit.
    package let trimmed: Int

    package static func == (left: Fit, right: Fit) -> Bool {
      left.rounds == right.rounds && left.trimmed == right.trimmed
        && left.largestDeviation == right.largestDeviation
        && left.cells.elementsEqual(right.cells, by: ==)
    }
  }

  /// By partnership and wave; without one nothing is multiplied.
  private var fits: [Cell: Fit] = [:]
  private var factors: [Cell: [[Int]: Double]] = [:]

  private struct Cell: Hashable {
    let partnership: Int
    let wave: Int
  }

  /// No raking at all.
  package init() {}

  /// Rakes every partnership that has margins, in every wave in which enough of its people answered
  /// to be shown.
  ///
  /// - Throws: ``Complaints`` when a category of the population has too few people who answered, when
  ///   margins cannot be reached together, or when weights are too large for exact sums.
  init(_ project: Project, _ tally: Tally) throws(Complaints) {
    guard let design = tally.design else { return }
    var diagnostics: [Diagnostic] = []
    for partnership in project.partnerships.indices {
      for wave in project.waves.indices {
        let raking = WaveRaking(
          project: project,
          partnership: partnership,
          wave: wave,
          cells: design.cells(cohort: partnership, wave: wave),
          measures: tally.plan.measures
        )
        do throws(Complaints) {
          guard let fit = try raking.fit() else { continue }
          let cell = Cell(partnership: partnership, wave: wave)
          fits[cell] = fit
          factors[cell] = Dictionary(uniqueKeysWithValues: fit.cells.map { ($0.0, $0.2) })
        } catch {
          diagnostics += error.diagnostics
        }
      }
    }
    guard diagnostics.isEmpty else {
      throw Complaints(diagnostics.sorted(by: Diagnostic.precedes))
    }
  }

  /// The raking of a partnership in a wave; nil where it was not raked.
  package func fit(partnership: Int, wave: Int) -> Fit? {
    fits[Cell(partnership: partnership, wave: wave)]
  }

  /// By what the weights of people in some categories are multiplied.
  package func factor(partnership: Int, wave: Int, categories: [Int]) -> Double {
    factors[Cell(partnership: partnership, wave: wave)]?[categories] ?? 1
  }
}
