/// The scores of a group on one measure: mergeable, and the same whatever the order.
package struct ScoreTally: Sendable, Equatable {
  /// How many people have each score, in steps.
  package private(set) var counts: CountedValues
  /// People at the opposite pole whose scores are told in sums only.
  package private(set) var toldPole = 0
  /// Whether it is known of all people if they are at the opposite pole.
  package private(set) var tellsPole = true
  /// The scores that count at the opposite pole, in steps.
  private let negativePole: ClosedRange<Int>

  package init(_ measure: MeasurePlan) {
    counts = CountedValues(in: 0...measure.steps)
    negativePole = measure.negativePole
  }

  /// What was written down of scores; nil unless they are on the scale and stand in ascending order.
  package init?(_ measure: MeasurePlan, entries: [(value: Int, count: Int)]) {
    self.init(measure)
    var last = -1
    for entry in entries {
      guard entry.value > last, entry.value <= measure.steps else { return nil }
      counts.add(entry.value, count: entry.count)
      last = entry.value
    }
  }

  /// What was written down of scores of which only sums are told, and perhaps how many people are at
  /// the opposite pole.
  package init(_ measure: MeasurePlan, told sums: CountedValues.ToldSums, atNegativePole: Int?) {
    self.init(measure)
    counts.add(sums)
    toldPole = atNegativePole ?? 0
    tellsPole = atNegativePole != nil
  }

  /// People with a score.
  package var n: Int { counts.n }

  /// People at the opposite pole.
  ///
  /// As far as it is told: see ``tellsPole``.
  package var atNegativePole: Int { counts.count(in: negativePole) + toldPole }

  mutating func add(_ score: Int, people: Int) { counts.add(score, count: people) }

  package mutating func merge(_ other: ScoreTally) {
    counts.merge(other.counts)
    toldPole += other.toldPole
    tellsPole = tellsPole && other.tellsPole
  }
}
