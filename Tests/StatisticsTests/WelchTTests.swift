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
