import Testing

@testable import Statistics

struct CronbachAlphaTests {
  @Test func `alpha, its Feldt interval and its items agree with R's psych`() throws {
    for scale in try ScaleReference.all() {
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

  @Test func `one item, or items that do not vary, have no alpha`() throws {
    let two = try CovarianceMatrix(n: 9, rows: [[1, 0.5], [0.5, 1]])
    #expect(try CronbachAlpha(two).items[0].alphaIfDeleted == nil)
    let one = try CovarianceMatrix(n: 9, rows: [[1]])
    #expect(throws: Undefined.tooFew(needed: 2, have: 1)) { try CronbachAlpha(one) }
    let still = try CovarianceMatrix(n: 9, rows: [[0, 0], [0, 0]])
    #expect(throws: Undefined.zeroVariance) { try CronbachAlpha(still) }
  }
}
