import Testing

@testable import Survey

struct ParallelMapTests {
  @Test(arguments: [1, 2, 3, 8])
  func `results stand in the order of their numbers for any number of threads`(threads: Int) {
    let squares = (3..<1000).mapInParallel(threads: threads) { $0 * $0 }
    #expect(squares == (3..<1000).map { $0 * $0 })
  }

  @Test func `nothing gives nothing`() {
    #expect((5..<5).mapInParallel(threads: 4) { $0 }.isEmpty)
  }
}
