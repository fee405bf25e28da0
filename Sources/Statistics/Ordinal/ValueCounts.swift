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
