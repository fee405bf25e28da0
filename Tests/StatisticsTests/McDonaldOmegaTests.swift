import Testing

@testable import Statistics

struct McDonaldOmegaTests {
  @Test func `omega and the loadings agree with lavaan`() throws {
    for scale in try ScaleReference.all() {
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
    for scale in try ScaleReference.all() {
      let ours = try McDonaldOmega(scale.covariances())
      #expect(relativeDifference(ours.omega, scale.exactOmega) < 1e-10, "\(scale.name)")
      for (mine, theirs) in zip(ours.loadings, scale.exactLoadings) {
        #expect(relativeDifference(mine, theirs) < 1e-9, "\(scale.name)")
      }
    }
  }

  @Test func `a model that asks for a negative variance has no solution`() throws {
    // Three items whose only exact solution is λ₁² = 0.81 · 0.81 / 0.36 > 1: a Heywood case.
    let rows = [[1, 0.81, 0.81], [0.81, 1, 0.36], [0.81, 0.36, 1]]
    let covariances = try CovarianceMatrix(n: 100, rows: rows)
    #expect(throws: Undefined.noSolution) { try McDonaldOmega(covariances) }
  }

  @Test func `equal loadings make omega equal alpha`() throws {
    // λ = 1, ψ = 1 on four items: both are 16 / 20.
    let rows = (0..<4).map { i in (0..<4).map { $0 == i ? 2.0 : 1.0 } }
    let covariances = try CovarianceMatrix(n: 100, rows: rows)
    #expect(relativeDifference(try McDonaldOmega(covariances).omega, 0.8) < 1e-9)
    #expect(relativeDifference(try CronbachAlpha(covariances).alpha, 0.8) < 1e-14)
  }

  @Test func `two items, or items that do not vary, have no omega`() throws {
    let two = try CovarianceMatrix(n: 9, rows: [[1, 0.5], [0.5, 1]])
    #expect(throws: Undefined.tooFew(needed: 3, have: 2)) { try McDonaldOmega(two) }
    let still = try CovarianceMatrix(n: 9, rows: [[0, 0, 0], [0, 0, 0], [0, 0, 0]])
    #expect(throws: Undefined.zeroVariance) { try McDonaldOmega(still) }
  }
}
