import Dispatch
import Synchronization

/// Finds the rows of the same person in different waves and counts them, part after part, on as many
/// threads as are given.
///
/// A person is one identifier within one partnership: two schools may both number their pupils from
/// 1. Counts are merged by addition, so who links what changes nothing.
struct Linking: Sendable {
  let rows: LinkedRows
  let plan: ScoringPlan
  let cohorts: Int
  let waves: Int
  let threads: Int

  init(_ rows: LinkedRows, _ plan: ScoringPlan, cohorts: Int, waves: Int, threads: Int) {
    self.rows = rows
    self.plan = plan
    self.cohorts = cohorts
    self.waves = waves
    self.threads = threads
    unpacking = ScoreUnpacking(plan, rows.form)
  }

  private let unpacking: ScoreUnpacking

  /// The people who answered in two waves, and the fingerprints of those who stand in a wave more
  /// than once, which are counted with one row of each wave.
  func link() -> (pairs: LinkedPairs, repeated: Set<Fingerprint>) {
    let none = LinkedPairs(plan, cohorts: cohorts, waves: waves, isWeighted: rows.form.drawn != nil)
    let nextPart = Atomic(0)
    let found = Mutex((pairs: none, repeated: Set<Fingerprint>()))
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var pairs = none
      var table = PersonTable(rows.form, waves: waves)
      while true {
        let part = nextPart.add(1, ordering: .relaxed).oldValue
        guard part < LinkedRows.partCount else { break }
        table.fill(with: rows, part: part)
        count(table, into: &pairs)
      }
      pairs.close()
      let (own, repeated) = (pairs, table.repeated)
      found.withLock {
        $0.pairs.merge(own)
        $0.repeated.formUnion(repeated)
      }
    }
    return found.withLock {
      $0.pairs.close()
      return ($0.pairs, $0.repeated)
    }
  }

  /// Counts every person's wave pairs.
  private func count(_ table: PersonTable, into pairs: inout LinkedPairs) {
    let measures = plan.measures.count
    var answered = Array(repeating: 0, count: waves)
    var scores = Array(repeating: -1, count: waves * measures)
    table.forEachReturning { person in
      var count = 0
      for wave in 0..<waves {
        answered[count] = wave
        count &+= table.hasRow(person, wave) ? 1 : 0
      }
      for number in 0..<count {
        let wave = answered[number]
        unpacking.unpack(
          table.rows,
          at: table.start(person, wave),
          by: rows.form,
          into: &scores,
          at: wave &* measures
        )
      }
      for later in 1..<count {
        for earlier in 0..<later {
          self.count(person, (answered[earlier], answered[later]), in: table, scores, into: &pairs)
        }
      }
    }
  }

  /// Counts a person in two waves: in the partnership, and in the groups they belonged to both times.
  private func count(
    _ person: Int,
    _ waves: (Int, Int),
    in table: PersonTable,
    _ scores: [Int],
    into pairs: inout LinkedPairs
  ) {
    let starts = (table.start(person, waves.0), table.start(person, waves.1))
    let places = (waves.0 &* plan.measures.count, waves.1 &* plan.measures.count)
    let partnership = rows.form.number(RowForm.partnership, in: table.rows, at: starts.0)
    pairs.add(cohort: partnership, waves: waves, scores, at: places)
    for group in 0..<rows.form.groupCount {
      let cohort = cohort(of: partnership, group: group, in: table, at: starts)
      if cohort >= 0 { pairs.add(cohort: cohort, waves: waves, scores, at: places) }
    }
    if rows.form.drawn != nil {
      countDrawn(person, waves, of: partnership, in: table, at: starts, scores, into: &pairs)
    }
  }

  /// The cohort of a partnership's people with the value of a group that a person had both times;
  /// negative where there is none.
  @inline(__always)
  private func cohort(
    of partnership: Int,
    group: Int,
    in table: PersonTable,
    at starts: (Int, Int)
  ) -> Int {
    let value = rows.form.number(rows.form.groups + group, in: table.rows, at: starts.0)
    guard value > 0,
      value == rows.form.number(rows.form.groups + group, in: table.rows, at: starts.1)
    else { return -1 }
    return rows.form.cohort(partnership: partnership, group: group, value: value)
  }

  /// Counts a person as they were drawn, apart from the loop over all others.
  @inline(never)
  private func countDrawn(
    _ person: Int,
    _ waves: (Int, Int),
    of partnership: Int,
    in table: PersonTable,
    at starts: (Int, Int),
    _ scores: [Int],
    into pairs: inout LinkedPairs
  ) {
    guard let drawn = drawn(person, waves, in: table) else { return }
    let groups = (0..<rows.form.groupCount).map {
      cohort(of: partnership, group: $0, in: table, at: starts)
    }
    let places = (waves.0 &* plan.measures.count, waves.1 &* plan.measures.count)
    for cohort in [partnership] + groups where cohort >= 0 {
      pairs.addDrawn(cohort: cohort, waves: waves, as: drawn, scores, at: places)
    }
  }

  private func drawn(
    _ person: Int,
    _ waves: (Int, Int),
    in table: PersonTable
  ) -> (SampledPerson, SampledPerson)? {
    guard rows.form.drawn != nil else { return nil }
    let people = [waves.0, waves.1].compactMap { wave in
      rows.drawn(
        in: table.rows,
        at: table.start(person, wave),
        store: table.stores[person * self.waves + wave]
      )
    }
    return (people[0], people[1])
  }
}
