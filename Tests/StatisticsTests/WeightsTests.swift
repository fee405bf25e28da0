import Testing

@testable import Statistics

/// Weighted means of real samples (design.json, R survey).
struct LinearizedMeanTests {
  private struct File: Decodable {
    struct Stratum: Decodable {
      struct Known: Decodable {
        let n: Int
        let mean: Double
        let variance: Double
      }
      let moments: Known?
      let weight: Double?
      let clusters: [[Double]]?
      /// n, Σw, Σw², Σwy, Σw²y, Σw²y².
      let persons: [Double]?
      let population: Int?

      func made() throws -> SamplingStratum {
        if let clusters {
          return try SamplingStratum(
            clusters: clusters.map { ($0[0], $0[1]) },
            population: population
          )
        }
        if let persons {
          return try SamplingStratum(
            persons: Int(persons[0]),
            weights: persons[1],
            squaredWeights: persons[2],
            weightedValues: persons[3],
            squaredWeightsTimesValues: persons[4],
            squaredWeightsTimesSquares: persons[5]
          )
        }
        let known = try #require(moments)
        return try SamplingStratum(
          Moments(n: known.n, mean: known.mean, variance: known.variance),
          weight: #require(weight),
          population: population
        )
      }
    }

    struct Design: Decodable {
      let name: String
      let strata: [Stratum]
      let est: Double
      let se: Double
      let df: Double?
      let ci_t: [Double]?
    }
    let cases: [Design]
  }

  @Test func `strata, clusters and finite populations agree with R's survey`() throws {
    let designs = try Reference.load("design.json", as: File.self).cases
    #expect(designs.count == 11)
    for design in designs {
      let ours = try TInference.linearizedMean(design.strata.map { try $0.made() })
      #expect(relativeDifference(ours.estimate, design.est) < 1e-12, "\(design.name)")
      #expect(relativeDifference(ours.standardError, design.se) < 1e-11, "\(design.name)")
      guard let theirs = design.ci_t else { continue }
      #expect(ours.degreesOfFreedom == design.df)
      #expect(relativeDifference(ours.interval.lower, theirs[0]) < 1e-12)
      #expect(relativeDifference(ours.interval.upper, theirs[1]) < 1e-12)
    }
  }

  @Test func `weighted persons are clusters of one`() throws {
    let answers = [(1.0, 3.0), (2.0, 5.0), (1.5, 4.0), (0.5, 1.0)]
    let listed = try TInference.linearizedMean([
      SamplingStratum(clusters: answers.map { ($0.0, $0.0 * $0.1) })
    ])
    func sum(_ term: (Double, Double) -> Double) -> Double {
      answers.reduce(0) { $0 + term($1.0, $1.1) }
    }
    let summed = try TInference.linearizedMean([
      SamplingStratum(
        persons: 4,
        weights: sum { w, _ in w },
        squaredWeights: sum { w, _ in w * w },
        weightedValues: sum { $0 * $1 },
        squaredWeightsTimesValues: sum { $0 * $0 * $1 },
        squaredWeightsTimesSquares: sum { $0 * $0 * $1 * $1 }
      )
    ])
    #expect(relativeDifference(summed.estimate, listed.estimate) < 1e-14)
    #expect(relativeDifference(summed.standardError, listed.standardError) < 1e-12)
  }

  @Test func `one unweighted stratum is the plain mean`() throws {
    let moments = try Moments(n: 7, mean: 3, variance: 2)
    let plain = try TInference.mean(moments, population: 40)
    let ours = try TInference.linearizedMean([SamplingStratum(moments, population: 40)])
    #expect(relativeDifference(ours.standardError, plain.standardError) < 1e-15)
    #expect(ours.degreesOfFreedom == plain.degreesOfFreedom)
  }

  @Test func `strata of single units have no degrees of freedom`() throws {
    let single = try SamplingStratum(Moments(n: 1, mean: 3, variance: nil))
    #expect(throws: Undefined.tooFew(needed: 3, have: 2)) {
      try TInference.linearizedMean([single, single])
    }
    #expect(throws: Undefined.outOfRange(argument: "population")) {
      try SamplingStratum(Moments(n: 5, mean: 3, variance: 1), population: 4)
    }
  }
}

/// Raked weights of real samples (raking.json, R survey and anesrake).
struct RakingTests {
  private struct File: Decodable {
    struct Sample: Decodable {
      let name: String
      let counts: [Int]
      let base: [Double]
      let categories: [[Int]]
      let targets: [[Double]]
      let factors: [Double]
      let designEffect: Double
      let effectiveN: Double
    }
    let cases: [Sample]
  }

  @Test func `raked weights and Kish's design effect agree with R's survey`() throws {
    for sample in try Reference.load("raking.json", as: File.self).cases {
      let margins = zip(sample.categories, sample.targets).map {
        Raking.Margin(name: "margin", categoryOfCell: $0, targets: $1)
      }
      let ours = try Raking(cells: sample.base, margins: margins)
      for (mine, theirs) in zip(ours.factors, sample.factors) {
        #expect(relativeDifference(mine, theirs) < 1e-6, "\(sample.name)")
      }
      let kish = try ours.weightedCount(counts: sample.counts)
      #expect(relativeDifference(kish.designEffect, sample.designEffect) < 1e-6)
      #expect(relativeDifference(kish.effectiveN, sample.effectiveN) < 1e-6)
      #expect(ours.reachesMargins)
    }
  }

  private let halves = Raking.Margin(
    name: "sex",
    categoryOfCell: [0, 0, 1, 1],
    targets: [50, 50]
  )

  @Test func `margins that contradict each other are refused`() {
    let ages = Raking.Margin(name: "age", categoryOfCell: [0, 1, 0, 1], targets: [40, 70])
    #expect(
      throws: RakingError.contradictoryTotals(
        margin: "age",
        total: 110,
        otherMargin: "sex",
        otherTotal: 100
      )
    ) {
      try Raking(cells: [10, 10, 10, 10], margins: [halves, ages])
    }
  }

  @Test func `a category that nobody is in is refused`() {
    #expect(throws: RakingError.emptyCategory(margin: "sex", category: 1)) {
      try Raking(cells: [10, 10, 0, 0], margins: [halves])
    }
  }

  @Test func `margins that empty cells keep apart do not converge`() {
    // Sex and age are the same split here, so that 50/50 and 30/70 cannot both hold.
    let ages = Raking.Margin(name: "age", categoryOfCell: [0, 1, 0, 1], targets: [30, 70])
    #expect(throws: RakingError.self) {
      try Raking(cells: [10, 0, 0, 10], margins: [halves, ages])
    }
  }

  @Test func `malformed margins, targets and cells are refused`() {
    #expect(throws: RakingError.malformedMargin(name: "sex")) {
      try Raking(cells: [1, 1], margins: [halves])
    }
    #expect(throws: RakingError.malformedMargin(name: "")) { try Raking(cells: [1], margins: []) }
    #expect(throws: RakingError.malformedCell(1)) {
      try Raking(cells: [1, -1, 1, 1], margins: [halves])
    }
    #expect(throws: RakingError.malformedTarget(margin: "x", category: 1)) {
      try Raking(
        cells: [1, 1],
        margins: [Raking.Margin(name: "x", categoryOfCell: [0, 1], targets: [1, 0])]
      )
    }
  }

  @Test func `trimming holds the factors and says what it costs`() throws {
    let margin = Raking.Margin(name: "x", categoryOfCell: [0, 1], targets: [50, 50])
    let limits = Raking.Limits(lowest: 0.2, highest: 2)
    let ours = try Raking(cells: [90, 10], margins: [margin], limits: limits)
    // The mean factor is 1: the second cell is held at 2, the other takes up 80 of 100.
    #expect(ours.trimmedCells == [1])
    #expect(ours.factors[1] == 2)
    #expect(relativeDifference(ours.factors[0], 80.0 / 90) < 1e-14)
    #expect(relativeDifference(ours.largestDeviation, 0.6) < 1e-12)
    #expect(!ours.reachesMargins)
    let free = try Raking(
      cells: [90, 10],
      margins: [margin],
      limits: Raking.Limits(lowest: 0.1, highest: 9)
    )
    #expect(free.trimmedCells.isEmpty)
    #expect(free.reachesMargins)
  }
}

struct WeightedCountTests {
  @Test func `equal weights cost nothing`() throws {
    let ours = try WeightedCount(weights: [(weight: 2.5, count: 40)])
    #expect(ours.designEffect == 1)
    #expect(ours.effectiveN == 40)
  }

  @Test func `weights 1 and 3 on two persons cost a fifth`() throws {
    // 2 · (1 + 9) / 16 = 1.25.
    let ours = try WeightedCount(weights: [(weight: 1, count: 1), (weight: 3, count: 1)])
    #expect(ours.designEffect == 1.25)
    #expect(ours.effectiveN == 1.6)
  }

  @Test func `sums that no weights have are refused`() {
    #expect(throws: Undefined.contradictorySums) {
      try WeightedCount(n: 2, sum: 4, sumOfSquares: 1)
    }
    #expect(throws: Undefined.tooFew(needed: 1, have: 0)) { try WeightedCount(weights: []) }
  }
}
