import Statistics
import Testing

@testable import Impact
@testable import Survey

/// Someone with the whole report tries to find out how many people came back where that is withheld.
///
/// They know all figures of the change and of both levels, and that answers are whole numbers from 1
/// to 5. For every number of linked people they look for a group of that many, inside the two waves,
/// whose correlation gives the interval that is shown. The more numbers remain, the less they know.
struct LinkedAttackTests {
  /// What is shown of a change and of the levels it lies between.
  private struct Shown {
    let first: LevelEstimate
    let second: LevelEstimate
    let change: ChangeEstimate
    var interval: Interval { change.inference.finding?.interval ?? Interval(lower: 0, upper: 0) }
  }

  private static func shown(_ first: [Int], _ second: [Int], again: Int) throws -> Shown {
    let report = try SmallReport(
      waves: [
        SmallReport.rows("north", first),
        SmallReport.rows("north", from: first.count - again, second),
      ]
    ).make()
    let north = report.partnerships[0]
    let change = try #require(north.changes[0].estimate.finding)
    try #require(change.nLinked.state == .withheld(.tellsSmallGroup))
    return Shown(
      first: try #require(north.levels[0].estimate.finding),
      second: try #require(north.levels[1].estimate.finding),
      change: change
    )
  }

  /// The margin of the interval that `linked` people with a correlation give, as the program
  /// computes it before anything is withheld.
  private static func margin(_ shown: Shown, linked: Int, correlation: Double) throws -> Double {
    let first = try shown.first.moments()
    let second = try shown.second.moments()
    let moments = { (wave: Moments) in
      try Moments(n: linked, mean: wave.mean, variance: wave.variance)
    }
    let (one, other) = (try moments(first), try moments(second))
    let deviations = shown.first.standardDeviation * shown.second.standardDeviation
    let test = try TInference.partiallyOverlapping(
      pairs: PairedMoments(first: one, second: other, covariance: correlation * deviations),
      first: first,
      second: second
    )
    return test.interval.width / 2
  }

  /// Whether `linked` people with some correlation would have been shown with this interval.
  ///
  /// The margin falls as the correlation rises, so both ends of it decide.
  private static func fits(_ shown: Shown, linked: Int) -> Bool {
    guard let widest = try? margin(shown, linked: linked, correlation: -1) else { return false }
    let narrowest = (try? margin(shown, linked: linked, correlation: 1)) ?? 0
    let margin = shown.interval.width / 2
    return coarse(narrowest) <= margin * (1 + 1e-9) && margin <= coarse(widest) * (1 + 1e-9)
  }

  /// Rounded up to two significant digits, for margins from 10 to 99.
  private static func coarse(_ margin: Double) -> Double {
    margin < 10 ? (margin * 10 - 1e-8).rounded(.up) / 10 : (margin - 1e-8).rounded(.up)
  }

  private static let first = [1, 2, 3, 4, 5, 3, 2, 4, 1, 5, 2, 3]
  private static let second = [3, 4, 2, 5, 4, 3, 5, 2, 4, 5, 4, 3]

  /// Of twelve people, so many come back; the others are new.
  ///
  /// That the number is withheld tells that few came back, one to four, or that few left. Among
  /// those numbers as many remain as a small number can be, and the true one is of them.
  @Test(arguments: [2, 3, 4, 8, 9, 10, 11])
  func `a withheld number of linked people is one of many that explain all figures`(
    again: Int
  ) throws {
    let shown = try Self.shown(Self.first, Self.second, again: again)
    let remaining = [2, 3, 4, 8, 9, 10, 11].filter { Self.fits(shown, linked: $0) }
    #expect(remaining.contains(again))
    #expect(remaining.count >= 4)
  }

  /// Of two or three people with whole answers there are so few correlations that the exact interval
  /// would tell how many they are. Rounded, it is one that many numbers of people can have.
  @Test(arguments: [2, 3])
  func `whole answers do not betray how few came back`(again: Int) throws {
    let shown = try Self.shown(Self.first, Self.second, again: again)
    let few = try (2...3).filter { linked in
      try Self.correlations(of: linked).contains { correlation in
        let margin = try Self.margin(shown, linked: linked, correlation: correlation)
        return abs(Self.coarse(margin) - shown.interval.width / 2) < 1e-9
      }
    }
    // More people have so many correlations that every one in between is as good as possible.
    let more = [4, 8, 9, 10, 11].filter { Self.fits(shown, linked: $0) }
    #expect(few.contains(again))
    #expect(few.count + more.count >= 4)
  }

  /// Every correlation that so many of the two waves' people can have: pairs of whole answers.
  private static func correlations(of n: Int) throws -> [Double] {
    var found: Set<Double> = []
    let pairs = (1...5).flatMap { a in (1...5).map { (a, $0) } }
    func extend(_ chosen: [(Int, Int)], from start: Int) throws {
      guard chosen.count < n else {
        let sums = chosen.reduce(into: (a: 0, b: 0, aa: 0, bb: 0, ab: 0)) { sums, pair in
          sums.a += pair.0
          sums.b += pair.1
          sums.aa += pair.0 * pair.0
          sums.bb += pair.1 * pair.1
          sums.ab += pair.0 * pair.1
        }
        let moments = try PairedMoments(
          n: n,
          sums: (Int128(sums.a), Int128(sums.b)),
          sumsOfSquares: (Int128(sums.aa), Int128(sums.bb)),
          sumOfProducts: Int128(sums.ab)
        )
        if let correlation = moments.correlation { found.insert(correlation) }
        return
      }
      for next in start..<pairs.count { try extend(chosen + [pairs[next]], from: next) }
    }
    try extend([], from: 0)
    return found.sorted()
  }

  @Test func `p and the least detectable change say no more than the interval`() throws {
    let shown = try Self.shown(Self.first, Self.second, again: 3)
    let inference = try #require(shown.change.inference.finding)
    #expect(inference.standardError == nil && inference.degreesOfFreedom == nil)
    // The margin has two digits.
    let margin = inference.interval.width / 2
    #expect(abs(Self.coarse(margin) - margin) < 1e-9)
    // Its middle is the change as it is shown, to the last bit.
    let written = try #require(Double("\(Self.coarse(margin))"))
    #expect(inference.interval.upper == shown.change.difference + written)
    // scipy: t with 11 degrees of freedom, from the interval alone.
    let quantile = StudentT(degreesOfFreedom: 11).upperQuantile(0.025)
    let error = inference.interval.width / 2 / quantile
    let p = StudentT(degreesOfFreedom: 11).twoSided(shown.change.difference / error)
    #expect(abs(p - inference.p) <= 0.06 * p)
  }
}
