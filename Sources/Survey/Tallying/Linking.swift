/// A row as linking needs it: who, where, when and how much was answered.
///
/// The identifier itself is gone: only its salted fingerprint is kept, in memory, until the
/// tally is made.
struct LinkedRow: Sendable {
  let fingerprint: Fingerprint
  let partnership: UInt32
  /// How many items were answered.
  let answered: UInt32
  /// A hash of the answers: rows with equal answers have equal ones.
  let answersHash: UInt64
  /// Which row of which file it is, in which wave.
  let row: WaveRow
  /// Where the row's scores begin in `LinkedRows.scores`.
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

/// A row of one of the files that are read, as one wave's: a row of a file with columns of
/// several waves side by side is one for each of them.
struct WaveRow: Sendable, Hashable, Comparable {
  private let file32: UInt32
  private let wave32: UInt32
  /// Where the record starts in the file's text.
  let offset: Int

  init(file: Int, offset: Int, wave: Int) {
    file32 = UInt32(clamping: file)
    wave32 = UInt32(clamping: wave)
    self.offset = offset
  }

  /// The file's index in reading order.
  var file: Int { Int(file32) }
  /// The wave's index in the project.
  var wave: Int { Int(wave32) }

  static func < (left: WaveRow, right: WaveRow) -> Bool {
    (left.wave32, left.file32, left.offset) < (right.wave32, right.file32, right.offset)
  }
}

/// The rows that carry an identifier, and how they belong together.
struct LinkedRows: Sendable {
  private var rows: [LinkedRow] = []
  /// By measure index, row after row; negative where there is no score.
  private var scores: [Int] = []
  /// By group index, row after row, in the order in which they were added; negative where there is
  /// no cohort.
  private var cohorts: [Int] = []
  /// What each row's person was drawn as, row after row; empty where nothing is weighted.
  private var drawn: [SampledPerson] = []

  mutating func add(
    _ fingerprint: Fingerprint,
    partnership: Int,
    row: WaveRow,
    answers: [Int],
    scores rowScores: [Int],
    cohorts rowCohorts: [Int] = [],
    drawnAs person: SampledPerson? = nil
  ) {
    rows.append(
      LinkedRow(
        fingerprint: fingerprint,
        partnership: UInt32(clamping: partnership),
        answered: UInt32(clamping: answers.count { $0 >= 0 }),
        answersHash: Self.hash(answers),
        row: row,
        firstScore: scores.count
      )
    )
    scores.append(contentsOf: rowScores)
    cohorts.append(contentsOf: rowCohorts)
    if let person { drawn.append(person) }
  }

  mutating func merge(_ other: LinkedRows) {
    let offset = scores.count
    scores.append(contentsOf: other.scores)
    cohorts.append(contentsOf: other.cohorts)
    drawn.append(contentsOf: other.drawn)
    rows.append(
      contentsOf: other.rows.map {
        LinkedRow(
          fingerprint: $0.fingerprint,
          partnership: $0.partnership,
          answered: $0.answered,
          answersHash: $0.answersHash,
          row: $0.row,
          firstScore: $0.firstScore + offset
        )
      }
    )
  }

  /// Brings a person's rows together, in order of wave.
  ///
  /// A person is one identifier within one partnership: two schools may both number their pupils
  /// from 1.
  mutating func sortByPerson() {
    rows.sort {
      ($0.partnership, $0.fingerprint, $0.row) < ($1.partnership, $1.fingerprint, $1.row)
    }
  }

  /// Hands on the rows of each person in turn.
  ///
  /// They must have been sorted.
  func forEachPerson(_ use: (ArraySlice<LinkedRow>) -> Void) {
    var start = rows.startIndex
    while start < rows.endIndex {
      var end = start + 1
      while end < rows.endIndex, rows[end].partnership == rows[start].partnership,
        rows[end].fingerprint == rows[start].fingerprint
      {
        end += 1
      }
      use(rows[start..<end])
      start = end
    }
  }

  /// Counts each person's wave pairs.
  ///
  /// A person must have at most one row a wave, and the rows must have been sorted.
  func tallyPairs(into tally: inout Tally) {
    forEachPerson { person in
      for (position, first) in person.enumerated() {
        for second in person.dropFirst(position + 1) {
          tally.addPair(
            partnership: Int(first.partnership),
            from: first.row.wave,
            to: second.row.wave,
            scores(of: first, tally.plan),
            scores(of: second, tally.plan)
          )
          tallyDrawn(first, second, cohort: Int(first.partnership), into: &tally)
          // A group links who belonged to it both times.
          for (cohort, later) in zip(
            cohorts(of: first, tally.plan),
            cohorts(of: second, tally.plan)
          )
          where cohort >= 0 && cohort == later {
            tally.addPair(
              partnership: cohort,
              from: first.row.wave,
              to: second.row.wave,
              scores(of: first, tally.plan),
              scores(of: second, tally.plan)
            )
            tallyDrawn(first, second, cohort: cohort, into: &tally)
          }
        }
      }
    }
  }

  /// Counts a wave pair as its person was drawn, where that plays a part.
  private func tallyDrawn(
    _ first: LinkedRow,
    _ second: LinkedRow,
    cohort: Int,
    into tally: inout Tally
  ) {
    guard tally.design != nil else { return }
    let measures = tally.plan.measures.count
    tally.design?.add(
      cohort: cohort,
      waves: (first.row.wave, second.row.wave),
      drawnAs: (drawn[first.firstScore / measures], drawn[second.firstScore / measures]),
      scores: (scores(of: first, tally.plan), scores(of: second, tally.plan))
    )
  }

  private func cohorts(of row: LinkedRow, _ plan: ScoringPlan) -> ArraySlice<Int> {
    let groups = cohorts.count / rows.count
    let first = row.firstScore / plan.measures.count * groups
    return cohorts[first..<(first + groups)]
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
