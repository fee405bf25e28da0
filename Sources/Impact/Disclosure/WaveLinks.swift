import Survey

/// How many people are in two waves, where that may be told.
///
/// The numbers of all pairs of waves that are told must not tell of a few who were in certain waves
/// and not in others, such as two who joined in the second and were gone in the third; and what is
/// told today must not do so together with the reports of earlier years. Each of those told its
/// first and its last wave. So the first wave with any other, and each wave with the next, are
/// thought of as told: a fan of triangles around the first wave. If one of them would tell of a few,
/// its last two waves are kept apart. It is those, since the first two may have been published
/// before, and readers compare the first and the last.
///
/// What is told then consists of pairs and triangles that hang together by one pair or one wave at
/// most. The bounds of such a table are those of its pairs and triangles (Dobra and Fienberg 2000,
/// decomposable tables), so any number of waves is safe if these are.
struct WaveLinks {
  let tally: Tally
  let disclosure: Disclosure

  /// The number of people with a score on a measure in both of two waves.
  ///
  /// Everything that depends on it has to be withheld with it.
  func people(partnership: Int, from: Int, to: Int, measure: Int) -> Disclosed<Int> {
    let people = People(tally: tally, partnership: partnership, measure: measure)
    let measured = people.measuredWaves
    let isHidden: Bool =
      if let last = measured.firstIndex(of: to), last > 1, from != measured[0] {
        // A pair that is no side of a triangle is not told at all, unless nobody is in any.
        measured[last - 1] == from
          ? keptApart(measured, people)[last] : people.anyoneLinked(measured)
      } else {
        false
      }
    return disclosure.linked(
      people.linked(from, to),
      of: people.scored(from),
      and: people.scored(to),
      isHidden: isHidden
    )
  }

  /// Whether a figure of all waves together, such as a trend, may rest on how many are in both of two.
  ///
  /// Of waves that no other figure links it may, if they may be linked at all.
  func mayJoin(partnership: Int, from: Int, to: Int, measure: Int) -> Bool {
    let people = People(tally: tally, partnership: partnership, measure: measure)
    guard mayTell(people, from, to) else { return false }
    let measured = people.measuredWaves
    guard let last = measured.firstIndex(of: to), last > 1, measured[last - 1] == from else {
      return true
    }
    return !keptApart(measured, people)[last]
  }

  /// Which of the measured waves are not linked to the one before.
  private func keptApart(_ waves: [Int], _ people: People) -> [Bool] {
    var apart = waves.map { _ in false }
    // Whether a wave is linked to the first one, directly or by others in between.
    var isJoined = true
    for (index, wave) in waves.enumerated().dropFirst() {
      let before = waves[index - 1]
      let toFirst = mayTell(people, waves[0], wave)
      let toBefore = mayTell(people, before, wave)
      if index > 1, toFirst, toBefore {
        apart[index] =
          mayTell(people, waves[0], before)
          ? ThreeWaves(people, [waves[0], before, wave]).tell(disclosure) : isJoined
      }
      isJoined = toFirst || toBefore && !apart[index] && isJoined
    }
    return apart
  }

  /// Whether the number of people in two waves may be told, if no other waves are linked.
  private func mayTell(_ people: People, _ first: Int, _ second: Int) -> Bool {
    let linked = people.linked(first, second)
    let parts = [linked, people.scored(first) - linked, people.scored(second) - linked]
    return !disclosure.isSmall(among: parts)
  }
}

/// A partnership's people with a score on a measure, by wave.
private struct People {
  let tally: Tally
  let partnership: Int
  let measure: Int

  /// The waves in which anybody of the partnership answered, in order.
  var measuredWaves: [Int] {
    (0..<tally.waveCount).filter { tally.group(partnership: partnership, wave: $0) != nil }
  }

  func scored(_ wave: Int) -> Int {
    tally.group(partnership: partnership, wave: wave)?.scores[measure].n ?? 0
  }

  /// Whether anybody is in two of some waves.
  func anyoneLinked(_ waves: [Int]) -> Bool {
    waves.indices.contains { first in
      waves[(first + 1)...].contains { linked(waves[first], $0) > 0 }
    }
  }

  func linked(_ first: Int, _ second: Int) -> Int {
    tally.pair(partnership: partnership, from: first, to: second, measure: measure).n
  }
}

/// Three waves, and what the people in each and in each pair of them tell of those in all three.
private struct ThreeWaves {
  /// People in each wave.
  private let n: [Int]
  /// People in the first and second, the second and third, the first and third.
  private let pairs: [Int]

  init(_ people: People, _ waves: [Int]) {
    n = waves.map(people.scored)
    pairs = [(0, 1), (1, 2), (0, 2)].map { people.linked(waves[$0], waves[$1]) }
  }

  /// How many can be in all three.
  private var all: ClosedRange<Int> {
    let least = [
      0, pairs[0] + pairs[2] - n[0], pairs[0] + pairs[1] - n[1], pairs[1] + pairs[2] - n[2],
    ]
    return (least.max() ?? 0)...max(least.max() ?? 0, pairs.min() ?? 0)
  }

  /// How many can be in each pair but not in the third wave, and in each wave alone.
  private var others: [ClosedRange<Int>] {
    let inPair = pairs.map { $0 - all.upperBound...$0 - all.lowerBound }
    let alone = [
      n[0] - pairs[0] - pairs[2], n[1] - pairs[0] - pairs[1], n[2] - pairs[1] - pairs[2],
    ]
    return inPair + alone.map { $0 + all.lowerBound...$0 + all.upperBound }
  }

  /// Whether some part is known to be small, or nearly so.
  func tell(_ disclosure: Disclosure) -> Bool {
    ([all] + others).contains { part in
      part.upperBound > 0 && part.lowerBound < disclosure.threshold
        && part.count <= disclosure.threshold
    }
  }
}
