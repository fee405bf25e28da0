/// How often each pair of integer values, first and second, occurs in the same units.
package struct PairCounts: Sendable, Equatable {
  /// A pair of values and how often it occurs.
  package struct Entry: Sendable, Equatable {
    /// The first value, in integer units.
    package let first: Int
    /// The second value, in integer units.
    package let second: Int
    /// How many units have the pair.
    package let count: Int

    /// A pair that `count` units have.
    package init(first: Int, second: Int, count: Int) {
      self.first = first
      self.second = second
      self.count = count
    }
  }

  /// The pairs, in the order they were given.
  package let entries: [Entry]
  /// How many integer units make one point of the scale.
  package let scale: Double
  /// How many units there are.
  package let n: Int

  /// Counts the pairs; a pair may be given more than once.
  ///
  /// - Throws: `contradictorySums` for a negative count, `outOfRange` when the counts overflow or
  ///   the scale is not positive.
  package init(_ entries: [Entry], scale: Double = 1) throws(Undefined) {
    guard scale > 0 else { throw .outOfRange(argument: "scale") }
    var n = 0
    for entry in entries {
      guard entry.count >= 0 else { throw .contradictorySums }
      let (sum, overflow) = n.addingReportingOverflow(entry.count)
      guard !overflow else { throw .outOfRange(argument: "counts") }
      n = sum
    }
    self.entries = entries
    self.scale = scale
    self.n = n
  }

  /// The moments of the pairs, exact.
  ///
  /// - Throws: `tooFew` without pairs; `outOfRange` when the sums of squares exceed 128 bits.
  package func moments() throws(Undefined) -> PairedMoments {
    let largest = entries.map { max($0.first.magnitude, $0.second.magnitude) }.max() ?? 0
    let bound = Int128(n).multipliedReportingOverflow(by: Int128(largest) * Int128(largest))
    guard !bound.overflow else { throw .outOfRange(argument: "values") }
    var sums: (first: Int128, second: Int128) = (0, 0)
    var squares: (first: Int128, second: Int128) = (0, 0)
    var products: Int128 = 0
    for entry in entries {
      let (x, y, count) = (Int128(entry.first), Int128(entry.second), Int128(entry.count))
      sums = (sums.first + x * count, sums.second + y * count)
      squares = (squares.first + x * x * count, squares.second + y * y * count)
      products += x * y * count
    }
    return try PairedMoments(
      n: n,
      sums: sums,
      sumsOfSquares: squares,
      sumOfProducts: products,
      scale: scale
    )
  }

  /// The distribution of the change, second − first, in integer units.
  package func changes() throws(Undefined) -> ValueCounts {
    var entries: [ValueCounts.Entry] = []
    for entry in self.entries {
      let (change, overflow) = entry.second.subtractingReportingOverflow(entry.first)
      guard !overflow else { throw .outOfRange(argument: "values") }
      entries.append(ValueCounts.Entry(value: change, count: entry.count))
    }
    return try ValueCounts(entries)
  }
}
