/// The scores of a group on one measure: mergeable, and the same whatever the order.
package struct ScoreTally: Sendable, Equatable {
  /// How many people have each score, in steps.
  package private(set) var counts: CountedValues
  /// The scores that count at the opposite pole, in steps.
  private let negativePole: ClosedRange<Int>

  init(_ measure: MeasurePlan) {
    counts = CountedValues(in: 0...measure.steps)
    negativePole = measure.negativePole
  }

  /// People with a score.
  package var n: Int { counts.n }

  /// People at the opposite pole.
  package var atNegativePole: Int { counts.count(in: negativePole) }

  mutating func add(_ score: Int, people: Int) { counts.add(score, count: people) }

  mutating func merge(_ other: ScoreTally) { counts.merge(other.counts) }
}
