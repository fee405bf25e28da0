/// A stratum of one wave, or of two side by side, without its label.
package struct SampledStratum: Sendable {
  /// By unit and wave: the people's cells; nil where the wave did not draw the unit.
  package let units: [[[SampleCell]?]]
  /// Those who were drawn from this stratum in both waves.
  package let links: [SampledPairs]
}

/// People in both of two waves who share the categories of their margins.
package struct SampledPairs: Sendable {
  /// In the earlier wave, and in the later one.
  package let categories: (first: [Int], second: [Int])
  /// By measure index.
  package let measures: [WeightedPairSums]
}

extension DesignTally {
  /// The people of a cohort in a wave by the categories of their margins, in the order of those.
  package func cells(cohort: Int, wave: Int) -> [SampleCell] {
    Dictionary(grouping: samples[cohort * waveCount + wave].values, by: \.categories)
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { $0.value.dropFirst().reduce($0.value[0]) { $0.merged(with: $1) } }
  }

  /// What was drawn in one wave, or in two that are laid side by side, by stratum and unit.
  ///
  /// Where people were drawn in clusters, a unit is a cluster, and one of which nobody belongs to
  /// the cohort has no cells. Otherwise all people of a stratum stand in a single unit.
  /// - Parameters:
  ///   - cohort: The people that are wanted.
  ///   - partnership: The partnership that they belong to, all of whose units were drawn.
  ///   - waves: One wave, or two.
  package func strata(cohort: Int, partnership: Int, waves: [Int]) -> [SampledStratum] {
    let undrawn = waves.map { _ in [SampleCell]?.none }
    var units: [Unit: [[SampleCell]?]] = [:]
    for (position, wave) in waves.enumerated() {
      for cell in samples[partnership * waveCount + wave].keys {
        units[Unit(cell), default: undrawn][position] = []
      }
      for (cell, sums) in samples[cohort * waveCount + wave].sorted(by: { $0.key < $1.key }) {
        let unit = Unit(cell)
        units[unit, default: undrawn][position] = (units[unit]?[position] ?? []) + [sums]
      }
    }
    let pairs =
      waves.count == 2 ? linked(cohort, waves[0], waves[1]).filter(\.cell.isSameStratum) : []
    return Unit.strata(of: units).map { stratum in
      SampledStratum(
        units: stratum.contents,
        links: pairs.filter { $0.cell.second.stratum == stratum.label }.map(\.sums)
      )
    }
  }

  /// The people who have scores in both waves, by the later wave's strata and units.
  package func linkedStrata(cohort: Int, from: Int, to: Int) -> [[[SampledPairs]]] {
    let units = Dictionary(grouping: linked(cohort, from, to)) { Unit($0.cell.second) }
    return Unit.strata(of: units.mapValues { $0.map(\.sums) }).map(\.contents)
  }

  private func linked(
    _ cohort: Int,
    _ from: Int,
    _ to: Int
  ) -> [(cell: PairCell, sums: SampledPairs)] {
    pairs[(cohort * waveCount + from) * waveCount + to].sorted { $0.key < $1.key }
      .map { cell, measures in
        let categories = (cell.firstCategories, cell.second.categories)
        return (cell, SampledPairs(categories: categories, measures: measures))
      }
  }
}

/// A cluster in its stratum, or a whole stratum.
private struct Unit: Hashable {
  let stratum: String
  let cluster: String

  init(_ cell: DesignCell) {
    stratum = cell.stratum
    cluster = cell.cluster
  }

  /// What stands in units, by stratum, in the order of labels.
  static func strata<Content>(
    of units: [Unit: Content]
  ) -> [(label: String, contents: [Content])] {
    Dictionary(grouping: units) { $0.key.stratum }.sorted { $0.key < $1.key }
      .map { label, units in
        (label, units.sorted { $0.key.cluster < $1.key.cluster }.map(\.value))
      }
  }
}
