/// A row as linking needs it: who, where, when and how much was answered.
///
/// The identifier itself is gone: only its salted fingerprint is kept, in memory, until the
/// tally is made.
struct LinkedRow: Sendable {
  let fingerprint: Fingerprint
  let partnership: Int
  let wave: Int
  /// How many items were answered.
  let answered: Int
  /// A hash of the answers: rows with equal answers have equal ones.
  let answersHash: UInt64
  /// The row's place: the file's index in reading order, and the line.
  let line: FileLine
  /// The scores by measure index; negative where there is none. In `LinkedRows.scores`.
  let firstScore: Int
}

/// A salted 128-bit one-way hash of an identifier.
struct Fingerprint: Sendable, Hashable, Comparable {
  let high: UInt64
  let low: UInt64

  static func < (left: Fingerprint, right: Fingerprint) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

/// A line of one of the files that are read.
struct FileLine: Sendable, Hashable, Comparable {
  let file: Int
  let line: Int

  static func < (left: FileLine, right: FileLine) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}

/// The rows that carry an identifier, and how they belong together.
struct LinkedRows: Sendable {
  private(set) var rows: [LinkedRow] = []
  private var scores: [Int] = []

  mutating func add(
    _ fingerprint: Fingerprint,
    partnership: Int,
    wave: Int,
    line: FileLine,
    answers: [Int],
    scores rowScores: [Int]
  ) {
    rows.append(
      LinkedRow(
        fingerprint: fingerprint,
        partnership: partnership,
        wave: wave,
        answered: answers.count { $0 >= 0 },
        answersHash: Self.hash(answers),
        line: line,
        firstScore: scores.count
      )
    )
    scores.append(contentsOf: rowScores)
  }

  mutating func merge(_ other: LinkedRows) {
    let offset = scores.count
    scores.append(contentsOf: other.scores)
    rows.append(
      contentsOf: other.rows.map {
        LinkedRow(
          fingerprint: $0.fingerprint,
          partnership: $0.partnership,
          wave: $0.wave,
          answered: $0.answered,
          answersHash: $0.answersHash,
          line: $0.line,
          firstScore: $0.firstScore + offset
        )
      }
    )
  }

  /// The rows, a person's together, in order of wave.
  ///
  /// A person is one identifier within one partnership: two schools may both number their pupils
  /// from 1.
  func people() -> [ArraySlice<LinkedRow>] {
    let sorted = rows.sorted {
      ($0.partnership, $0.fingerprint, $0.wave, $0.line)
        < ($1.partnership, $1.fingerprint, $1.wave, $1.line)
    }
    return sorted.runs {
      $0.partnership == $1.partnership && $0.fingerprint == $1.fingerprint
    }
  }

  /// Counts each person's wave pairs. A person must have at most one row a wave.
  func tallyPairs(into tally: inout Tally) {
    for person in people() where person.count > 1 {
      for (position, first) in person.enumerated() {
        for second in person.dropFirst(position + 1) {
          tally.addPair(
            partnership: first.partnership,
            from: first.wave,
            to: second.wave,
            scores(of: first, tally.plan),
            scores(of: second, tally.plan)
          )
        }
      }
    }
  }

  private func scores(of row: LinkedRow, _ plan: ScoringPlan) -> ArraySlice<Int> {
    scores[row.firstScore..<(row.firstScore + plan.measures.count)]
  }
}

extension LinkedRows {
  /// FNV-1a over the answers.
  private static func hash(_ answers: [Int]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for answer in answers {
      hash = (hash ^ UInt64(truncatingIfNeeded: answer)) &* 0x100_0000_01b3
    }
    return hash
  }
}

extension RandomAccessCollection where Index == Int {
  /// The collection cut where neighbours do not belong together.
  func runs(_ together: (Element, Element) -> Bool) -> [SubSequence] {
    var result: [SubSequence] = []
    var start = startIndex
    for index in indices where index > start && !together(self[index - 1], self[index]) {
      result.append(self[start..<index])
      start = index
    }
    if start < endIndex { result.append(self[start...]) }
    return result
  }
}
