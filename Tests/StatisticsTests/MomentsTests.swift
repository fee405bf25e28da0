import Testing

@testable import Statistics

struct MomentsTests {
  @Test func `moments of 1 2 3 4 are 2 and a half and 5 thirds`() throws {
    let moments = try Moments(n: 4, sum: 10, sumOfSquares: 30)
    #expect(moments.mean == 2.5)
    #expect(moments.variance == 5.0 / 3)
  }

  @Test func `the scale divides the mean once and the variance twice`() throws {
    let moments = try Moments(n: 4, sum: 1000, sumOfSquares: 300_000, scale: 100)
    #expect(moments.mean == 2.5)
    #expect(abs(moments.variance! - 5.0 / 3) < 1e-15)
  }

  @Test func `a tiny variance beside a huge mean keeps every digit`() throws {
    // 10¹⁸ − 1, 10¹⁸, 10¹⁸ + 1: in floating point the difference of the sums is all rounding.
    let x: Int128 = 1_000_000_000_000_000_000
    let moments = try Moments(n: 3, sum: 3 * x, sumOfSquares: 3 * x * x + 2)
    #expect(moments.mean == 1e18)
    #expect(moments.variance == 1)
  }

  @Test func `products beyond 128 bits do not overflow`() throws {
    // A million values, half 0 and half 2·10¹⁵: variance n/(n − 1) · 10³⁰.
    let moments = try Moments(
      n: 1_000_000,
      sum: 1_000_000_000_000_000_000_000,
      sumOfSquares: 500_000 * 4_000_000_000_000_000_000_000_000_000_000
    )
    #expect(relativeDifference(moments.variance!, 1e30 * 1_000_000 / 999_999) < 1e-15)
  }

  @Test func `one observation has a mean and no variance`() throws {
    let moments = try Moments(n: 1, sum: 7, sumOfSquares: 49)
    #expect(moments.mean == 7)
    #expect(moments.variance == nil)
    #expect(moments.standardDeviation == nil)
  }

  @Test func `no observations have no moments`() {
    #expect(throws: Undefined.tooFew(needed: 1, have: 0)) {
      try Moments(n: 0, sum: 0, sumOfSquares: 0)
    }
  }

  @Test func `sums that no numbers can have are refused`() {
    #expect(throws: Undefined.contradictorySums) { try Moments(n: 2, sum: 10, sumOfSquares: 1) }
    #expect(throws: Undefined.contradictorySums) { try Moments(n: 2, mean: 1, variance: -1) }
    #expect(throws: Undefined.contradictorySums) { try Moments(n: 2, mean: 1, variance: .nan) }
  }
}
