/// How the user answers for a change for the worse: what is done about it, by whom, and when.
package struct Acknowledgement: Sendable, Equatable {
  /// The partnership's id.
  package let partnership: String
  /// The indicator's id.
  package let indicator: String
  /// The facet's id, if only that is meant.
  package let facet: String?
  /// The group and its value, if only those people are meant.
  package let group: GroupValue?
  /// What is done.
  package let action: Wording
  /// Who answers for it.
  package let owner: Wording
  /// The day for which this holds: it answers for waves that had begun by then.
  package let date: CalendarDate
  /// Where the project file says so.
  package let place: Place

  package init(
    partnership: String,
    indicator: String,
    facet: String?,
    group: GroupValue? = nil,
    action: Wording,
    owner: Wording,
    date: CalendarDate,
    place: Place
  ) {
    self.partnership = partnership
    self.indicator = indicator
    self.facet = facet
    self.group = group
    self.action = action
    self.owner = owner
    self.date = date
    self.place = place
  }
}

/// A value of a group of respondents, by ids.
package struct GroupValue: Sendable, Hashable {
  package let group: String
  package let value: String

  package init(group: String, value: String) {
    self.group = group
    self.value = value
  }
}
