extension YAMLForm where Content == [Partnership] {
  /// The section `partnerships`.
  static func partnerships(_ fieldwork: FieldworkDays) -> YAMLForm {
    .nonEmptyList(of: .partnership(fieldwork), called: "a list of partnerships")
  }
}

extension YAMLForm where Content == Partnership {
  fileprivate static func partnership(_ fieldwork: FieldworkDays) -> YAMLForm {
    .section("a partnership") { keys in
      let log = keys.log
      let id = keys.required("id", .located(.identifier))
      let scope = id?.content ?? ""
      let name = keys.required("name", .wording)
      let place = keys.required("place", .wording)
      let description = keys.optional("description", .wording(about: scope, as: .description))
      let partners = keys.optional("partners", .list(of: .partner), default: [])
      let isComparisonOnly = keys.optional("comparison_only", .flag, default: false)
      let roles = keys.roles(areRequired: !isComparisonOnly)
      let population = keys.optional("population", .wholeNumber(atLeast: 1))
      let comparison = keys.optional("comparison", .located(.identifier))
      let comparisonReason = keys.optional("comparison_reason", .wording)
      let initiatives = keys.optional(
        "initiatives",
        .list(of: .initiative(of: scope)),
        default: []
      )
      let targets = keys.optional(
        "targets",
        .list(of: .target(of: scope, fieldwork)),
        default: []
      )
      let isNew = id.map { log.declare(.partnership, $0.content, at: $0.place) } ?? false
      let values = keys.values(.partnershipValue, default: isNew ? id : nil)
      let evidence = keys.statedEvidence(of: scope)
      let margins = keys.optional("margins", .margins)
      let shares = keys.optional("contributions", .claimedShares, default: [])

      if let comparison { log.check(comparison, isNot: id?.content) }
      guard let id, let name, let place else { return nil }
      var partnership = Partnership(
        id: id.content,
        name: name,
        place: place,
        description: description,
        partners: partners,
        roles: roles,
        population: population,
        comparison: comparison?.content,
        comparisonReason: comparisonReason,
        isComparisonOnly: isComparisonOnly,
        initiatives: initiatives,
        targets: targets,
        values: values
      )
      partnership.evidence = evidence
      partnership.margins = margins
      partnership.shares = shares
      partnership.declared = id.place
      return partnership
    }
  }
}

extension YAMLMapping {
  /// The roles in which people are met, each once; an area for comparison may have none.
  fileprivate func roles(areRequired: Bool) -> [Partnership.StakeholderRole] {
    let role = YAMLForm<Partnership.StakeholderRole>.word
    let expected = "a list of `affected-community` and `end-user`"
    let stated =
      areRequired
      ? required("stakeholders", .nonEmptyList(of: role, called: expected))
      : optional("stakeholders", .list(of: role, called: expected))
    let given = stated ?? []
    return Partnership.StakeholderRole.allCases.filter(given.contains)
  }
}

extension ReadingLog {
  fileprivate func check(_ comparison: Located<String>, isNot id: String?) {
    if comparison.content == id {
      error(
        .contradiction,
        at: comparison.place,
        "The partnership `\(comparison.content)` is compared with itself.",
        hint: "Name another partnership, or an area with `comparison_only: true`."
      )
    } else {
      use(.partnership, comparison.content, at: comparison.place)
    }
  }
}

extension YAMLForm where Content == Partnership.Partner {
  /// A name, or a name and a contribution.
  fileprivate static var partner: YAMLForm {
    .either(
      "a text, or {name: …, contribution: …}",
      short: YAMLForm<String>.text.map {
        Partnership.Partner(name: Wording($0), contribution: nil)
      },
      keyed: .section("a partner") { keys in
        let name = keys.required("name", .wording)
        let contribution = keys.optional("contribution", .wording)
        return name.map { Partnership.Partner(name: $0, contribution: contribution) }
      }
    )
  }
}

extension YAMLForm where Content == Partnership.Initiative {
  fileprivate static func initiative(of partnership: String) -> YAMLForm {
    .section("an initiative") { keys in
      let id = keys.required("id", .located(.identifier))
      let name = keys.required("name", .wording)
      let description = keys.optional(
        "description",
        .wording(about: partnership, as: .initiative(id: id?.content ?? ""))
      )
      let start = keys.optional("start", .date)
      let end = keys.optional("end", .located(.date))
      _ = keys.dateRange(start, end)
      if let id {
        keys.log.declare(.initiative(partnership: partnership), id.content, at: id.place)
      }
      guard let id, let name else { return nil }
      return Partnership.Initiative(
        id: id.content,
        name: name,
        description: description,
        start: start,
        end: end?.content
      )
    }
  }
}
