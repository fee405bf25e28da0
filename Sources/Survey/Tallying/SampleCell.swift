/// The people of a cell of the sampling design, as sums.
package struct SampleCell: Sendable, Equatable {
  /// By margin of the partnership: the category's index from 1, or 0 where it is not known.
  package let categories: [Int]
  /// Everybody with an answer, with no value but the weight.
  package private(set) var people = WeightedSums()
  /// Their weights.
  package private(set) var weights = WeightClasses()
  /// The scores by measure index.
  package private(set) var scores: [WeightedSums]
  /// By measure index: 1 for who stands at the opposite pole, 0 for others with a score.
  package private(set) var poles: [WeightedSums]
  /// By measure index: the weights of who has a score.
  package private(set) var scoreWeights: [WeightClasses]

  init(_ cell: DesignCell, _ plan: ScoringPlan) {
    categories = cell.categories
    scores = plan.measures.map { _ in WeightedSums() }
    poles = scores
    scoreWeights = plan.measures.map { _ in WeightClasses() }
  }

  mutating func add(weight: Int, scores rowScores: [Int], _ plan: ScoringPlan) {
    people.add(weight: weight, value: 0)
    weights.add(weight: weight)
    for measure in scores.indices where rowScores[measure] >= 0 {
      let isAtPole = plan.measures[measure].negativePole.contains(rowScores[measure])
      scores[measure].add(weight: weight, value: rowScores[measure])
      scoreWeights[measure].add(weight: weight)
      poles[measure].add(weight: weight, value: isAtPole ? 1 : 0)
    }
  }

  /// These people and others of the same categories.
  func merged(with other: SampleCell) -> SampleCell {
    var cell = self
    cell.people = people.merged(with: other.people)
    cell.scores = zip(scores, other.scores).map { $0.merged(with: $1) }
    cell.poles = zip(poles, other.poles).map { $0.merged(with: $1) }
    cell.weights = weights.merged(with: other.weights)
    cell.scoreWeights = zip(scoreWeights, other.scoreWeights).map { $0.merged(with: $1) }
    return cell
  }
}
