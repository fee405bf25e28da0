/// The scores of the people who have one in both of two waves, on one measure.
///
/// Everything is a function of how many people have which two scores, so nothing is kept beside
/// that; there are never more such counts than people.
package struct PairTally: Sendable, Equatable {
  /// An earlier and a later score, in steps.
  private struct Scores: Hashable, Sendable {
    let first: Int
    let second: Int
  }

  private var people: [Scores: Int] = [:]
  private let steps: Int
  private let negativePole: ClosedRange<Int>

  init(_ measure: MeasurePlan) {
    steps = measure.steps
    negativePole = measure.negativePole
  }

  /// How many people have each pair of scores, by the earlier one and then the later one.
  package var counts: [(first: Int, second: Int, count: Int)] {
    people.map { (first: $0.key.first, second: $0.key.second, count: $0.value) }
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// People with a score in both waves.
  package var n: Int { people.values.reduce(0, +) }

  /// How many people have each change b − a of their score, in steps.
  package var changes: CountedValues { counted(in: -steps...steps) { $0.second - $0.first } }
  /// How many of them have each earlier score a, and each later score b, in steps.
  package var first: CountedValues { counted(in: 0...steps, \.first) }
  package var second: CountedValues { counted(in: 0...steps, \.second) }

  /// Σab, in steps².
  package var sumOfProducts: Int128 {
    people.reduce(0) { $0 + Int128($1.key.first) * Int128($1.key.second) * Int128($1.value) }
  }

  /// People at the opposite pole in both waves, in the earlier wave only, and in the later only.
  package var stayedAtNegativePole: Int { atNegativePole(true, true) }
  package var leftNegativePole: Int { atNegativePole(true, false) }
  package var enteredNegativePole: Int { atNegativePole(false, true) }

  mutating func add(_ a: Int, _ b: Int) {
    people[Scores(first: a, second: b), default: 0] += 1
  }

  mutating func merge(_ other: PairTally) {
    people.merge(other.people, uniquingKeysWith: +)
  }

  // Counts and exact sums are the same in whatever order the pairs come.

  private func counted(in range: ClosedRange<Int>, _ value: (Scores) -> Int) -> CountedValues {
    var counted = CountedValues(in: range)
    for (scores, count) in people { counted.add(value(scores), count: count) }
    return counted
  }

  private func atNegativePole(_ first: Bool, _ second: Bool) -> Int {
    people.reduce(0) { sum, pair in
      negativePole.contains(pair.key.first) == first
        && negativePole.contains(pair.key.second) == second ? sum + pair.value : sum
    }
  }
}
