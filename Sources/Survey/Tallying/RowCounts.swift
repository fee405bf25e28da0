/// What the rows read so far have said, in the form in which it is quickest to count: what a
/// ``Tally`` is made of once all are read.
///
/// Mergeable like a tally. Indicators with few patterns of answers are counted by pattern, all
/// others row by row.
struct RowCounts: Sendable {
  /// The same people as they were drawn; nil where nothing is weighted.
  private(set) var design: DesignTally?

  let plan: ScoringPlan
  private let cohortCount: Int
  let waveCount: Int
  /// By cohort × wave: the index of the group; negative where nobody answered.
  private var groups: [Int]
  /// By group: people with at least one answer on a scale.
  private var respondents: [Int] = []
  /// By group × numbered indicator: how many people answered in which way.
  private var patterns = CodeCounts()
  /// By group; empty where all indicators are numbered.
  private var others: [GroupTally] = []

  private let form: RowForm
  /// The indicators whose patterns are numbered: which of a row's numbers it is, and how many there
  /// can be.
  private let numbered: [(indicator: Int, number: Int, limit: Int)]
  /// The indices of the other indicators.
  private let unnumbered: [Int]

  init(_ plan: ScoringPlan, _ form: RowForm, cohorts: Int, waves: Int) {
    self.plan = plan
    self.form = form
    cohortCount = cohorts
    waveCount = waves
    groups = Array(repeating: -1, count: cohorts * waves)
    design = form.drawn != nil ? DesignTally(plan, cohorts: cohorts, waves: waves) : nil
    numbered = plan.indicators.enumerated().compactMap { index, indicator in
      indicator.patterns.map { (index, form.indicators[index], $0.count) }
    }
    unnumbered = plan.indicators.indices.filter { plan.indicators[$0].patterns == nil }
  }

  /// The same counts of nobody.
  var emptied: RowCounts {
    RowCounts(plan, form, cohorts: cohortCount, waves: waveCount)
  }

  /// Counts a person in a wave.
  @inline(__always)
  mutating func add(_ row: RowContent, cohort: Int, wave: Int) {
    let cell = cohort &* waveCount &+ wave
    if groups[cell] < 0 { begin(cell) }
    let group = groups[cell]
    respondents[group] += 1
    let first = group &* numbered.count
    for index in numbered.indices {
      let (_, number, limit) = numbered[index]
      patterns.add(row[number], in: first &+ index, below: limit)
    }
    for indicator in unnumbered {
      others[group].add(
        plan.indicators[indicator],
        answers: row.answers,
        scores: row.scores,
        people: 1,
        plan: plan
      )
    }
  }

  private mutating func begin(_ cell: Int) {
    groups[cell] = respondents.count
    respondents.append(0)
    for _ in numbered { patterns.addCell() }
    if !unnumbered.isEmpty { others.append(GroupTally(plan)) }
  }

  /// Counts a person of a cohort in a wave as what they were drawn as.
  mutating func add(_ person: SampledPerson, cohort: Int, wave: Int, scores: [Int]) {
    design?.add(person, cohort: cohort, wave: wave, scores: scores)
  }

  /// Counts a cluster as drawn in which a person gave no answers.
  mutating func noteDrawn(_ person: SampledPerson, cohort: Int, wave: Int) {
    design?.noteDrawn(person, cohort: cohort, wave: wave)
  }

  /// Counts what waits to be counted; to be done before others see the counts.
  mutating func close() { patterns.close() }

  /// Adds other counts of the same project, which must be closed.
  mutating func merge(_ other: RowCounts) {
    if let addition = other.design { design?.merge(addition) }
    for cell in groups.indices where other.groups[cell] >= 0 {
      if groups[cell] < 0 { begin(cell) }
      let (group, added) = (groups[cell], other.groups[cell])
      respondents[group] += other.respondents[added]
      for index in numbered.indices {
        patterns.merge(
          other.patterns,
          added * numbered.count + index,
          into: group * numbered.count + index,
          below: numbered[index].limit
        )
      }
      if !unnumbered.isEmpty { others[group].merge(other.others[added]) }
    }
  }

  /// By cohort × wave: what the people answered; nil where nobody did.
  ///
  /// The counts must be closed.
  var tallies: [GroupTally?] { groups.map { $0 < 0 ? nil : tally(ofGroup: $0) } }

  private func tally(ofGroup group: Int) -> GroupTally {
    var tally = unnumbered.isEmpty ? GroupTally(plan) : others[group]
    tally.add(respondents: respondents[group])
    var answers = Array(repeating: Answer.skipped, count: plan.itemWidths.count)
    var scores = Array(repeating: -1, count: plan.measures.count)
    for index in numbered.indices {
      let indicator = plan.indicators[numbered[index].indicator]
      guard let numbering = indicator.patterns else { continue }
      let tables = (0..<indicator.measures.count).map { numbering.scores(onMeasure: $0) }
      let cell = group * numbered.count + index
      patterns.forEach(in: cell, below: numbered[index].limit) { pattern, people in
        numbering.decode(pattern, into: &answers)
        for (measure, table) in zip(indicator.measures, tables) {
          scores[measure] = Int(table[table.startIndex + pattern])
        }
        tally.add(indicator, answers: answers, scores: scores, people: people, plan: plan)
      }
    }
    return tally
  }
}
