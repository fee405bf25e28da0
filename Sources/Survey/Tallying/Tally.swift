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
  private(set) var groups: [GroupTally?]
  /// By cohort index × wave pair × measure index; empty where nobody is linked.
  private var pairs: [[PairTally]]
  /// The same people as they were drawn; nil where nothing is weighted.
  package private(set) var design: DesignTally?

  /// The tally of people who were counted row by row, and linked.
  init(_ rows: RowCounts, _ linked: LinkedPairs) {
    plan = rows.plan
    waveCount = rows.waveCount
    groups = rows.tallies
    pairs = linked.tallies
    design = rows.design
    if let linked = linked.design { design?.merge(linked) }
  }

  /// The tally of nobody, to put in what was written down elsewhere.
  ///
  /// - Parameter cohorts: How many cohorts the project has.
  package init(_ plan: ScoringPlan, cohorts: Int, waves: Int) {
    self.plan = plan
    waveCount = waves
    groups = Array(repeating: nil, count: cohorts * waves)
    pairs = Array(repeating: [], count: cohorts * waves * waves)
  }

  /// How many cohorts there is room for.
  package var cohortCount: Int { waveCount == 0 ? 0 : groups.count / waveCount }

  /// Puts in what the people of a cohort answered in a wave.
  package mutating func put(_ group: GroupTally, cohort: Int, wave: Int) {
    groups[cohort * waveCount + wave] = group
  }

  /// Puts in what the people of a cohort said who answered in two waves, by measure index.
  package mutating func put(_ measures: [PairTally], cohort: Int, from: Int, to: Int) {
    pairs[(cohort * waveCount + from) * waveCount + to] = measures
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
