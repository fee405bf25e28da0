/// A discrete distribution: how often each integer value occurs, in increasing order of the values.
package struct ValueCounts: Sendable, Equatable {
  /// A value and how often it occurs, at least once.
  package struct Entry: Sendable, Equatable {
    /// The value, in integer units.
    package let value: Int
    /// How often it occurs.
    package let count: Int

    /// A value that occurs `count` times.
    package init(value: Int, count: Int) {
      self.value = value
      self.count = count
    }
  }

  /// The values that occur, each once, in increasing order.
  package let entries: [Entry]
  /// How many observations there are.
  package let n: Int

  /// Sorts the entries, adds up equal values and leaves out what does not occur.
  ///
  /// - Throws: `contradictorySums` for a negative count, `outOfRange` when the counts overflow.
  package init(_ unsorted: [Entry]) throws(Undefined) {
    var entries: [Entry] = []
    var n = 0
    for entry in unsorted.sorted(by: { $0.value < $1.value }) where entry.count != 0 {
      guard entry.count > 0 else { throw .contradictorySums }
      let (sum, overflow) = n.addingReportingOverflow(entry.count)
      guard !overflow else { throw .outOfRange(argument: "counts") }
      n = sum
      if let last = entries.last, last.value == entry.value {
        entries[entries.count - 1] = Entry(value: entry.value, count: last.count + entry.count)
      } else {
        entries.append(entry)
      }
    }
    self.entries = entries
    self.n = n
  }

  /// How many observations satisfy a condition on their value.
  package func count(where condition: (Int) -> Bool) -> Int {
    entries.reduce(0) { $0 + (condition($1.value) ? $1.count : 0) }
  }
}

/// The midranks of two samples taken together, and the correction for their ties.
struct Midranks {
  /// Sum of the ranks of the observations for which each of the two counts was given.
  let sums: (first: Double, second: Double)
  /// `Σ(t³ − t)` over groups of t tied observations.
  let ties: Double

  /// Ranks entries of two samples: at each key, in increasing order, how many of either there are.
  init(_ groups: [(first: Int, second: Int)]) {
    var sums = (first: 0.0, second: 0.0)
    var ties = 0.0
    var before = 0.0
    for group in groups {
      let size = Double(group.first + group.second)
      let rank = before + (size + 1) / 2
      sums.first += rank * Double(group.first)
      sums.second += rank * Double(group.second)
      ties += size * (size * size - 1)
      before += size
    }
    self.sums = sums
    self.ties = ties
  }

  /// Ranks two samples by their values.
  init(_ first: ValueCounts, _ second: ValueCounts) {
    self.init(Self.merged(first, second).map { ($0.first, $0.second) })
  }

  /// Both samples' counts at every value that occurs in either, in increasing order of the values.
  static func merged(
    _ first: ValueCounts,
    _ second: ValueCounts
  ) -> [(value: Int, first: Int, second: Int)] {
    var result: [(value: Int, first: Int, second: Int)] = []
    var (i, j) = (0, 0)
    while i < first.entries.count || j < second.entries.count {
      let left = i < first.entries.count ? first.entries[i] : nil
      let right = j < second.entries.count ? second.entries[j] : nil
      let value = min(left?.value ?? .max, right?.value ?? .max)
      let hasLeft = left?.value == value
      let hasRight = right?.value == value
      result.append((value, hasLeft ? left?.count ?? 0 : 0, hasRight ? right?.count ?? 0 : 0))
      i += hasLeft ? 1 : 0
      j += hasRight ? 1 : 0
    }
    return result
  }
}
