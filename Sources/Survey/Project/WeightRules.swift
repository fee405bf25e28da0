/// How people are weighted to a population, as the section `weights` has it.
package struct WeightRules: Sendable, Equatable {
  /// How far a factor of raking may lie from the mean one, as multiples of it.
  package struct Trim: Sendable, Equatable {
    /// At least 0 and below 1.
    package let lowest: Double
    /// Above 1.
    package let highest: Double
  }

  /// What is known of the population of every partnership that has no margins of its own.
  package internal(set) var margins: [PopulationMargin] = []
  /// Nil where factors may be anything.
  package internal(set) var trim: Trim?

  init() {}
}

/// How a population divides by a group of respondents, such as by age.
package struct PopulationMargin: Sendable, Equatable {
  /// A part of the population: the people of one value of the group, or of several together.
  package struct Category: Sendable, Equatable {
    /// How the project file writes the values: their ids, or names in any language.
    package let values: [String]
    /// How many people there are; for shares in millionths of a percent.
    package let size: Int
    /// Whether the size is a share of the population.
    let isShare: Bool
    package let place: Place

    /// The values as the project file has them, such as `middle+old`.
    package var name: String { values.joined(separator: "+") }
  }

  /// The group's id.
  package let group: String
  package let categories: [Category]
  package let place: Place

  /// How many people there are in all; for shares about a hundred million.
  package var total: Int { categories.reduce(0) { $0 + $1.size } }
}

extension Project {
  /// What the people of a partnership are weighted to: its own margins, or else the project's.
  package func margins(ofPartnership index: Int) -> [PopulationMargin] {
    partnerships[index].margins ?? weights.margins
  }

  /// Whether weights, strata or clusters play a part in a partnership's figures.
  package func isWeighted(partnership index: Int) -> Bool {
    hasSamplingColumns || !margins(ofPartnership: index).isEmpty
  }

  /// Whether they play a part in any figure.
  package var isWeighted: Bool { partnerships.indices.contains(where: isWeighted(partnership:)) }

  /// Whether people were drawn in clusters.
  package var isClustered: Bool { waves.contains { $0.columns.cluster != nil } }

  /// Whether people were drawn from strata.
  package var isStratified: Bool { waves.contains { $0.columns.stratum != nil } }

  private var hasSamplingColumns: Bool {
    isClustered || isStratified || waves.contains { $0.columns.weight != nil }
  }
}
