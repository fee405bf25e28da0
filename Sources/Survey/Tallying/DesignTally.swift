/// The people of a tally once more, as they were drawn and weighted: exact, mergeable.
///
/// It knows strata and clusters by their labels, and hands them on without.
package struct DesignTally: Sendable, Equatable {
  private let plan: ScoringPlan
  let waveCount: Int
  /// By cohort × wave.
  private(set) var samples: [[DesignCell: SampleCell]]
  /// By cohort × earlier wave × later wave.
  private(set) var pairs: [[PairCell: [WeightedPairSums]]]

  /// Where the people of a pair of waves stand: in the later wave's stratum and cluster.
  struct PairCell: Sendable, Hashable, Comparable {
    let second: DesignCell
    /// The categories in the earlier wave.
    let firstCategories: [Int]
    /// Whether the earlier wave drew them from the same stratum.
    let isSameStratum: Bool

    static func < (left: PairCell, right: PairCell) -> Bool {
      if left.second != right.second { return left.second < right.second }
      if left.firstCategories != right.firstCategories {
        return left.firstCategories.lexicographicallyPrecedes(right.firstCategories)
      }
      return left.isSameStratum && !right.isSameStratum
    }
  }

  init(_ plan: ScoringPlan, cohorts: Int, waves: Int) {
    self.plan = plan
    waveCount = waves
    samples = Array(repeating: [:], count: cohorts * waves)
    pairs = Array(repeating: [:], count: cohorts * waves * waves)
  }

  /// Counts a person in a wave.
  mutating func add(_ person: SampledPerson, cohort: Int, wave: Int, scores: [Int]) {
    samples[cohort * waveCount + wave][person.cell, default: SampleCell(person.cell, plan)]
      .add(weight: person.weight, scores: scores, plan)
  }

  /// Counts a cluster as drawn in which a person gave no answers.
  mutating func noteDrawn(_ person: SampledPerson, cohort: Int, wave: Int) {
    let cell = person.cell
    if samples[cohort * waveCount + wave][cell] == nil {
      samples[cohort * waveCount + wave][cell] = SampleCell(cell, plan)
    }
  }

  /// Counts a person who answered in both waves.
  mutating func add(
    cohort: Int,
    waves: (Int, Int),
    drawnAs people: (SampledPerson, SampledPerson),
    scores: (ArraySlice<Int>, ArraySlice<Int>)
  ) {
    let cell = PairCell(
      second: people.1.cell,
      firstCategories: people.0.cell.categories,
      isSameStratum: people.0.cell.stratum == people.1.cell.stratum
    )
    let index = (cohort * waveCount + waves.0) * waveCount + waves.1
    let none = plan.measures.map { _ in WeightedPairSums() }
    for (measure, (a, b)) in zip(scores.0, scores.1).enumerated() where a >= 0 && b >= 0 {
      let pole = plan.measures[measure].negativePole
      pairs[index][cell, default: none][measure].add(
        weights: (people.0.weight, people.1.weight),
        scores: (a, b),
        atPole: (pole.contains(a), pole.contains(b))
      )
    }
  }

  mutating func merge(_ other: DesignTally) {
    for index in samples.indices {
      samples[index].merge(other.samples[index]) { $0.merged(with: $1) }
    }
    for index in pairs.indices {
      pairs[index].merge(other.pairs[index]) { zip($0, $1).map { $0.merged(with: $1) } }
    }
  }
}
