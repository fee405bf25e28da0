import Statistics
import Testing

@testable import Impact
@testable import Survey

struct CoursesTests {
  private static func course(_ waves: [[Int]], from starts: [Int] = [0, 0, 0]) throws -> Course {
    let rows = zip(waves, starts).map { SmallReport.rows("north", from: $1, $0) }
    return try #require(try SmallReport(waves: rows).make().partnerships[0].courses.first)
  }

  private static let rising = [[1, 2, 3, 2, 1, 3], [3, 4, 4, 4, 2, 5], [2, 4, 4, 3, 3, 4]]

  @Test func `the trend is in points per year over the middles of the fieldwork`() throws {
    let trend = try #require(try Self.course(Self.rising).trend.finding)
    // numpy: generalised least squares on the means with the covariances of the six people.
    #expect(agree(trend.pointsPerYear, 22.896715533793778))
    #expect(agree(try #require(trend.slope.standardError), 2.0811963784844116))
    #expect(trend.slope.degreesOfFreedom == 5)
    #expect(agree(trend.slope.p, 0.00010797119533807498))
    #expect(agree(trend.slope.interval.lower, 17.54682992686967))
    #expect(agree(trend.slope.interval.upper, 28.246601140717885))
    #expect(agree(trend.misfitP, 0.00010967411661743101))
    #expect(trend.verdict == .improved)
    #expect(trend.span == WavePair(from: "w1", to: "w3"))
    #expect(!trend.isApproximate)
  }

  @Test func `the share of a first gain that is left has Fieller's interval`() throws {
    let lasting = try #require(try Self.course(Self.rising).durability.finding)
    // By hand, and the roots of the quadratic by scipy.optimize.brentq.
    #expect(agree(lasting.percent, 80))
    let interval = try #require(lasting.interval.finding)
    #expect(agree(interval.lower, 41.75892777644965))
    #expect(agree(interval.upper, 143.06849649957525))
    #expect(lasting.conclusion == .lasting)
    #expect(lasting.firstVerdict == .improved)
  }

  @Test func `nothing is said of what is left of a change that is not clear`() throws {
    let course = try Self.course([[1, 2, 3, 4, 5, 3], [2, 1, 4, 3, 5, 4], [5, 4, 4, 4, 4, 5]])
    #expect(course.durability.state == .notKnown(.firstChangeUnclear))
    #expect(course.trend.finding != nil)
  }

  @Test func `two waves make no course`() throws {
    let course = try Self.course(Array(Self.rising.prefix(2)))
    #expect(course.trend.state == .notKnown(.tooFewWaves))
    #expect(course.durability.state == .notKnown(.tooFewWaves))
  }

  @Test func `a wave of few people takes no part, so that the line does not tell of it`() throws {
    let course = try Self.course([[1, 2, 3, 2, 1, 3], [3, 4, 4], [2, 4, 4, 3, 3, 4]])
    #expect(course.trend.state == .withheld(.smallGroup))
    #expect(course.durability.state == .withheld(.smallGroup))
  }

  @Test func `different people at each time have means without covariance`() throws {
    let course = try Self.course(Self.rising, from: [0, 100, 200])
    let trend = try #require(course.trend.finding)
    // numpy: generalised least squares with a diagonal matrix.
    #expect(trend.slope.degreesOfFreedom == 5)
    #expect(agree(trend.pointsPerYear, 16.08349764920581))
    #expect(agree(try #require(trend.slope.standardError), 6.1696010805910255))
  }

  @Test func `a withheld number of linked people makes the course approximate`() throws {
    let course = try Self.course([[1, 2, 3, 2, 1, 3, 2], [3, 4, 4, 4, 2], [2, 4, 4, 3, 3]])
    let trend = try #require(course.trend.finding)
    #expect(trend.isApproximate)
  }
}
