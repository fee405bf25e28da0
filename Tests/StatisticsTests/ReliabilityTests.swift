import Testing

@testable import Statistics

/// Reliability of real scales from their exact co-moments (reliability.json, R psych and lavaan).
struct ReliabilityTests {
  struct Scale: Decodable {
    let name: String
    let n: Int
    let sums: [Int]
    let products: [Int]
    let alpha: Double
    let feldt: [Double]
    let alphaIfDeleted: [Double]
    let itemRest: [Double]
    let omega: Double
    let loadings: [Double]
    let exactOmega: Double
    let exactLoadings: [Double]

    func covariances() throws -> CovarianceMatrix {
      try CovarianceMatrix(
        n: n,
        sums: sums.map { Int128($0) },
        products: products.map { Int128($0) }
      )
    }
  }

  private struct File: Decodable { let cases: [Scale] }

  private func scales() throws -> [Scale] {
    try Reference.load("reliability.json", as: File.self).cases
  }

  @Test func `alpha, its Feldt interval and its items agree with R's psych`() throws {
    for scale in try scales() {
      let ours = try CronbachAlpha(scale.covariances())
      #expect(relativeDifference(ours.alpha, scale.alpha) < 1e-12, "\(scale.name)")
      #expect(relativeDifference(ours.interval.lower, scale.feldt[0]) < 1e-12)
      #expect(relativeDifference(ours.interval.upper, scale.feldt[1]) < 1e-12)
      for (index, item) in ours.items.enumerated() {
        let rest = try #require(item.restCorrelation)
        let deleted = try #require(item.alphaIfDeleted)
        #expect(relativeDifference(rest, scale.itemRest[index]) < 1e-11)
        #expect(relativeDifference(deleted, scale.alphaIfDeleted[index]) < 1e-11)
      }
    }
  }

  @Test func `omega and the loadings agree with lavaan`() throws {
    for scale in try scales() {
      let ours = try McDonaldOmega(scale.covariances())
      #expect(relativeDifference(ours.omega, scale.omega) < 1e-6, "\(scale.name)")
      // lavaan fits covariances with the divisor n.
      let shrinkage = (Double(scale.n - 1) / Double(scale.n)).squareRoot()
      for (mine, theirs) in zip(ours.loadings, scale.loadings) {
        #expect(relativeDifference(mine * shrinkage, theirs) < 1e-5, "\(scale.name)")
      }
    }
  }

  @Test func `omega and the loadings solve the likelihood equations as scipy does`() throws {
    for scale in try scales() {
      let ours = try McDonaldOmega(scale.covariances())
      #expect(relativeDifference(ours.omega, scale.exactOmega) < 1e-10, "\(scale.name)")
      for (mine, theirs) in zip(ours.loadings, scale.exactLoadings) {
        #expect(relativeDifference(mine, theirs) < 1e-9, "\(scale.name)")
      }
    }
  }

  @Test func `an item keyed the wrong way round has a negative item-rest correlation`() throws {
    // Item 2 of three is turned round: variances 2, covariances ±1.
    let ours = try CronbachAlpha(
      CovarianceMatrix(n: 50, rows: [[2, 1, -1], [1, 2, -1], [-1, -1, 2]])
    )
    #expect(ours.items[2].restCorrelation! < 0)
    #expect(ours.items[2].alphaIfDeleted! > ours.alpha)
    // By hand: total 6 + 2·(1 − 1 − 1) = 4, α = 3/2 · (1 − 6/4); without the item 2 · (1 − 4/6).
    #expect(relativeDifference(ours.alpha, -0.75) < 1e-15)
    #expect(relativeDifference(ours.items[2].alphaIfDeleted!, 2.0 / 3) < 1e-14)
  }

  @Test func `equal loadings make omega equal alpha`() throws {
    // λ = 1, ψ = 1 on four items: both are 16 / 20.
    let rows = (0..<4).map { i in (0..<4).map { $0 == i ? 2.0 : 1.0 } }
    let covariances = try CovarianceMatrix(n: 100, rows: rows)
    #expect(relativeDifference(try McDonaldOmega(covariances).omega, 0.8) < 1e-9)
    #expect(relativeDifference(try CronbachAlpha(covariances).alpha, 0.8) < 1e-14)
  }

  @Test func `a model that asks for a negative variance has no solution`() throws {
    // Three items whose only exact solution is λ₁² = 0.81 · 0.81 / 0.36 > 1: a Heywood case.
    let rows = [[1, 0.81, 0.81], [0.81, 1, 0.36], [0.81, 0.36, 1]]
    let covariances = try CovarianceMatrix(n: 100, rows: rows)
    #expect(throws: Undefined.noSolution) { try McDonaldOmega(covariances) }
  }

  @Test func `too few items, items without variance and impossible sums are reasons`() throws {
    let two = try CovarianceMatrix(n: 9, rows: [[1, 0.5], [0.5, 1]])
    #expect(try CronbachAlpha(two).items[0].alphaIfDeleted == nil)
    #expect(throws: Undefined.tooFew(needed: 3, have: 2)) { try McDonaldOmega(two) }
    let one = try CovarianceMatrix(n: 9, rows: [[1]])
    #expect(throws: Undefined.tooFew(needed: 2, have: 1)) { try CronbachAlpha(one) }
    let still = try CovarianceMatrix(n: 9, rows: [[0, 0, 0], [0, 0, 0], [0, 0, 0]])
    #expect(throws: Undefined.zeroVariance) { try CronbachAlpha(still) }
    #expect(throws: Undefined.zeroVariance) { try McDonaldOmega(still) }
    #expect(throws: Undefined.contradictorySums) {
      try CovarianceMatrix(n: 9, rows: [[1, 2], [2, 1]])
    }
    #expect(throws: Undefined.contradictorySums) {
      try CovarianceMatrix(n: 9, sums: [1, 2], products: [1, 2])
    }
  }

  @Test func `the detectable change agrees with R on the army panel`() throws {
    // mdc, 07_meaningful_change.R: reliability 0.8.
    let ours = try MeasurementError(standardDeviation: 0.856198711771964, reliability: 0.8)
    #expect(relativeDifference(ours.standardError, 0.382903704353972) < 1e-12)
    #expect(relativeDifference(ours.minimalDetectableChange, 1.06135491908936) < 1e-12)
    #expect(throws: Undefined.outOfRange(argument: "reliability")) {
      try MeasurementError(standardDeviation: 1, reliability: 1.1)
    }
  }
}
