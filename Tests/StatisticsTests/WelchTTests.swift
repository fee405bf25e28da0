import Testing

@testable import Statistics

struct WelchTTests {
  @Test func `Welch's t agrees with R on every panel`() throws {
    for reference in try ChangeReference.all() {
      let ours = try TInference.welch(
        first: reference.firstMoments(),
        second: reference.secondMoments()
      )
      #expect(
        ours.difference(to: reference.welch_all_as_independent) < 1e-9,
        "\(reference.name)"
      )
    }
  }

  @Test func `samples of a known population are corrected each for itself`() throws {
    // numpy and scipy: s²/n · (1 − n/20) of each side, in points of 25.
    let answers = ([1, 2, 3, 4, 5, 3, 2, 2], [2, 4, 4, 5, 3, 5, 4])
    let moments = { (answers: [Int]) in
      try Moments(
        n: answers.count,
        sum: Int128(answers.reduce(0, +)),
        sumOfSquares: Int128(answers.reduce(0) { $0 + $1 * $1 }),
        scale: 4,
        points: 100
      )
    }
    let (first, second) = (try moments(answers.0), try moments(answers.1))
    let ours = try TInference.welch(first: first, second: second, population: 20)
    #expect(relativeDifference(ours.standardError, 11.972278779901238) < 1e-12)
    #expect(relativeDifference(ours.degreesOfFreedom, 12.999924936598237) < 1e-12)
    #expect(relativeDifference(ours.p, 0.03781505597198844) < 1e-12)
    #expect(throws: Undefined.outOfRange(argument: "population")) {
      try TInference.welch(first: first, second: second, population: 7)
    }
  }

  @Test func `one side without spread leaves the other's degrees of freedom`() throws {
    let still = try Moments(n: 9, mean: 1, variance: 0)
    let ours = try TInference.welch(first: still, second: Moments(n: 5, mean: 2, variance: 5))
    #expect(ours.degreesOfFreedom == 4)
    #expect(ours.standardError == 1)
    #expect(throws: Undefined.zeroVariance) {
      try TInference.welch(first: still, second: still)
    }
  }
}
