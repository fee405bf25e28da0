/// Everything that is known of the answers, without the people who gave them.
///
/// A tally holds exact counts and sums only. Merging tallies is associative and commutative to
/// the bit, so neither the order of rows, nor the split into files, nor the number of threads
/// can change a figure. This is the last place that knows respondents: nothing after it has one.
package struct Tally: Sendable, Equatable {
  package let plan: ScoringPlan
  package let waveCount: Int
  /// By cohort index × wave index; nil where nobody answered.
  ///
  /// The cohorts are the partnerships, then the groups of people in them: see `Project.cohort`.
  private var groups: [GroupTally?]
  /// By cohort index × wave pair × measure index; empty where nobody is linked.
  private var pairs: [[PairTally]]
  /// The same people as they were drawn; nil where nothing is weighted.
  package internal(set) var design: DesignTally?

  init(plan: ScoringPlan, partnerships: Int, waves: Int, isWeighted: Bool = false) {
    self.plan = plan
    waveCount = waves
    groups = Array(repeating: nil, count: partnerships * waves)
    pairs = Array(repeating: [], count: partnerships * waves * waves)
    design = isWeighted ? DesignTally(plan, cohorts: partnerships, waves: waves) : nil
  }

  /// A tally of the same project in which nobody is counted.
  var emptied: Tally {
    Tally(
      plan: plan,
      partnerships: groups.count / waveCount,
      waves: waveCount,
      isWeighted: design != nil
    )
  }

  /// What a partnership's people answered in a wave; nil where nobody answered.
  package func group(partnership: Int, wave: Int) -> GroupTally? {
    groups[partnership * waveCount + wave]
  }

  /// The sums over the people who have a score in both waves.
  package func pair(partnership: Int, from: Int, to: Int, measure: Int) -> PairTally {
    let cell = pairs[(partnership * waveCount + from) * waveCount + to]
    return cell.isEmpty ? PairTally(plan.measures[measure]) : cell[measure]
  }

  /// Counts a person in a wave.
  mutating func add(
    partnership: Int,
    wave: Int,
    answers: [Int],
    scores: [Int]
  ) {
    let cell = partnership * waveCount + wave
    if groups[cell] == nil { groups[cell] = GroupTally(plan) }
    groups[cell]?.add(answers: answers, scores: scores, plan: plan)
  }

  /// Counts a person of a cohort in a wave as what they were drawn as.
  mutating func add(_ person: SampledPerson, cohort: Int, wave: Int, scores: [Int]) {
    design?.add(person, cohort: cohort, wave: wave, scores: scores)
  }

  /// Counts a cluster as drawn in which a person gave no answers.
  mutating func noteDrawn(_ person: SampledPerson, cohort: Int, wave: Int) {
    design?.noteDrawn(person, cohort: cohort, wave: wave)
  }

  /// Counts a person who answered in both waves.
  mutating func addPair(
    partnership: Int,
    from: Int,
    to: Int,
    _ first: ArraySlice<Int>,
    _ second: ArraySlice<Int>
  ) {
    let cell = (partnership * waveCount + from) * waveCount + to
    if pairs[cell].isEmpty {
      pairs[cell] = plan.measures.map { PairTally($0) }
    }
    for measure in plan.measures.indices {
      let (a, b) = (first[first.startIndex + measure], second[second.startIndex + measure])
      guard a >= 0, b >= 0 else { continue }
      pairs[cell][measure].add(a, b)
    }
  }

  /// Adds another tally of the same project.
  package mutating func merge(_ other: Tally) {
    if let addition = other.design { design?.merge(addition) }
    for cell in groups.indices {
      guard let addition = other.groups[cell] else { continue }
      if groups[cell] == nil { groups[cell] = addition } else { groups[cell]?.merge(addition) }
    }
    for cell in pairs.indices where !other.pairs[cell].isEmpty {
      if pairs[cell].isEmpty {
        pairs[cell] = other.pairs[cell]
      } else {
        for measure in pairs[cell].indices {
          pairs[cell][measure].merge(other.pairs[cell][measure])
        }
      }
    }
  }
}
