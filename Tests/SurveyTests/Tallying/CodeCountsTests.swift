import Testing

@testable import Survey

struct CodeCountsTests {
  private static func entries(_ counts: CodeCounts, _ cell: Int, _ limit: Int) -> [[Int]] {
    var entries: [[Int]] = []
    counts.forEach(in: cell, below: limit) { entries.append([$0, $1]) }
    return entries
  }

  private static func counts(_ cells: [[Int]], limit: Int) -> CodeCounts {
    var counts = CodeCounts()
    for (cell, codes) in cells.enumerated() {
      counts.addCell()
      for code in codes { counts.add(code, in: cell, below: limit) }
    }
    counts.close()
    return counts
  }

  /// A few codes of many, so many that they are tabled, and more than the limit.
  @Test(arguments: [3, 40, 70_000])
  func `few and many occurrences are counted alike`(people: Int) {
    let limit = 64
    let codes = (0..<people).map { $0 * 7 % 3 + 10 }
    let counts = Self.counts([[63], codes], limit: limit)
    let expected = Dictionary(grouping: codes) { $0 }.sorted { $0.key < $1.key }
      .map { [$0.key, $0.value.count] }
    #expect(Self.entries(counts, 1, limit) == expected)
    #expect(Self.entries(counts, 0, limit) == [[63, 1]])
  }

  @Test func `a count beyond sixteen bits goes on`() {
    let counts = Self.counts([Array(repeating: 1, count: 200_000)], limit: 2)
    #expect(Self.entries(counts, 0, 2) == [[1, 200_000]])
  }

  @Test(arguments: [(2, 2), (2, 50_000), (50_000, 2), (40_000, 40_000)])
  func `merging adds, whichever cell is the larger`(left: Int, right: Int) {
    let limit = 16
    var sum = Self.counts([[5], Array(repeating: 3, count: left)], limit: limit)
    let other = Self.counts([Array(repeating: 3, count: right) + [9]], limit: limit)
    sum.merge(other, 0, into: 1, below: limit)
    sum.close()
    #expect(Self.entries(sum, 1, limit) == [[3, left + right], [9, 1]])
    #expect(Self.entries(sum, 0, limit) == [[5, 1]])
  }
}
