/// Weights that make the margins of a sample those of a population, by iterated proportional
/// fitting.
///
/// W. Deming & F. Stephan, Annals of Mathematical Statistics 11, 1940. The sample is given as cells
/// of the margins' cross-classification, so that all units of a cell share one factor.
package struct Raking: Sendable, Equatable {
  /// One classification of the cells and the population's totals in its categories.
  package struct Margin: Sendable, Equatable {
    /// What errors call this margin.
    package let name: String
    /// The category of each cell, from 0.
    package let categoryOfCell: [Int]
    /// The population's total in each category; shares do as well as counts.
    package let targets: [Double]

    /// A classification with the population in each of its categories.
    package init(name: String, categoryOfCell: [Int], targets: [Double]) {
      self.name = name
      self.categoryOfCell = categoryOfCell
      self.targets = targets
    }
  }

  /// How far a factor may lie from the mean factor, as multiples of it.
  package struct Limits: Sendable, Equatable {
    /// The smallest multiple, at least 0 and below 1.
    package let lowest: Double
    /// The largest multiple, above 1.
    package let highest: Double

    /// Limits on both sides of the mean.
    package init(lowest: Double, highest: Double) {
      self.lowest = lowest
      self.highest = highest
    }
  }

  /// By how much the base weights of each cell are to be multiplied.
  package private(set) var factors: [Double]
  /// How many rounds over all margins were made.
  package private(set) var rounds = 0
  /// The largest relative difference between a weighted margin and its target that is left.
  package private(set) var largestDeviation = Double.infinity
  /// The cells whose factor was held at a limit.
  package private(set) var trimmedCells: [Int] = []

  /// Whether all margins were reached to one part in a million; where it succeeded, only trimming can
  /// have prevented it.
  package var reachesMargins: Bool { largestDeviation <= 1e-6 }

  /// Rakes the cells, whose base weights are summed in `cells` (counts when there are none).
  ///
  /// With limits, factors beyond them are cut back after every round and what is cut is spread over
  /// the others; the rounds end when nothing moves any more, and what that costs is in
  /// `largestDeviation`. Margins that no factors reach, limits or not, are refused all the same.
  /// - Throws: Whatever makes the margins impossible to reach, and `noConvergence` when, without
  ///   limits, they are not reached in `maximumRounds`.
  package init(
    cells: [Double],
    margins: [Margin],
    limits: Limits? = nil,
    maximumRounds: Int = 1000
  ) throws(RakingError) {
    try RakingError.check(cells: cells, margins: margins, limits: limits)
    if limits != nil {
      _ = try Raking(cells: cells, margins: margins, maximumRounds: maximumRounds)
    }
    factors = cells.map { _ in 1 }
    while rounds < maximumRounds {
      rounds += 1
      let before = factors
      for margin in margins { fit(margin, cells) }
      if let limits { trim(to: limits, cells, total: margins[0].targets.reduce(0, +)) }
      largestDeviation = deviation(cells, margins)
      let movement = zip(before, factors).map { abs($1 - $0) / max($0, 1e-300) }.max() ?? 0
      if largestDeviation <= 1e-13 || movement <= 1e-13 { break }
    }
    guard limits != nil || reachesMargins else {
      throw .noConvergence(rounds: rounds, largestDeviation: largestDeviation)
    }
  }

  /// Kish's design effect of the fitted weights, when the base weights are all one.
  package func weightedCount(counts: [Int]) throws(Undefined) -> WeightedCount {
    try WeightedCount(weights: Array(zip(factors, counts)))
  }

  private mutating func fit(_ margin: Margin, _ cells: [Double]) {
    let sums = sums(margin, cells)
    for cell in cells.indices {
      let category = margin.categoryOfCell[cell]
      if sums[category] > 0 { factors[cell] *= margin.targets[category] / sums[category] }
    }
  }

  /// Cuts factors back to the limits and spreads what is cut evenly over the other cells.
  ///
  /// Spreading can carry further cells over a limit, so it is repeated until it does not.
  private mutating func trim(to limits: Limits, _ cells: [Double], total: Double) {
    let mean = total / cells.reduce(0, +)
    let isBeyond = { (factor: Double) in
      factor < limits.lowest * mean || factor > limits.highest * mean
    }
    var free = cells.indices.filter { cells[$0] > 0 }
    trimmedCells = []
    while free.contains(where: { isBeyond(factors[$0]) }) {
      for cell in free where isBeyond(factors[cell]) {
        factors[cell] = min(max(factors[cell], limits.lowest * mean), limits.highest * mean)
        trimmedCells.append(cell)
      }
      free.removeAll(where: Set(trimmedCells).contains)
      let held = trimmedCells.reduce(0) { $0 + cells[$1] * factors[$1] }
      let rest = free.reduce(0) { $0 + cells[$1] * factors[$1] }
      for cell in free { factors[cell] *= (total - held) / rest }
    }
    trimmedCells.sort()
  }

  private func sums(_ margin: Margin, _ cells: [Double]) -> [Double] {
    var sums = margin.targets.map { _ in 0.0 }
    for cell in cells.indices { sums[margin.categoryOfCell[cell]] += cells[cell] * factors[cell] }
    return sums
  }

  private func deviation(_ cells: [Double], _ margins: [Margin]) -> Double {
    margins.flatMap { margin in
      zip(sums(margin, cells), margin.targets).map { abs($0 / $1 - 1) }
    }.max() ?? 0
  }
}
