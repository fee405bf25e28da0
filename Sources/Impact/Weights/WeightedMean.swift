import Statistics
import Survey

/// The sums over the people of a cell, and by what raking multiplies their weights.
struct WeightedCell {
  let sums: WeightedSums
  let factor: Double
}

/// A weighted mean, on the scale where the given number of steps make 100.
///
/// Sums are turned into floating-point numbers about a whole number near the mean, so that a spread
/// that is small against the mean loses nothing, and none at all is exactly zero.
struct WeightedMean {
  let n: Int
  /// On the scale from 0 to 100.
  let mean: Double
  /// `√(Σw(y − mean)² / Σw · n/(n − 1))`; nil for one person.
  let standardDeviation: Double?
  /// Kish's design effect of these people's weights.
  let count: WeightedCount
  /// How many clusters were drawn, or people where they were drawn one by one.
  let units: Int
  /// With the degrees of freedom that are units less strata.
  let inference: Result<TInference, Undefined>

  /// The whole number near the mean, in steps, and the mean less that number.
  let origin: Int
  let shift: Double
  /// Σw after raking.
  let weight: Double
  /// How many points a step is.
  let points: Double

  /// The mean; nil when there is nobody.
  ///
  /// - Parameter strata: The cells by stratum and unit.
  init?(
    _ strata: [[[WeightedCell]]],
    steps: Int,
    isClustered: Bool,
    population: Int? = nil
  ) {
    let cells = strata.flatMap { $0.flatMap { $0 } }
    let total = cells.reduce(WeightedSums()) { $0.merged(with: $1.sums) }
    guard total.n > 0 else { return nil }
    let origin = Int(total.values / total.weights)
    let sums = Self.sums(cells, about: origin)
    let shift = sums.values / sums.weights
    let points = 100 / Double(steps)
    let exact = cells.allSatisfy { $0.factor == 1 } ? Self.quotient(total, steps) : nil
    let variance = max(0, sums.squares / sums.weights - shift * shift)
    let mean = exact ?? points * (Double(origin) + shift)
    guard
      let count = try? WeightedCount(
        n: total.n,
        sum: sums.weights,
        sumOfSquares: sums.squaredWeights
      )
    else { return nil }
    n = total.n
    self.mean = mean
    self.origin = origin
    self.shift = shift
    self.count = count
    weight = sums.weights
    units = isClustered ? strata.reduce(0) { $0 + $1.count } : total.n
    self.points = points
    standardDeviation =
      n > 1 ? (variance * Double(n) / Double(n - 1)).squareRoot() * points : nil
    let size = population.flatMap { $0 > total.n ? $0 : nil }
    inference = Result { () throws(Undefined) in
      var made: [SamplingStratum] = []
      for units in strata {
        let stratum = try Self.stratum(units, origin, isClustered, population: size)
        if let stratum { made.append(stratum) }
      }
      let linearized = try TInference.linearizedMean(made, confidence: Levels.confidence)
      return try TInference(
        estimate: mean,
        standardError: linearized.standardError * points,
        degreesOfFreedom: linearized.degreesOfFreedom,
        confidence: Levels.confidence
      )
    }
  }

  /// By what `w(y − mean)`, in steps, becomes a linearized value in points.
  var scale: Double { points / weight }

  /// What a stratum's units add to the error of this mean; nil where none was drawn.
  ///
  /// - Throws: `outOfRange` when the population is smaller than the sample.
  func linearized(
    _ units: [[WeightedCell]],
    isClustered: Bool,
    population: Int?
  ) throws(Undefined) -> LinearizedStratum? {
    guard !units.isEmpty else { return nil }
    return try Self.stratum(units, origin, isClustered, population: population)?
      .linearized(about: shift, scale: scale)
  }

  /// The linearized values of some people, summed, and the sum of their squares.
  func linearized(_ cells: [WeightedCell]) -> (sum: Double, squares: Double) {
    let sums = Self.sums(cells, about: origin)
    return (
      scale * (sums.values - shift * sums.weights),
      scale * scale
        * (sums.squaredWeightsTimesSquares - 2 * shift * sums.squaredWeightsTimesValues
          + shift * shift * sums.squaredWeights)
    )
  }

  /// What the people of some cells are, as floating-point numbers.
  struct Sums {
    var n = 0
    var weights = 0.0
    var squaredWeights = 0.0
    var values = 0.0
    var squares = 0.0
    var squaredWeightsTimesValues = 0.0
    var squaredWeightsTimesSquares = 0.0
  }

  /// The sums of cells with their factors, of values less a whole number.
  static func sums(_ cells: [WeightedCell], about origin: Int) -> Sums {
    cells.reduce(into: Sums()) { total, cell in
      let (sums, f) = (cell.sums.about(origin), cell.factor)
      total.n += sums.n
      total.weights += f * Double(sums.weights)
      total.squaredWeights += f * f * Double(sums.squaredWeights)
      total.values += f * Double(sums.values)
      total.squares += f * Double(sums.squares)
      total.squaredWeightsTimesValues += f * f * Double(sums.squaredWeightsTimesValues)
      total.squaredWeightsTimesSquares += f * f * Double(sums.squaredWeightsTimesSquares)
    }
  }

  private static func stratum(
    _ units: [[WeightedCell]],
    _ origin: Int,
    _ isClustered: Bool,
    population: Int?
  ) throws(Undefined) -> SamplingStratum? {
    guard isClustered else {
      let sums = sums(units.flatMap { $0 }, about: origin)
      guard sums.n > 0 else { return nil }
      return try SamplingStratum(
        persons: sums.n,
        weights: sums.weights,
        squaredWeights: sums.squaredWeights,
        weightedValues: sums.values,
        squaredWeightsTimesValues: sums.squaredWeightsTimesValues,
        squaredWeightsTimesSquares: sums.squaredWeightsTimesSquares,
        population: population
      )
    }
    return try SamplingStratum(
      clusters: units.map { cells in
        let sums = sums(cells, about: origin)
        return (sums.weights, sums.values)
      }
    )
  }

  /// 100 · Σwy / (Σw · steps), as the nearest number to the exact quotient.
  ///
  /// With the common divisor taken out, weights that are all alike leave the unweighted mean.
  private static func quotient(_ sums: WeightedSums, _ steps: Int) -> Double {
    var (divisor, rest) = (sums.weights, abs(sums.values))
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    return 100 * Double(sums.values / divisor) / (Double(sums.weights / divisor) * Double(steps))
  }
}
