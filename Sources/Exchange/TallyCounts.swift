import Markup
import Survey

/// The counts in a tally that is valid by the schema, and fits the project by its questionnaire.
struct TallyCounts {
  private(set) var tally: Tally
  private let project: Project
  private let cohorts: Cohorts
  private let waves: [String: Int]
  private let isProtected: Bool

  init(_ root: Element, _ project: Project) throws(Misfit) {
    self.project = project
    do {
      let plan = try ScoringPlan(project.questionnaire, project.scoring, waves: project.waves)
      tally = Tally(plan, cohorts: project.cohortCount, waves: project.waves.count)
    } catch {
      throw Misfit(what: "the project's scores are too fine to be added exactly", line: nil)
    }
    cohorts = Cohorts(project)
    waves = Dictionary(
      project.waves.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    isProtected = root["exchange"] == ExchangeRule.protected.rawValue
    for people in root.all("groups", "people") { try put(people) }
    for people in root.all("linked", "people") { try putLinked(people) }
  }

  // MARK: - People in a wave

  private mutating func put(_ element: Element) throws(Misfit) {
    let cohort = try cohort(of: element)
    let wave = try wave(element, "wave")
    guard tally.group(partnership: cohort.index, wave: wave) == nil else {
      throw element.misfit("the same people stand there twice")
    }
    let group = try group(in: element)
    try element.checked { () throws(TallyFault) in
      try group.check(tally.plan, isProtected: isProtected)
      guard cohort.group != nil else { return }
      guard let whole = tally.group(partnership: cohort.whole, wave: wave) else {
        throw TallyFault("a group stands there without the partnership around it")
      }
      try group.check(isPartOf: whole)
    }
    tally.put(group, cohort: cohort.index, wave: wave)
  }

  private func group(in element: Element) throws(Misfit) -> GroupTally {
    let (items, measures) = (element.children("item"), element.children("measure"))
    guard items.map({ $0["id"] }) == project.questionnaire.items.map(\.id) else {
      throw element.misfit("its items are not those of the questionnaire")
    }
    try check(measures, of: element)
    var counted: [ItemTally] = []
    for (item, width) in zip(items, tally.plan.itemWidths) {
      counted.append(try item.item(width: width))
    }
    var scores: [ScoreTally] = []
    var sums: [ItemCoMoments?] = []
    for (element, measure) in zip(measures, tally.plan.measures) {
      let entries = try element.child("scores")?.scores ?? []
      guard var score = ScoreTally(measure, entries: entries) else {
        throw element.misfit("scores are off the scale, or not in order")
      }
      if let told = try element.child("told")?.told(of: measure) {
        guard isProtected else { throw element.misfit("a raw tally has no sums without counts") }
        score.merge(told)
      }
      scores.append(score)
      sums.append(measure.facet == nil ? try element.coMoments(of: measure) : nil)
    }
    return GroupTally(
      respondents: try element.count("respondents"),
      scores: scores,
      coMoments: sums,
      items: counted
    )
  }

  // MARK: - People in two waves

  private mutating func putLinked(_ element: Element) throws(Misfit) {
    let cohort = try cohort(of: element)
    let (from, to) = (try wave(element, "from"), try wave(element, "to"))
    let measures = element.children("measure")
    try check(measures, of: element)
    guard from < to,
      tally.plan.measures.indices.allSatisfy({
        tally.pair(partnership: cohort.index, from: from, to: to, measure: $0).n == 0
      })
    else { throw element.misfit("the same waves stand there twice, or the later one first") }
    var pairs: [PairTally] = []
    for (index, (measure, plan)) in zip(measures, tally.plan.measures).enumerated() {
      guard let pair = PairTally(plan, entries: try measure.scorePairs) else {
        throw measure.misfit("scores are off the scale, or not in order")
      }
      let scores = [from, to].map {
        tally.group(partnership: cohort.index, wave: $0)?.scores[index]
      }
      try measure.checked { () throws(TallyFault) in try pair.check(scores[0], scores[1]) }
      pairs.append(pair)
    }
    tally.put(pairs, cohort: cohort.index, from: from, to: to)
  }

  // MARK: - Names

  private func cohort(of element: Element) throws(Misfit) -> Cohorts.Cohort {
    let partnership = element["partnership"] ?? ""
    guard
      let cohort = cohorts.cohort(
        partnership: partnership,
        group: element["group"],
        value: element["value"]
      )
    else {
      throw element.misfit(
        "the project has no partnership `\(partnership.prefix(60))`"
          + (element["group"].map { ", or no group `\($0.prefix(60))` with that value" } ?? "")
      )
    }
    return cohort
  }

  private func wave(_ element: Element, _ attribute: String) throws(Misfit) -> Int {
    guard let wave = waves[element[attribute] ?? ""] else {
      throw element.misfit("the project has no wave `\((element[attribute] ?? "").prefix(60))`")
    }
    return wave
  }

  private func check(_ measures: [Element], of element: Element) throws(Misfit) {
    let names = measures.map { [$0["indicator"], $0["facet"]] }
    let expected = tally.plan.measures.map {
      [project.questionnaire.indicators[$0.indicator].id, $0.facet]
    }
    guard names == expected else {
      throw element.misfit("its indicators are not those of the questionnaire")
    }
  }
}
