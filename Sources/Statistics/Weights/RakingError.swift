/// Why cells cannot be raked to margins.
package enum RakingError: Error, Sendable, Equatable {
  /// There are no margins, or a margin does not give every cell one of its categories.
  case malformedMargin(name: String)
  /// A cell's base weight is negative or no number.
  case malformedCell(Int)
  /// A target is not a positive number.
  case malformedTarget(margin: String, category: Int)
  /// The limits do not enclose the mean.
  case malformedLimits
  /// Nobody is in a category of which the population has some.
  case emptyCategory(margin: String, category: Int)
  /// Two margins add up to different totals, so that no weights satisfy both.
  case contradictoryTotals(margin: String, total: Double, otherMargin: String, otherTotal: Double)
  /// The margins cannot be reached together from the cells that are not empty.
  case noConvergence(rounds: Int, largestDeviation: Double)

  static func check(
    cells: [Double],
    margins: [Raking.Margin],
    limits: Raking.Limits?
  ) throws(RakingError) {
    for (index, weight) in cells.enumerated() where !(weight >= 0 && weight.isFinite) {
      throw .malformedCell(index)
    }
    guard let reference = margins.first else { throw .malformedMargin(name: "") }
    for margin in margins { try check(margin, cells: cells) }
    let expected = reference.targets.reduce(0, +)
    for margin in margins {
      let total = margin.targets.reduce(0, +)
      guard abs(total - expected) <= 1e-6 * expected else {
        throw .contradictoryTotals(
          margin: margin.name,
          total: total,
          otherMargin: reference.name,
          otherTotal: expected
        )
      }
    }
    if let limits, !(limits.lowest >= 0 && limits.lowest < 1 && limits.highest > 1) {
      throw .malformedLimits
    }
  }

  private static func check(_ margin: Raking.Margin, cells: [Double]) throws(RakingError) {
    guard margin.categoryOfCell.count == cells.count,
      margin.categoryOfCell.allSatisfy(margin.targets.indices.contains)
    else { throw .malformedMargin(name: margin.name) }
    var sums = margin.targets.map { _ in 0.0 }
    for (cell, category) in margin.categoryOfCell.enumerated() { sums[category] += cells[cell] }
    for category in margin.targets.indices {
      guard margin.targets[category] > 0, margin.targets[category].isFinite else {
        throw .malformedTarget(margin: margin.name, category: category)
      }
      guard sums[category] > 0 else {
        throw .emptyCategory(margin: margin.name, category: category)
      }
    }
  }
}
