/// A partnership for the social cohesion of a place, or an area it is compared with.
package struct Partnership: Sendable, Equatable {
  /// In which role people are met, which decides the standard they are reported under.
  package enum StakeholderRole: String, Sendable, CaseIterable {
    /// People who live or work where the undertaking operates: ESRS S3.
    case affectedCommunity = "affected-community"
    /// People who use its products or services: ESRS S4.
    case endUser = "end-user"
  }

  /// An organisation in the partnership.
  package struct Partner: Sendable, Equatable {
    package let name: Wording
    /// What it contributes or is, in the user's words.
    package let contribution: Wording?

    package init(name: Wording, contribution: Wording?) {
      self.name = name
      self.contribution = contribution
    }
  }

  /// Something the partnership does.
  package struct Initiative: Sendable, Equatable {
    package let id: String
    package let name: Wording
    package let description: Wording?
    package let start: CalendarDate?
    package let end: CalendarDate?

    package init(
      id: String,
      name: Wording,
      description: Wording?,
      start: CalendarDate?,
      end: CalendarDate?
    ) {
      self.id = id
      self.name = name
      self.description = description
      self.start = start
      self.end = end
    }
  }

  package let id: String
  package let name: Wording
  /// The place whose cohesion is meant.
  package let place: Wording
  package let description: Wording?
  package let partners: [Partner]
  /// At least one role, except for an area that only serves comparison.
  package let roles: [StakeholderRole]
  /// How many people the partnership's place or group has.
  package let population: Int?
  /// The id of the partnership or area it is compared with.
  package let comparison: String?
  /// Why that comparison is alike.
  package let comparisonReason: Wording?
  /// Whether this is an area without a partnership, measured for comparison only.
  package let isComparisonOnly: Bool
  package let initiatives: [Initiative]
  package let targets: [Target]
  /// How the partnership is written in a partnership column.
  package let values: [String]
  /// What the project file says of how sure a change may be, and the user's own words.
  package internal(set) var evidence = StatedEvidence()
  /// What is known of its population, to weight its people by; nil where the project's margins hold.
  package internal(set) var margins: [PopulationMargin]?
  /// How much it counts as its own of what others claim too, as recorded under `contributions`.
  package internal(set) var shares: [ClaimedShare] = []
  /// Where the project file declares it.
  package internal(set) var declared: Place?

  package init(
    id: String,
    name: Wording,
    place: Wording,
    description: Wording?,
    partners: [Partner],
    roles: [StakeholderRole],
    population: Int?,
    comparison: String?,
    comparisonReason: Wording?,
    isComparisonOnly: Bool,
    initiatives: [Initiative],
    targets: [Target],
    values: [String]
  ) {
    self.id = id
    self.name = name
    self.place = place
    self.description = description
    self.partners = partners
    self.roles = roles
    self.population = population
    self.comparison = comparison
    self.comparisonReason = comparisonReason
    self.isComparisonOnly = isComparisonOnly
    self.initiatives = initiatives
    self.targets = targets
    self.values = values
  }
}
