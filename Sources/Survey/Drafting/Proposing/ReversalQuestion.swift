/// Whether an item's answers run against those of the other items on its scale.
///
/// Correlations are computed from exact integer sums over the rows in which both items are
/// answered (pairwise complete), and averaged for each item over the others.
struct ReversalQuestion {
  /// Only so many items of a scale are compared.
  private static let mostItems = 60
  /// With fewer people in common two items are not compared.
  private static let fewestRows = 10
  /// How far below nothing the mean correlation must be.
  private static let threshold = -0.05

  let files: [FileProfile]
  let columns: [String: PooledColumn]

  /// The columns among some on one scale whose answers run against the others'.
  func candidates(_ names: [String], on scale: DraftScale) -> Set<String> {
    let compared = names.prefix(Self.mostItems).compactMap { columns[$0] }
    var correlations: [[Double]] = Array(repeating: [], count: compared.count)
    for (index, column) in compared.enumerated() {
      for other in compared.indices where other < index {
        guard let r = correlation(column, compared[other], scale) else { continue }
        correlations[index].append(r)
        correlations[other].append(r)
      }
    }
    let found = compared.indices.filter { index in
      let mean = correlations[index].reduce(0, +) / Double(max(1, correlations[index].count))
      return correlations[index].count >= 2 && mean < Self.threshold
    }
    return Set(found.map { compared[$0].name })
  }

  /// The product-moment correlation; nil when it is not defined, or few answered both.
  private func correlation(_ left: PooledColumn, _ right: PooledColumn, _ scale: DraftScale)
    -> Double?
  {
    var sums = PairSums()
    for mine in left.occurrences {
      guard let other = right.occurrences.first(where: { $0.file == mine.file }) else { continue }
      let others = other.profile.values.map { scale.value(of: $0.text) }
      for (index, value) in mine.profile.values.enumerated() {
        guard let x = scale.value(of: value.text) else { continue }
        for (otherIndex, y) in others.enumerated() {
          guard let y else { continue }
          let count = files[mine.file].joint.count(
            mine.column,
            index,
            with: other.column,
            otherIndex
          )
          sums.add(x, y, times: count)
        }
      }
    }
    return sums.n >= Self.fewestRows ? sums.correlation : nil
  }
}

/// The sums that a correlation of whole numbers is made of; exact.
struct PairSums {
  private(set) var n = 0
  private var x: Int128 = 0
  private var y: Int128 = 0
  private var xx: Int128 = 0
  private var yy: Int128 = 0
  private var xy: Int128 = 0

  mutating func add(_ x: Int, _ y: Int, times count: Int) {
    let (x, y, weight) = (Int128(x), Int128(y), Int128(count))
    n += count
    self.x += x * weight
    self.y += y * weight
    xx += x * x * weight
    yy += y * y * weight
    xy += x * y * weight
  }

  /// Nil when either does not vary.
  var correlation: Double? {
    let n = Int128(n)
    let product = Double(n * xx - x * x) * Double(n * yy - y * y)
    return product > 0 ? Double(n * xy - x * y) / product.squareRoot() : nil
  }
}
