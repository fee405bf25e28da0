/// What changed, for whom and how sure, in a few counts.
///
/// It counts the changes of the main indicators (not their facets) from each partnership's
/// first to its last measured wave; areas for comparison are left out.
package struct Summary: Sendable, Equatable {
  /// Whether a partnership was measured more than once, whatever is known of its changes.
  package let hasChanges: Bool
  /// The waves that the changes are counted from and to; nil when there is only one, or when they
  /// differ between partnerships.
  package let waves: WavePair?
  /// Changes whose 95 % interval lies on the good side of zero.
  package let improved: Int
  /// Changes whose 95 % interval lies on the bad side of zero.
  package let worsened: Int
  /// Changes whose interval holds zero.
  package let unclear: Int
  /// Changes that are withheld.
  package let withheld: Int
  /// Changes that are not known.
  package let notKnown: Int

  package init(
    hasChanges: Bool,
    waves: WavePair?,
    improved: Int,
    worsened: Int,
    unclear: Int,
    withheld: Int,
    notKnown: Int
  ) {
    self.hasChanges = hasChanges
    self.waves = waves
    self.improved = improved
    self.worsened = worsened
    self.unclear = unclear
    self.withheld = withheld
    self.notKnown = notKnown
  }
}

/// Two waves that are compared, by id.
package struct WavePair: Sendable, Hashable {
  package let from: String
  package let to: String

  package init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}

/// How many people took part in a wave.
package struct WaveParticipation: Sendable, Equatable {
  /// The wave's id.
  package let wave: String
  /// Over all partnerships together.
  ///
  /// A person in two partnerships counts in both.
  package let overall: Participation
  /// One for each partnership, in the order of the project file.
  package let partnerships: [Participation]

  package init(wave: String, overall: Participation, partnerships: [Participation]) {
    self.wave = wave
    self.overall = overall
    self.partnerships = partnerships
  }
}

/// How many of the people who were asked answered.
package struct Participation: Sendable, Equatable {
  /// People with at least one indicator score or one answered item.
  package let respondents: Disclosed<Int>
  /// People who were asked.
  package let invited: Disclosed<Int>
  /// Respondents in percent of the invited (0…100, or more when the invited were miscounted).
  package let responseRate: Disclosed<Double>

  package init(
    respondents: Disclosed<Int>,
    invited: Disclosed<Int>,
    responseRate: Disclosed<Double>
  ) {
    self.respondents = respondents
    self.invited = invited
    self.responseRate = responseRate
  }
}
