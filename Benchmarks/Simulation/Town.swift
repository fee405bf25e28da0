import SampleProject

/// A people so large that draws from it with replacement are draws from a known distribution.
struct Town: Sendable {
  /// How a feeling becomes an answer.
  struct Answering: Sendable {
    /// The feelings, in thousandths of a standard deviation, from which on the next answer is given.
    let thresholds: [Int]

    /// Answers about the middle of the scale, none of them rare.
    static let middling = Answering(thresholds: [-1600, -500, 600, 1700])
    /// More than half of all answers are the lowest.
    static let floorHeavy = Answering(thresholds: [200, 900, 1600, 2300])

    /// Whether even a middling feeling gives the lowest answer.
    var isSkewed: Bool { thresholds.allSatisfy { $0 > 0 } }

    func answer(_ feeling: Int) -> Int { thresholds.count { feeling >= $0 } }
  }

  let people: [Person]
  let isSkewed: Bool

  /// Makes a town.
  ///
  /// A person's feeling is normal with a standard deviation of 1, keeps a correlation of 0.7 over
  /// time, and shows in each item beside a feeling of 0.8 of the item's own.
  /// - Parameter effect: By how many thousandths of a standard deviation the partnership moves
  ///   everybody.
  init(_ answering: Answering, effect: Int, size: Int = 20_000, seed: UInt64) {
    isSkewed = answering.isSkewed
    var random = SplitMix64(seed: seed)
    people = (0..<size).map { _ in
      let earlier = random.normal(deviation: 1_000)
      let later = (700 * earlier + 714 * random.normal(deviation: 1_000)) / 1_000
      let before = (0..<Person.items).map { _ in
        answering.answer(earlier + random.normal(deviation: 800))
      }
      let own = (0..<Person.items).map { _ in random.normal(deviation: 800) }
      return Person(
        before: before,
        without: own.map { answering.answer(later + $0) },
        with: own.map { answering.answer(later + effect + $0) }
      )
    }
  }

  private init(people: [Person], isSkewed: Bool) {
    self.people = people
    self.isSkewed = isSkewed
  }

  /// The town and its mirror image in time together: nothing changes in it, to the last digit.
  var unchanging: Town {
    Town(people: people + people.map(\.reversedInTime), isSkewed: isSkewed)
  }
}
