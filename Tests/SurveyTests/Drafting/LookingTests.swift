import Testing

@testable import Survey

@Suite struct LookingTests {
  @Test func `a sketch counts few values exactly and many within a fifth`() {
    var few = DistinctSketch()
    for number in 0..<200 { few.insert(DistinctSketch.hash(Array("p\(number % 100)".utf8).span)) }
    #expect(few.count == 100)
    var many = DistinctSketch()
    for number in 0..<20_000 { many.insert(DistinctSketch.hash(Array("p\(number)".utf8).span)) }
    #expect((16_000...24_000).contains(many.count))
  }

  @Test func `a sketch knows how many values two files share`() {
    var left = DistinctSketch()
    var right = DistinctSketch()
    for number in 0..<100 {
      left.insert(DistinctSketch.hash(Array("p\(number)".utf8).span))
      right.insert(DistinctSketch.hash(Array("p\(number + 50)".utf8).span))
    }
    #expect(left.overlap(with: right) == 50.0 / 150)
  }

  @Test(arguments: ["a@b.dk", "010190-1234", "0101901234", "+45 12 34 56 78", "192.168.0.17"])
  func `personal data is recognised`(_ text: String) {
    let isPersonal = FieldForm.isPersonal(Array(text.utf8).span)
    #expect(isPersonal)
  }

  @Test(arguments: ["5", "Enig", "2024-03-01", "B-47719", "1.000.000", ""])
  func `answers are no personal data`(_ text: String) {
    let isPersonal = FieldForm.isPersonal(Array(text.utf8).span)
    #expect(!isPersonal)
  }

  @Test func `a correlation is made of exact sums`() {
    // By hand: x = 1, 2, 3 and y = 1, 3, 2 have r = 1/2.
    var sums = PairSums()
    sums.add(1, 1, times: 4)
    sums.add(2, 3, times: 4)
    sums.add(3, 2, times: 4)
    #expect(sums.n == 12)
    #expect(sums.correlation == 0.5)
  }
}
