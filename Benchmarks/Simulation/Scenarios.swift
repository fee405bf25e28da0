/// Everything that is simulated.
enum Scenarios {
  private static let middling = Town(.middling, effect: 250, seed: 1)
  private static let floorHeavy = Town(.floorHeavy, effect: 250, seed: 2)
  private static let worse = Town(.middling, effect: -600, seed: 3)
  private static let better = Town(.middling, effect: 600, seed: 4)
  private static let unchanging = middling.unchanging

  private static let ofLinked: [Quantity] = [
    .level, .change, .poleShare, .poleChange, .linkedPoleChange, .alpha,
  ]
  private static let ofOthers: [Quantity] = [.level, .change, .poleShare, .poleChange, .alpha]

  static let coverages: [Scenario] = [
    Scenario(
      name: "Linked: the same 40 people twice",
      town: middling,
      fieldwork: Fieldwork(answering: 40, again: 40),
      quantities: ofLinked
    ),
    Scenario(
      name: "Unlinked: 40 people, then 40 others",
      town: middling,
      fieldwork: Fieldwork(answering: 40, again: 0),
      quantities: ofOthers
    ),
    Scenario(
      name: "Partly linked: 40 people, then 25 of them and 15 others",
      town: middling,
      fieldwork: Fieldwork(answering: 40, again: 25),
      quantities: [.change, .linkedChange, .poleChange, .linkedPoleChange]
    ),
    Scenario(
      name: "Small: the same 8 people twice",
      town: middling,
      fieldwork: Fieldwork(answering: 8, again: 8),
      quantities: ofLinked
    ),
    Scenario(
      name: "Small: 8 people, then 8 others",
      town: middling,
      fieldwork: Fieldwork(answering: 8, again: 0),
      quantities: [.change, .poleChange]
    ),
    Scenario(
      name: "Skewed: the same 40 people twice, most answers the lowest",
      town: floorHeavy,
      fieldwork: Fieldwork(answering: 40, again: 40),
      quantities: ofLinked
    ),
    Scenario(
      name: "Skewed: 40 people, then 40 others, most answers the lowest",
      town: floorHeavy,
      fieldwork: Fieldwork(answering: 40, again: 0),
      quantities: ofOthers
    ),
    Scenario(
      name: "Skewed and small: the same 8 people twice, most answers the lowest",
      town: floorHeavy,
      fieldwork: Fieldwork(answering: 8, again: 8),
      quantities: ofLinked
    ),
    Scenario(
      name: "Estate of 120, stated: the same 60 people twice",
      town: middling,
      fieldwork: Fieldwork(answering: 60, again: 60, estate: 120),
      quantities: [.level, .change, .poleShare, .poleChange, .linkedPoleChange]
    ),
    Scenario(
      name: "Estate of 120, stated: 60 people, then 60 drawn anew, nobody followed",
      town: middling,
      fieldwork: Fieldwork(answering: 60, again: 0, estate: 120),
      quantities: [.level, .change, .poleShare, .poleChange]
    ),
    Scenario(
      name: "Estate of 120, stated: 60 people, then 35 of them and 25 others",
      town: middling,
      fieldwork: Fieldwork(answering: 60, again: 35, estate: 120),
      quantities: [.change, .linkedChange, .poleChange, .linkedPoleChange]
    ),
    Scenario(
      name: "Estate of 120, not stated: the same 60 people twice",
      town: middling,
      fieldwork: Fieldwork(answering: 60, again: 60, estate: 120),
      statesPopulation: false,
      quantities: [.level, .change]
    ),
    Scenario(
      name: "Compared, linked: 40 people twice, and 40 in an area without the partnership",
      town: middling,
      fieldwork: Fieldwork(answering: 40, again: 40),
      isCompared: true,
      quantities: [.difference, .regression, .ancova, .ancovaHC2]
    ),
    Scenario(
      name: "Compared, unlinked: 40 people, then 40 others, in both places",
      town: middling,
      fieldwork: Fieldwork(answering: 40, again: 0),
      isCompared: true,
      quantities: [.difference]
    ),
    Scenario(
      name: "Compared, linked, skewed: 40 people twice in both places, most answers the lowest",
      town: floorHeavy,
      fieldwork: Fieldwork(answering: 40, again: 40),
      isCompared: true,
      quantities: [.difference, .regression, .ancova, .ancovaHC2]
    ),
    Scenario(
      name: "Compared, linked, small: 8 people twice in both places",
      town: middling,
      fieldwork: Fieldwork(answering: 8, again: 8),
      isCompared: true,
      quantities: [.difference, .regression, .ancova, .ancovaHC2]
    ),
  ]

  static let families: [FamilyScenario] = [
    family("Nothing changed anywhere; linked", (20, 0, 0), again: 40),
    family("Nothing in 10, better in 5, worse in 5; linked", (10, 5, 5), again: 40),
    family("Nothing changed anywhere; unlinked", (20, 0, 0), again: 0),
    family("Nothing in 10, better in 5, worse in 5; unlinked", (10, 5, 5), again: 0),
  ]

  private static func family(
    _ name: String,
    _ counts: (unchanged: Int, better: Int, worse: Int),
    again: Int
  ) -> FamilyScenario {
    FamilyScenario(
      name: name,
      unchanged: unchanging,
      better: better,
      worse: worse,
      counts: counts,
      fieldwork: Fieldwork(answering: 40, again: again)
    )
  }
}
