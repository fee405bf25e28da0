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
