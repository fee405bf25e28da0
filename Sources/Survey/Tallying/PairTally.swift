/// The scores of the people who have one in both of two waves, on one measure.
///
/// Everything is a function of how many people have which two scores, so nothing is kept beside
/// that; there are never more such counts than people.
package struct PairTally: Sendable, Equatable {
  /// How many people have an earlier and a later score, in steps.
  private struct Entry: Equatable, Sendable {
    let first: Int
    let second: Int
    var count: Int

    var scores: (Int, Int) { (first, second) }
  }

  /// By the earlier score and then the later one.
  private var entries: [Entry] = []
  private let steps: Int
  private let negativePole: ClosedRange<Int>

  package init(_ measure: MeasurePlan) {
    steps = measure.steps
    negativePole = measure.negativePole
  }

  /// What was written down of pairs of scores; nil unless they are on the scale and in order, and
  /// can be added up.
  package init?(_ measure: MeasurePlan, entries: [(first: Int, second: Int, count: Int)]) {
    self.init(measure)
    for entry in entries {
      guard 0...steps ~= entry.first, 0...steps ~= entry.second,
        self.entries.last.map({ $0.scores < (entry.first, entry.second) }) ?? true
      else { return nil }
      let (sum, isTooLarge) = n.addingReportingOverflow(entry.count)
      guard !isTooLarge else { return nil }
      n = sum
      self.entries.append(Entry(first: entry.first, second: entry.second, count: entry.count))
    }
  }

  /// How many people have each pair of scores, by the earlier one and then the later one.
  package var counts: [(first: Int, second: Int, count: Int)] {
    entries.map { ($0.first, $0.second, $0.count) }
  }

  /// People with a score in both waves.
  package private(set) var n = 0

  /// How many people have each change b − a of their score, in steps.
  package var changes: CountedValues { counted(in: -steps...steps) { $0.second - $0.first } }
  /// How many of them have each earlier score a, and each later score b, in steps.
  package var first: CountedValues { counted(in: 0...steps, \.first) }
  package var second: CountedValues { counted(in: 0...steps, \.second) }

  /// Σab, in steps².
  package var sumOfProducts: Int128 {
    entries.reduce(0) { $0 + Int128($1.first) * Int128($1.second) * Int128($1.count) }
  }

  /// People at the opposite pole in both waves, in the earlier wave only, and in the later only.
  package var stayedAtNegativePole: Int { atNegativePole(true, true) }
  package var leftNegativePole: Int { atNegativePole(true, false) }
  package var enteredNegativePole: Int { atNegativePole(false, true) }

  /// Counts people; quickly, when those with smaller scores have been counted already.
  mutating func add(_ a: Int, _ b: Int, count: Int = 1) {
    n += count
    let place = entries.last.map { $0.scores < (a, b) } ?? true ? entries.count : place(of: (a, b))
    if place < entries.count, entries[place].scores == (a, b) {
      entries[place].count += count
    } else {
      entries.insert(Entry(first: a, second: b, count: count), at: place)
    }
  }

  mutating func merge(_ other: PairTally) {
    n += other.n
    let (left, right) = (entries, other.entries)
    entries = []
    entries.reserveCapacity(max(left.count, right.count))
    var next = right[...]
    for entry in left {
      while let early = next.first, early.scores < entry.scores {
        entries.append(next.removeFirst())
      }
      entries.append(entry)
      if let same = next.first, same.scores == entry.scores {
        entries[entries.count - 1].count += same.count
        next.removeFirst()
      }
    }
    entries += next
  }

  /// The index of the first entry that does not come before some scores.
  private func place(of scores: (Int, Int)) -> Int {
    var range = entries.indices
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range =
        entries[middle].scores < scores
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  private func counted(in range: ClosedRange<Int>, _ value: (Entry) -> Int) -> CountedValues {
    var counted = CountedValues(in: range)
    for entry in entries { counted.add(value(entry), count: entry.count) }
    return counted
  }

  private func atNegativePole(_ first: Bool, _ second: Bool) -> Int {
    entries.reduce(0) { sum, entry in
      negativePole.contains(entry.first) == first
        && negativePole.contains(entry.second) == second ? sum + entry.count : sum
    }
  }
}
