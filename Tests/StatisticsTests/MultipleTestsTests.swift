import Testing

@testable import Statistics

struct MultipleTestsTests {
  private struct File: Decodable {
    struct Family: Decodable {
      let p: [Double]
      let p_holm: [Double]
      let p_bh: [Double]
    }
    let cases: [Family]
  }

  @Test func `Holm and Benjamini-Hochberg agree with R on the army companies`() throws {
    for family in try Reference.load("families.json", as: File.self).cases {
      for (ours, theirs) in [
        (try MultipleTests.holm(family.p), family.p_holm),
        (try MultipleTests.benjaminiHochberg(family.p), family.p_bh),
      ] {
        #expect(zip(ours, theirs).map { relativeDifference($0, $1) }.max()! < 1e-12)
      }
    }
  }

  @Test func `adjusted values are monotone and at most one`() throws {
    // By hand: Holm 3·0.01, max(·, 2·0.04), max(·, 0.9); Benjamini-Hochberg 0.03, 0.06, 0.9.
    #expect(try MultipleTests.holm([0.9, 0.01, 0.04]) == [0.9, 0.03, 0.08])
    #expect(try MultipleTests.benjaminiHochberg([0.9, 0.01, 0.04]) == [0.9, 0.03, 0.06])
    #expect(try MultipleTests.holm([0.6, 0.6]) == [1, 1])
  }

  @Test func `an empty family stays empty and a bad value is refused`() throws {
    #expect(try MultipleTests.holm([]) == [])
    #expect(try MultipleTests.benjaminiHochberg([]) == [])
    #expect(throws: Undefined.outOfRange(argument: "p")) { try MultipleTests.holm([0.1, .nan]) }
    #expect(throws: Undefined.outOfRange(argument: "p")) {
      try MultipleTests.benjaminiHochberg([1.2])
    }
  }
}
