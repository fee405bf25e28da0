/// A square matrix in one piece of memory.
struct SquareMatrix {
  /// How many rows there are, and columns.
  let size: Int
  /// The rows, one behind another.
  private var values: [Double]

  /// A matrix of zeros.
  init(size: Int) {
    self.size = size
    values = Array(repeating: 0, count: size * size)
  }

  /// A matrix that is known entry by entry.
  init(size: Int, _ entry: (_ row: Int, _ column: Int) -> Double) {
    self.init(size: size)
    for i in 0..<size {
      for j in 0..<size { self[i, j] = entry(i, j) }
    }
  }

  /// A matrix of rows, each as long as there are rows.
  init(rows: [[Double]]) {
    self.init(size: rows.count) { rows[$0][$1] }
  }

  subscript(row: Int, column: Int) -> Double {
    // The array checks its bounds; an overflow would not stay within them.
    get { values[row &* size &+ column] }
    set { values[row &* size &+ column] = newValue }
  }

  /// The matrix times a vector, into another vector.
  func multiply(_ vector: [Double], into product: inout [Double]) {
    for i in 0..<size {
      var sum = 0.0
      for j in 0..<size { sum += self[i, j] * vector[j] }
      product[i] = sum
    }
  }
}
