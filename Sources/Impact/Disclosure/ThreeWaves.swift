import Survey

extension Disclosure {
  /// Whether the number of people in the last two of three waves, with those in each other pair of
  /// waves, would tell of a few who were in certain waves and not in others.
  ///
  /// Such as two who joined in the second wave and were gone in the third. The last pair is the one to
  /// keep back: the first may have been published in an earlier report, and the first and the last
  /// wave are what readers compare. Of the two pairs that stay, no third follows.
  func tellsOfThird(
    _ tally: Tally,
    partnership: Int,
    from: Int,
    to: Int,
    measure: Int
  ) -> Bool {
    let measured = (0..<tally.waveCount).filter {
      tally.group(partnership: partnership, wave: $0) != nil
    }
    guard measured.count == 3, Array(measured.suffix(2)) == [from, to] else { return false }
    let n = measured.map {
      tally.group(partnership: partnership, wave: $0)?.scores[measure].n ?? 0
    }
    let linked = { (first: Int, second: Int) in
      tally.pair(
        partnership: partnership,
        from: measured[first],
        to: measured[second],
        measure: measure
      ).n
    }
    let waves = ThreeWaves(n: n, pairs: [linked(0, 1), linked(1, 2), linked(0, 2)])
    return waves.areTold(disclosure: self)
  }
}

/// Three waves, and what the people in each and in each pair of them tell of those in all three.
private struct ThreeWaves {
  /// People in each wave.
  let n: [Int]
  /// People in the first and second, the second and third, the first and third.
  let pairs: [Int]

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

  /// Whether some part is known to be small, or nearly so, if each pair is told.
  func areTold(disclosure: Disclosure) -> Bool {
    let ends = [(0, 1, 0), (1, 2, 1), (0, 2, 2)]
    let mayLink = ends.allSatisfy { first, second, pair in
      !disclosure.isSmall(among: [pairs[pair], n[first] - pairs[pair], n[second] - pairs[pair]])
    }
    return mayLink
      && ([all] + others).contains { part in
        part.upperBound > 0 && part.lowerBound < disclosure.threshold
          && part.count <= disclosure.threshold
      }
  }
}
