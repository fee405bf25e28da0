/// How many people have each of some whole numbers: exact, mergeable, without an order of people.
///
/// Everything that is computed from scores rests on these counts: means and variances, shares,
/// and whatever depends on the ranks of the values.
package struct CountedValues: Sendable, Equatable {
  /// The widest range, in values, that is counted in a plain array.
  private static let widestDense = 1_024

  /// The smallest value that `dense` counts.
  private let lowest: Int
  /// The counts by value above `lowest`; empty for a wide range.
  private var dense: [Int]
  /// The counts by value, for a wide range.
  private var sparse: [Int: Int] = [:]

  /// No value yet.
  ///
  /// - Parameter range: All values that can occur.
  init(in range: ClosedRange<Int>) {
    lowest = range.lowerBound
    dense = range.count <= Self.widestDense ? Array(repeating: 0, count: range.count) : []
  }

  /// The values that occur, ascending, each with its count.
  package var entries: [(value: Int, count: Int)] {
    if dense.isEmpty {
      return sparse.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
    return dense.indices.filter { dense[$0] > 0 }.map { (lowest + $0, dense[$0]) }
  }

  /// How many values there are in all.
  package var n: Int { dense.reduce(0, +) + sparse.values.reduce(0, +) }

  /// The sum of all values.
  package var sum: Int128 {
    entries.reduce(0) { $0 + Int128($1.value) * Int128($1.count) }
  }

  /// The sum of the squares of all values.
  package var sumOfSquares: Int128 {
    entries.reduce(0) { $0 + Int128($1.value) * Int128($1.value) * Int128($1.count) }
  }

  /// How many values lie in a range.
  package func count(in range: ClosedRange<Int>) -> Int {
    entries.reduce(0) { range.contains($1.value) ? $0 + $1.count : $0 }
  }

  @inline(__always)
  mutating func add(_ value: Int, count: Int = 1) {
    if dense.isEmpty { sparse[value, default: 0] += count } else { dense[value - lowest] += count }
  }

  mutating func merge(_ other: CountedValues) {
    for index in dense.indices { dense[index] += other.dense[index] }
    sparse.merge(other.sparse, uniquingKeysWith: +)
  }
}
