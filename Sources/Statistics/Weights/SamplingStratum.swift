/// One stratum of a sample: how its sampled units vary, as far as a weighted mean needs to know.
///
/// A unit is what was drawn first: a person, or a cluster of persons whose answers are summed.
package struct SamplingStratum: Sendable, Equatable {
  /// How many units were drawn.
  package let units: Int
  /// How many there are to draw from, when drawing was without replacement and the number is known.
  package let population: Int?
  /// The mean over units of the weights' sum, and of the weighted values' sum.
  let meanWeight: Double
  let meanValue: Double
  /// The centred squares and products of the two, summed over units.
  let weightSquares: Double
  let valueSquares: Double
  let products: Double

  /// A stratum of clusters, given for each the sum of its weights and of its weighted values.
  ///
  /// A cluster in which nobody answered has sums of zero and still counts as drawn.
  /// - Throws: `tooFew` without clusters; `outOfRange` when the population is smaller than the
  ///   sample.
  package init(
    clusters: [(weight: Double, weightedValue: Double)],
    population: Int? = nil
  ) throws(Undefined) {
    guard !clusters.isEmpty else { throw .tooFew(needed: 1, have: 0) }
    let n = Double(clusters.count)
    let weight = clusters.reduce(0) { $0 + $1.weight } / n
    let value = clusters.reduce(0) { $0 + $1.weightedValue } / n
    var squares = (weight: 0.0, value: 0.0, product: 0.0)
    for cluster in clusters {
      let (a, b) = (cluster.weight - weight, cluster.weightedValue - value)
      squares = (squares.weight + a * a, squares.value + b * b, squares.product + a * b)
    }
    try self.init(
      units: clusters.count,
      population: population,
      meanWeight: weight,
      meanValue: value,
      weightSquares: squares.weight,
      valueSquares: squares.value,
      products: squares.product
    )
  }

  /// A stratum of persons with the same weight.
  ///
  /// - Throws: `outOfRange` when the weight is not positive or the population is smaller than the
  ///   sample.
  package init(
    _ moments: Moments,
    weight: Double = 1,
    population: Int? = nil
  ) throws(Undefined) {
    guard weight > 0 else { throw .outOfRange(argument: "weight") }
    let squares = (moments.variance ?? 0) * Double(moments.n - 1)
    try self.init(
      units: moments.n,
      population: population,
      meanWeight: weight,
      meanValue: weight * moments.mean,
      weightSquares: 0,
      valueSquares: weight * weight * squares,
      products: 0
    )
  }

  /// A stratum of persons with unequal weights, from the sums Σw, Σw², Σwy, Σw²y and Σw²y².
  ///
  /// - Throws: `tooFew` without persons; `outOfRange` when the population is smaller than the
  ///   sample.
  package init(
    persons n: Int,
    weights: Double,
    squaredWeights: Double,
    weightedValues: Double,
    squaredWeightsTimesValues: Double,
    squaredWeightsTimesSquares: Double,
    population: Int? = nil
  ) throws(Undefined) {
    guard n > 0 else { throw .tooFew(needed: 1, have: n) }
    let (weight, value) = (weights / Double(n), weightedValues / Double(n))
    try self.init(
      units: n,
      population: population,
      meanWeight: weight,
      meanValue: value,
      weightSquares: max(0, squaredWeights - weight * weights),
      valueSquares: max(0, squaredWeightsTimesSquares - value * weightedValues),
      products: squaredWeightsTimesValues - weight * weightedValues
    )
  }

  private init(
    units: Int,
    population: Int?,
    meanWeight: Double,
    meanValue: Double,
    weightSquares: Double,
    valueSquares: Double,
    products: Double
  ) throws(Undefined) {
    if let population, population < units { throw .outOfRange(argument: "population") }
    self.units = units
    self.population = population
    self.meanWeight = meanWeight
    self.meanValue = meanValue
    self.weightSquares = weightSquares
    self.valueSquares = valueSquares
    self.products = products
  }
}
