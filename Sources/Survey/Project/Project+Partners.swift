extension Project {
  /// The id of the group that divides people by the partner who measured them.
  package static let partnerGroup = "partner"

  /// The project with people divided by the partners who measured them, side by side with its own
  /// groups.
  ///
  /// No file says who measured a person: that is put in with each partner's tally.
  package func dividedByPartner(_ partners: [String]) -> Project {
    var copy = self
    copy.groups.append(
      RespondentGroup(
        id: Self.partnerGroup,
        name: Wording(danish: "målt af", english: "measured by"),
        columns: [:],
        values: partners.map { RespondentGroup.Value(id: $0, name: Wording($0)) }
      )
    )
    return copy
  }

  /// Whether people are divided by the partners who measured them.
  package var isDividedByPartner: Bool { groups.contains { $0.id == Self.partnerGroup } }

  /// Whether nothing is told of people of several partners together.
  package var tellsPartnersOnly: Bool { isDividedByPartner && measure == .separate }
}
