/// The people who answered in two waves, by cohort, waves and measure, while they are being found.
struct LinkedPairs: Sendable {
  /// The same people as they were drawn; nil where nothing is weighted.
  private(set) var design: DesignTally?

  private let plan: ScoringPlan
  private let waveCount: Int
  private let measures: [Measure]
  /// By cohort × earlier wave × later wave: the first of its cells, one for each measure; negative
  /// where nobody is linked.
  private var cells: [Int]
  private var cellCount = 0
  /// How many people of a cell have which two scores.
  private var coded = CodeCounts()
  /// By cell: the same for scores so fine that there are too many pairs of them to be numbered.
  private var fine: [[Scores: Int]] = []

  private struct Measure: Sendable {
    /// How many scores there are.
    let scores: Int
    /// How many pairs of scores there are; 0 when they are too many to be numbered.
    let limit: Int

    init(_ plan: MeasurePlan) {
      scores = plan.steps + 1
      let (square, overflow) = scores.multipliedReportingOverflow(by: scores)
      limit = overflow || square > CodeCounts.most ? 0 : square
    }
  }

  private struct Scores: Hashable, Comparable, Sendable {
    let first: Int
    let second: Int

    static func < (left: Scores, right: Scores) -> Bool {
      (left.first, left.second) < (right.first, right.second)
    }
  }

  init(_ plan: ScoringPlan, cohorts: Int, waves: Int, isWeighted: Bool) {
    self.plan = plan
    waveCount = waves
    cells = Array(repeating: -1, count: cohorts * waves * waves)
    measures = plan.measures.map(Measure.init)
    design = isWeighted ? DesignTally(plan, cohorts: cohorts, waves: waves) : nil
  }

  /// Counts a person of a cohort who answered in both waves.
  ///
  /// - Parameter scores: Two rows of scores by measure, of which those of the earlier wave begin at
  ///   one place and those of the later at another; negative where there is none.
  @inline(__always)
  mutating func add(cohort: Int, waves: (Int, Int), _ scores: [Int], at places: (Int, Int)) {
    let index = (cohort &* waveCount &+ waves.0) &* waveCount &+ waves.1
    if cells[index] < 0 { begin(index) }
    let first = cells[index]
    for measure in measures.indices {
      let (a, b) = (scores[places.0 &+ measure], scores[places.1 &+ measure])
      guard a >= 0, b >= 0 else { continue }
      let (count, limit) = (measures[measure].scores, measures[measure].limit)
      if limit > 0 {
        coded.add(a &* count &+ b, in: first &+ measure, below: limit)
      } else {
        fine[first &+ measure][Scores(first: a, second: b), default: 0] += 1
      }
    }
  }

  private mutating func begin(_ index: Int) {
    cells[index] = cellCount
    cellCount += measures.count
    for _ in measures {
      coded.addCell()
      fine.append([:])
    }
  }

  /// Counts such a person as they were drawn.
  mutating func addDrawn(
    cohort: Int,
    waves: (Int, Int),
    as people: (SampledPerson, SampledPerson),
    _ scores: [Int],
    at places: (Int, Int)
  ) {
    design?.add(
      cohort: cohort,
      waves: waves,
      drawnAs: people,
      scores: (
        scores[places.0..<places.0 + measures.count], scores[places.1..<places.1 + measures.count]
      )
    )
  }

  /// Counts what waits to be counted; to be done before others see the counts.
  mutating func close() { coded.close() }

  /// Adds other people of the same project, which must be closed.
  mutating func merge(_ other: LinkedPairs) {
    if let addition = other.design { design?.merge(addition) }
    for index in cells.indices where other.cells[index] >= 0 {
      if cells[index] < 0 { begin(index) }
      for measure in measures.indices {
        let (cell, added) = (cells[index] + measure, other.cells[index] + measure)
        coded.merge(other.coded, added, into: cell, below: measures[measure].limit)
        fine[cell].merge(other.fine[added], uniquingKeysWith: +)
      }
    }
  }

  /// By cohort × earlier wave × later wave: the counts by measure; empty where nobody is linked.
  var tallies: [[PairTally]] {
    cells.map { first in first < 0 ? [] : measures.indices.map { tally($0, first + $0) } }
  }

  private func tally(_ measure: Int, _ cell: Int) -> PairTally {
    var tally = PairTally(plan.measures[measure])
    let (scores, limit) = (measures[measure].scores, measures[measure].limit)
    coded.forEach(in: cell, below: limit) { code, count in
      tally.add(code / scores, code % scores, count: count)
    }
    for (scores, count) in fine[cell].sorted(by: { $0.key < $1.key }) {
      tally.add(scores.first, scores.second, count: count)
    }
    return tally
  }
}
