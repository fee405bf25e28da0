/// The scores of the people who have one in both of two waves, on one measure.
package struct PairTally: Sendable, Equatable {
  /// How many people have each change b − a of their score, in steps.
  package private(set) var changes: CountedValues
  /// How many of them have each earlier score a, and each later score b, in steps.
  package private(set) var first: CountedValues
  package private(set) var second: CountedValues
  /// Σab, in steps².
  package private(set) var sumOfProducts: Int128 = 0
  /// People at the opposite pole in both waves.
  package private(set) var stayedAtNegativePole = 0
  private let negativePole: ClosedRange<Int>

  init(_ measure: MeasurePlan) {
    changes = CountedValues(in: -measure.steps...measure.steps)
    first = CountedValues(in: 0...measure.steps)
    second = CountedValues(in: 0...measure.steps)
    negativePole = measure.negativePole
  }

  /// People with a score in both waves.
  package var n: Int { first.n }

  /// People at the opposite pole in the earlier wave only, and in the later wave only.
  package var leftNegativePole: Int { first.count(in: negativePole) - stayedAtNegativePole }
  package var enteredNegativePole: Int { second.count(in: negativePole) - stayedAtNegativePole }

  mutating func add(_ a: Int, _ b: Int) {
    changes.add(b - a)
    first.add(a)
    second.add(b)
    sumOfProducts += Int128(a) * Int128(b)
    if negativePole.contains(a), negativePole.contains(b) { stayedAtNegativePole += 1 }
  }

  mutating func merge(_ other: PairTally) {
    changes.merge(other.changes)
    first.merge(other.first)
    second.merge(other.second)
    sumOfProducts += other.sumOfProducts
    stayedAtNegativePole += other.stayedAtNegativePole
  }
}
