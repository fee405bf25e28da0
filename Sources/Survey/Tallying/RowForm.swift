/// The numbers that a row comes down to, and how they are packed to be kept until all are read.
///
/// In this order: the partnership, the wave; for each indicator the pattern of its answers, or else
/// the scores of its measures; the values of groups; what the person was drawn as. Each number has
/// as many bits as it needs.
struct RowForm: Sendable {
  /// How many numbers a row has.
  let numberCount: Int
  /// By indicator: where its pattern or its first score stands.
  let indicators: [Int]
  /// Where the first group's value stands; values are counted from 1, and 0 is none.
  let groups: Int
  let groupCount: Int
  /// Where the weight and the cell stand; nil where nothing is weighted.
  let drawn: Drawn?
  /// How many words the packed numbers of a row have.
  let wordCount: Int
  /// How many words a row has with its fingerprint before its numbers.
  var rowWords: Int { wordCount + 2 }

  static let partnership = 0
  static let wave = 1

  /// Where stands what a person was drawn as.
  struct Drawn: Sendable {
    let weight: Int
    let cell: Int
  }

  /// Where each number stands in the packed row.
  private let places: [Place]
  /// By group: the cohort of the first partnership's people with the group's first value.
  private let firstCohorts: [Int]
  let partnershipCount: Int

  private struct Place: Sendable {
    var word: Int
    var shift: UInt64
    var mask: UInt64
  }

  init(_ project: Project, _ plan: ScoringPlan) {
    var largest = [max(project.partnerships.count - 1, 0), project.waves.count]
    var indicators: [Int] = []
    for indicator in plan.indicators {
      indicators.append(largest.count)
      if let patterns = indicator.patterns {
        largest.append(patterns.count - 1)
      } else {
        largest += indicator.measures.map { plan.measures[$0].steps + 1 }
      }
    }
    self.indicators = indicators
    groups = largest.count
    groupCount = project.groups.count
    largest += project.groups.map(\.values.count)
    if project.isWeighted {
      drawn = Drawn(weight: largest.count, cell: largest.count + 1)
      largest += [.max, Int(UInt32.max)]
    } else {
      drawn = nil
    }
    numberCount = largest.count
    places = Self.places(largest)
    wordCount = (places.last?.word ?? 0) + 1
    partnershipCount = project.partnerships.count
    firstCohorts = project.groups.indices.map {
      project.cohort(partnership: 0, group: $0, value: 0)
    }
  }

  private static func places(_ largest: [Int]) -> [Place] {
    var places: [Place] = []
    // The lowest bit of the first word is set in every packed row.
    var (word, used) = (0, 1)
    for number in largest {
      let bits = max(1, Int.bitWidth - number.leadingZeroBitCount)
      if used + bits > UInt64.bitWidth { (word, used) = (word + 1, 0) }
      places.append(Place(word: word, shift: UInt64(used), mask: UInt64.max >> UInt64(64 - bits)))
      used += bits
    }
    return places
  }

  /// The cohort of a partnership's people whose value of a group is counted from 1.
  @inline(__always)
  func cohort(partnership: Int, group: Int, value: Int) -> Int {
    firstCohorts[group] + (value - 1) * partnershipCount + partnership
  }

  /// Packs a row's numbers, which begin at `first`, into the words from `start` on.
  @inline(__always)
  func pack(_ numbers: [Int], from first: Int = 0, into words: inout [UInt64], at start: Int) {
    var packed: UInt64 = 1
    var word = 0
    for number in 0..<numberCount {
      let place = places[number]
      if place.word != word {
        words[start &+ word] = packed
        (packed, word) = (0, place.word)
      }
      packed |= UInt64(bitPattern: Int64(numbers[first &+ number])) &<< place.shift
    }
    words[start &+ word] = packed
  }

  /// One of the numbers of a packed row that begins at `start`.
  @inline(__always)
  func number(_ number: Int, in words: [UInt64], at start: Int) -> Int {
    let place = places[number]
    return Int(truncatingIfNeeded: words[start &+ place.word] &>> place.shift & place.mask)
  }
}
