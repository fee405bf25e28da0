/// How often two columns of a file had two answers in one row, for all pairs of its columns.
///
/// Which answer is higher is only known when the whole file is read; with these counts every
/// correlation can then be computed exactly.
struct JointCounts: Sendable {
  /// Only so many columns, from the left, are looked at in pairs.
  static let mostColumns = 128
  /// A column with more different values is not answered on a scale.
  static let mostValues = 16

  /// By pair, the counts by the values' indices in the columns' profiles.
  private var counts: [UInt32]
  private var isCounted: [Bool]
  private var row: [(column: Int, value: Int)] = []

  init(columns: Int) {
    let columns = min(columns, Self.mostColumns)
    isCounted = Array(repeating: true, count: columns)
    let pairs = columns * max(0, columns - 1) / 2
    counts = Array(repeating: 0, count: pairs * Self.mostValues * Self.mostValues)
  }

  /// Notes a field of the row that is being read.
  @inline(__always)
  mutating func note(column: Int, value: Int) {
    guard column < isCounted.count, isCounted[column] else { return }
    guard value < Self.mostValues else {
      isCounted[column] = false
      return
    }
    row.append((column, value))
  }

  /// Counts the pairs of the row's fields, which were noted from left to right.
  mutating func endRow() {
    for (index, right) in row.enumerated() {
      for left in row[..<index] {
        counts[Self.cell(left.column, left.value, right.column, right.value)] &+= 1
      }
    }
    row.removeAll(keepingCapacity: true)
  }

  /// How often two columns had two values in one row; 0 when that was not counted.
  func count(_ column: Int, _ value: Int, with other: Int, _ otherValue: Int) -> Int {
    guard column != other, max(column, other) < isCounted.count, isCounted[column],
      isCounted[other], max(value, otherValue) < Self.mostValues
    else { return 0 }
    return column < other
      ? Int(counts[Self.cell(column, value, other, otherValue)])
      : Int(counts[Self.cell(other, otherValue, column, value)])
  }

  private static func cell(_ left: Int, _ leftValue: Int, _ right: Int, _ rightValue: Int) -> Int {
    let pair = right * (right - 1) / 2 + left
    return (pair * mostValues + leftValue) * mostValues + rightValue
  }
}
