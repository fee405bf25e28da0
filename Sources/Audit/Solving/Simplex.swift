/// Equations between amounts from zero upwards, and the smallest value that a sum of them takes.
///
/// The simplex method in exact fractions, with Bland's rule, under which it always ends (R. Bland,
/// *New finite pivoting rules for the simplex method*, Mathematics of Operations Research 2, 1977).
struct Simplex {
  /// An equation: the amounts times these factors are that much.
  struct Equation {
    /// By the amount's index.
    var factors: [Int: Fraction]
    var total: Fraction
  }

  /// A row for each independent equation, with the right side behind the factors.
  private var rows: [[Fraction]]
  /// The amount that each row gives; all others are zero.
  private var basis: [Int]
  private let width: Int

  /// Finds amounts that fit; nil when there are none.
  ///
  /// Each equation gets an amount of its own that makes up for what is missing, and the sum of those
  /// is brought down to zero.
  init?(_ equations: [Equation], width: Int) throws(Fraction.Overflow) {
    self.width = width
    rows = []
    basis = equations.indices.map { width + $0 }
    for (index, equation) in equations.enumerated() {
      let isTurned = equation.total.isNegative
      var row = [Fraction](repeating: .zero, count: width + equations.count + 1)
      for (column, factor) in equation.factors { row[column] = isTurned ? try -factor : factor }
      row[width + index] = .one
      row[row.count - 1] = isTurned ? try -equation.total : equation.total
      rows.append(row)
    }
    let missing = (0..<equations.count).map { (width + $0, Fraction.one) }
    guard let least = try minimise(missing), !least.isPositive else { return nil }
    try dropMissing()
  }

  /// The smallest value of a sum of amounts; nil when there is none.
  mutating func minimise(
    _ terms: [(column: Int, factor: Fraction)]
  ) throws(Fraction.Overflow) -> Fraction? {
    let last = (rows.first?.count ?? width + 1) - 1
    var cost = [Fraction](repeating: .zero, count: last + 1)
    for term in terms { cost[term.column] = try cost[term.column] + term.factor }
    for (row, column) in zip(rows, basis) {
      try Self.subtract(row, times: cost[column], from: &cost)
    }
    while let column = cost[..<last].firstIndex(where: \.isNegative) {
      guard let row = try leavingRow(column) else { return nil }
      try pivot(row, column)
      try Self.subtract(rows[row], times: cost[column], from: &cost)
    }
    return try -cost[last]
  }

  /// The amounts that gave the smallest value.
  var amounts: [Fraction] {
    var amounts = [Fraction](repeating: .zero, count: width)
    for (row, column) in zip(rows, basis) where column < width {
      amounts[column] = row[row.count - 1]
    }
    return amounts
  }

  /// The row whose amount reaches zero first when that of a column grows; nil when none does.
  private func leavingRow(_ column: Int) throws(Fraction.Overflow) -> Int? {
    var best: (row: Int, ratio: Fraction)?
    for (index, row) in rows.enumerated() where row[column].isPositive {
      let ratio = try row[row.count - 1] / row[column]
      guard let found = best else {
        best = (index, ratio)
        continue
      }
      let gap = try ratio - found.ratio
      if gap.isNegative || (gap == .zero && basis[index] < basis[found.row]) {
        best = (index, ratio)
      }
    }
    return best?.row
  }

  private mutating func pivot(_ row: Int, _ column: Int) throws(Fraction.Overflow) {
    let factor = rows[row][column]
    for index in rows[row].indices where rows[row][index] != .zero {
      rows[row][index] = try rows[row][index] / factor
    }
    for other in rows.indices where other != row {
      try Self.subtract(rows[row], times: rows[other][column], from: &rows[other])
    }
    basis[row] = column
  }

  private static func subtract(
    _ row: [Fraction],
    times factor: Fraction,
    from other: inout [Fraction]
  ) throws(Fraction.Overflow) {
    guard factor != .zero else { return }
    for index in row.indices where row[index] != .zero {
      other[index] = try other[index] - row[index] * factor
    }
  }

  /// Takes out the amounts that made up for what was missing; an equation that gives no amount of
  /// its own follows from the others.
  private mutating func dropMissing() throws(Fraction.Overflow) {
    for row in rows.indices where basis[row] >= width {
      guard let column = (0..<width).first(where: { rows[row][$0] != .zero }) else { continue }
      try pivot(row, column)
    }
    let kept = rows.indices.filter { basis[$0] < width }
    let last = (rows.first?.count ?? 1) - 1
    rows = kept.map { Array(rows[$0][..<width]) + [rows[$0][last]] }
    basis = kept.map { basis[$0] }
  }
}
