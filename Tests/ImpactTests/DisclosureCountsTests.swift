import Testing

@testable import Impact
@testable import Survey

/// Which numbers of people may be told, by hand.
struct DisclosureCountsTests {
  private static let five = Disclosure(Privacy(threshold: 5))

  @Test(arguments: [
    ([5, 5], true), ([4, 16], false), ([0, 10], true), ([0, 9], false), ([5, 0, 20], true),
    ([5, 1, 20], false), ([], false),
  ])
  func `no part of a group may be small, and of a small group nothing is counted`(
    parts: [Int],
    mayCount: Bool
  ) {
    #expect(Self.five.mayCount(parts) == mayCount)
  }

  @Test(arguments: [
    // The part with 2 follows from the whole, and so does each of two with 4 in all.
    ([[2, 18], [6, 14], [7, 13]], [15, 45], [false, false, true]),
    ([[2, 18], [2, 14], [7, 13], [8, 12]], [19, 57], [false, false, false, true]),
    // Who belongs to no part is hidden already; with 2 there, one more part is kept back.
    ([[8, 12], [7, 13]], [17, 43], [true, false]),
    // Large rests tell of nobody.
    ([[8, 12], [7, 13]], [20, 45], [true, true]),
    // The other kind counts as well: 3 of 20 are not at the pole.
    ([[17, 3], [14, 6], [10, 10]], [41, 19], [false, false, true]),
  ])
  func `a part that would follow from the whole takes the next smallest with it`(
    parts: [[Int]],
    whole: [Int],
    shown: [Bool]
  ) {
    let mayShow = parts.map { _ in true }
    #expect(Self.five.mayCount(parts, of: whole, mayShow: mayShow) == shown)
  }

  @Test func `two answers or nearly one answer of all are told by their mean`() throws {
    let mean = { (width: Int, answers: [Int]) in
      var item = ItemTally(width: width)
      for answer in answers { item.add(answer, reversed: false, people: 1) }
      return Self.five.mayAverage(item)
    }
    #expect(!mean(1, Array(repeating: 0, count: 18) + [1, 1]))
    #expect(mean(1, Array(repeating: 0, count: 15) + Array(repeating: 1, count: 5)))
    #expect(!mean(4, Array(repeating: 0, count: 19) + [1]))
    #expect(!mean(4, Array(repeating: 4, count: 19) + [3]))
    #expect(mean(4, Array(repeating: 4, count: 18) + [3, 3]))
    // Of six people: 22 of 24 steps leave room for nobody at the lowest answer.
    #expect(!mean(4, [4, 4, 4, 4, 4, 2]))
    #expect(mean(4, [4, 4, 4, 4, 4, 0]))
  }

  @Test func `who joined and was gone again is not told by three pairs of waves`() throws {
    let waves = { (third: [String]) in
      SmallReport(
        waves: [
          SmallReport.rows("north", (0..<20).map { $0 % 5 + 1 }),
          SmallReport.rows("north", (0..<30).map { $0 % 5 + 1 }), third,
        ]
      )
    }
    let rows = { (people: [Int]) in people.map { "p\($0),north,\($0 % 5 + 1)" } }
    // Of the ten who joined in the second wave two come back, then five.
    let few = try waves(rows(Array(0..<15) + [20, 21] + Array(40..<50))).make().partnerships[0]
    let many = try waves(rows(Array(0..<15) + Array(20..<25) + Array(40..<50))).make()
    let linked = few.changes.map { $0.estimate.finding?.nLinked }
    #expect(linked[0]?.finding == 20)
    #expect(linked[1]?.state == .withheld(.tellsSmallGroup))
    #expect(linked[2]?.finding == 15)
    #expect(few.attrition[1].estimate.state == .withheld(.tellsSmallGroup))
    #expect(
      many.partnerships[0].changes.map { $0.estimate.finding?.nLinked.finding } == [20, 20, 15]
    )
  }
}
