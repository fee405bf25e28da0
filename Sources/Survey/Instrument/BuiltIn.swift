extension Indicator {
  /// The indicators that a project file may name without declaring them, with their facets.
  package static let builtIn: [Indicator] = [
    Indicator(
      id: "belonging",
      name: Wording(danish: "tilhørsforhold", english: "belonging"),
      opposite: Wording(danish: "isolation", english: "isolation"),
      higherIsBetter: true,
      facets: [
        Facet(id: "ownership", name: Wording(danish: "ejerskab", english: "ownership")),
        Facet(id: "pride", name: Wording(danish: "stolthed", english: "pride")),
        Facet(
          id: "identification",
          name: Wording(danish: "identifikation", english: "identification")
        ),
      ]
    ),
    Indicator(
      id: "trust",
      name: Wording(danish: "tillid", english: "trust"),
      opposite: Wording(danish: "mistillid", english: "suspicion"),
      higherIsBetter: true,
      facets: [
        Facet(
          id: "strangers",
          name: Wording(danish: "tillid til fremmede", english: "trust in strangers")
        )
      ]
    ),
    Indicator(
      id: "co-creation",
      name: Wording(danish: "medskabelse", english: "co-creation"),
      opposite: Wording(danish: "ikke-deltagelse", english: "non-participation"),
      higherIsBetter: true,
      facets: [
        Facet(
          id: "social",
          name: Wording(danish: "social deltagelse", english: "social participation")
        ),
        Facet(
          id: "organisational",
          name: Wording(
            danish: "organisatorisk deltagelse",
            english: "organisational participation"
          )
        ),
      ]
    ),
  ]
}

extension OutputKind {
  /// The kinds of output that a ledger may name without the project file declaring them.
  package static let builtIn: [OutputKind] = [
    OutputKind(
      id: "hours",
      name: Wording(danish: "timer", english: "hours"),
      unit: Wording(danish: "timer", english: "hours"),
      addsOverPeriods: true
    ),
    OutputKind(
      id: "people-reached",
      name: Wording(danish: "personer nået", english: "people reached"),
      unit: Wording(danish: "personer", english: "people"),
      addsOverPeriods: false
    ),
    OutputKind(
      id: "classes",
      name: Wording(danish: "skoleklasser", english: "classes"),
      unit: Wording(danish: "klasser", english: "classes"),
      addsOverPeriods: true
    ),
    OutputKind(
      id: "internships",
      name: Wording(danish: "praktikpladser", english: "internships"),
      unit: Wording(danish: "praktikpladser", english: "internships"),
      addsOverPeriods: true
    ),
    OutputKind(
      id: "jobs",
      name: Wording(danish: "job", english: "jobs"),
      unit: Wording(danish: "job", english: "jobs"),
      addsOverPeriods: true
    ),
    OutputKind(
      id: "events",
      name: Wording(danish: "arrangementer", english: "events"),
      unit: Wording(danish: "arrangementer", english: "events"),
      addsOverPeriods: true
    ),
  ]
}
