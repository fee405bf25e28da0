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
      let (own, repeated) = (pairs, table.repeated)
      found.withLock {
        $0.pairs.merge(own)
        $0.repeated.formUnion(repeated)
      }
    }
    return found.withLock { ($0.pairs, $0.repeated) }
  }

  /// Counts every person's wave pairs.
  private func count(_ table: PersonTable, into pairs: inout LinkedPairs) {
    let measures = plan.measures.count
    var answered: [Int] = []
    var scores = Array(repeating: -1, count: waves * measures)
    table.forEachPerson { person in
      answered.removeAll(keepingCapacity: true)
      for wave in 0..<waves where table.hasRow(person, wave) { answered.append(wave) }
      guard answered.count > 1 else { return }
      for wave in answered {
        unpacking.unpack(
          table.rows,
          at: table.start(person, wave),
          by: rows.form,
          into: &scores,
          at: wave &* measures
        )
      }
      for later in 1..<answered.count {
        for earlier in 0..<later {
          count(person, (answered[earlier], answered[later]), in: table, scores, into: &pairs)
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
    let form = rows.form
    let starts = (table.start(person, waves.0), table.start(person, waves.1))
    let places = (waves.0 &* plan.measures.count, waves.1 &* plan.measures.count)
    let partnership = form.number(RowForm.partnership, in: table.rows, at: starts.0)
    pairs.add(cohort: partnership, waves: waves, scores, at: places)
    let drawn = drawn(person, waves, in: table)
    if let drawn {
      pairs.addDrawn(cohort: partnership, waves: waves, as: drawn, scores, at: places)
    }
    for group in 0..<form.groupCount {
      let value = form.number(form.groups + group, in: table.rows, at: starts.0)
      guard value > 0, value == form.number(form.groups + group, in: table.rows, at: starts.1)
      else { continue }
      let cohort = form.cohort(partnership: partnership, group: group, value: value)
      pairs.add(cohort: cohort, waves: waves, scores, at: places)
      if let drawn { pairs.addDrawn(cohort: cohort, waves: waves, as: drawn, scores, at: places) }
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
