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

  /// People of whose values only these sums are known, from tallies that keep small counts back.
  private var told = ToldSums()

  /// Sums over people whose values are not told one by one.
  package struct ToldSums: Sendable, Equatable {
    package var n = 0
    package var sum: Int128 = 0
    package var squares: Int128 = 0

    package init(n: Int = 0, sum: Int128 = 0, squares: Int128 = 0) {
      self.n = n
      self.sum = sum
      self.squares = squares
    }
  }

  /// No value yet.
  ///
  /// - Parameter range: All values that can occur.
  init(in range: ClosedRange<Int>) {
    lowest = range.lowerBound
    dense = range.count <= Self.widestDense ? Array(repeating: 0, count: range.count) : []
  }

  /// Whether every person's value is counted, and not only told in sums.
  package var isComplete: Bool { told.n == 0 }

  /// What is told in sums only.
  package var toldSums: ToldSums { told }

  /// The values that occur, ascending, each with its count; only of those that are counted.
  package var entries: [(value: Int, count: Int)] {
    if dense.isEmpty {
      return sparse.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
    return dense.indices.filter { dense[$0] > 0 }.map { (lowest + $0, dense[$0]) }
  }

  /// How many values there are in all.
  package var n: Int { dense.reduce(0, +) + sparse.values.reduce(0, +) + told.n }

  /// The sum of all values.
  package var sum: Int128 {
    entries.reduce(told.sum) { $0 + Int128($1.value) * Int128($1.count) }
  }

  /// The sum of the squares of all values.
  package var sumOfSquares: Int128 {
    entries.reduce(told.squares) { $0 + Int128($1.value) * Int128($1.value) * Int128($1.count) }
  }

  /// How many values lie in a range.
  package func count(in range: ClosedRange<Int>) -> Int {
    entries.reduce(0) { range.contains($1.value) ? $0 + $1.count : $0 }
  }

  @inline(__always)
  mutating func add(_ value: Int, count: Int = 1) {
    if dense.isEmpty { sparse[value, default: 0] += count } else { dense[value - lowest] += count }
  }

  /// Adds people of whose values only sums are known.
  mutating func add(_ sums: ToldSums) {
    told.n += sums.n
    told.sum += sums.sum
    told.squares += sums.squares
  }

  mutating func merge(_ other: CountedValues) {
    add(other.told)
    for index in dense.indices { dense[index] += other.dense[index] }
    sparse.merge(other.sparse, uniquingKeysWith: +)
  }
}
