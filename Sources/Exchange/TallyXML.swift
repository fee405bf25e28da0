import Impact
package import Markup
package import Survey

/// A tally as the file that partners exchange: one form for the same counts.
///
/// Everything stands in the order of the project file, and nothing that does not occur is written, so
/// that the same answers give the same bytes whatever the order of rows and files, or who counted them.
package struct TallyXML {
  /// The version of the format, in its namespace and as an attribute.
  package static let version = "1"
  static let family = "urn:samhold:tally:"
  static let namespace = family + version

  private let tally: PartnerTally
  private let project: Project
  private let cohorts: Cohorts

  private init(_ tally: PartnerTally, _ project: Project) {
    self.tally = tally
    self.project = project
    cohorts = Cohorts(project)
  }

  /// The document; valid by the schema.
  package static func document(of tally: PartnerTally, in project: Project) -> Document {
    let document = Document(root: "tally", namespace: namespace, name: "tally.xml")
    let root = document.root
    root.set("version", version)
    root.set("partner", tally.partner)
    root.set("exchange", tally.exchange.rawValue)
    root.set("tool-version", tally.toolVersion)
    let writer = TallyXML(tally, project)
    writer.addFacts(to: root)
    writer.addInputs(to: root)
    root.addAccounts(tally.answers.rowAccounts, of: project)
    root.addLabels(tally.answers.labels, of: project)
    root.addNoticed(PublishedDiagnostics(project: project).published(tally.answers.noticed))
    writer.addGroups(to: root.add("groups"))
    writer.addLinked(to: root.add("linked"))
    return document
  }

  /// What is wrong with a tally by the schema that ships with the program; empty when nothing is.
  package static func validate(_ document: Document) -> [MarkupError] {
    TallySchema.validate(document)
  }

  private func addFacts(to root: Element) {
    let element = root.add("questionnaire")
    for fact in tally.facts.facts {
      element.add("fact", ["of": fact.subject, "is": fact.aspect], text: fact.value)
    }
  }

  private func addInputs(to root: Element) {
    let element = root.add("inputs")
    for input in tally.inputs {
      element.add(
        "input",
        [
          "path": input.path, "purpose": input.purpose.rawValue, "size": "\(input.size)",
          "sha256": input.sha256,
        ]
      )
    }
  }

  private func addGroups(to element: Element) {
    for cohort in cohorts.all {
      for wave in project.waves.indices {
        guard let group = tally.answers.tally.group(partnership: cohort.index, wave: wave) else {
          continue
        }
        let child = element.add("people")
        child.set(cohort)
        child.set("wave", project.waves[wave].id)
        child.set("respondents", "\(group.respondents)")
        add(group, to: child)
      }
    }
  }

  private func add(_ group: GroupTally, to element: Element) {
    for (item, counted) in zip(project.questionnaire.items, group.items) {
      element.add(item, counted)
    }
    for (index, measure) in tally.answers.tally.plan.measures.enumerated() {
      let child = element.add("measure")
      child.set(project.questionnaire.name(of: measure))
      let scores = group.scores[index].counts.entries.map { "\($0.value):\($0.count)" }
      child.add("scores", text: scores.joined(separator: " "))
      child.addTold(group.scores[index])
      if let sums = group.coMoments[index], sums.n > 0 { child.add(sums) }
    }
  }

  private func addLinked(to element: Element) {
    let counted = tally.answers.tally
    for cohort in cohorts.all {
      for from in project.waves.indices {
        for to in project.waves.indices.dropFirst(from + 1) {
          let pairs = counted.plan.measures.indices.map {
            counted.pair(partnership: cohort.index, from: from, to: to, measure: $0)
          }
          guard pairs.contains(where: { $0.n > 0 }) else { continue }
          let child = element.add("people")
          child.set(cohort)
          child.set("from", project.waves[from].id)
          child.set("to", project.waves[to].id)
          for (measure, pair) in zip(counted.plan.measures, pairs) {
            let scores = pair.counts.map { "\($0.first)-\($0.second):\($0.count)" }
            let written = child.add("measure", text: scores.joined(separator: " "))
            written.set(project.questionnaire.name(of: measure))
          }
        }
      }
    }
  }
}

extension Element {
  func set(_ cohort: Cohorts.Cohort) {
    set("partnership", cohort.partnership)
    set("group", cohort.group)
    set("value", cohort.value)
  }

  func set(_ measure: Impact.Measure) {
    set("indicator", measure.indicator)
    set("facet", measure.facet)
  }

  fileprivate func add(_ item: Item, _ counted: ItemTally) {
    let child = add("item", ["id": item.id, "n": "\(counted.n)", "sum": "\(counted.sum)"])
    let states = [
      ("off-scale", counted.offScale), ("skipped", counted.skipped),
      ("not-shown", counted.notShown),
    ]
    for (name, people) in states where people > 0 { child.set(name, "\(people)") }
    child.append(counted.counts.map { "\($0)" }.joined(separator: " "))
  }

  /// The people of whose scores only sums are told.
  fileprivate func addTold(_ scores: ScoreTally) {
    let told = scores.counts.toldSums
    guard told.n > 0 else { return }
    let child = add("told", ["n": "\(told.n)", "sum": "\(told.sum)"])
    child.set("squares", "\(told.squares)")
    if scores.tellsPole { child.set("at-pole", "\(scores.toldPole)") }
  }

  /// The joint sums of the people who answered all items of an indicator.
  fileprivate func add(_ sums: ItemCoMoments) {
    let child = add("complete", ["n": "\(sums.n)"])
    child.add("sums", text: sums.sums.map { "\($0)" }.joined(separator: " "))
    child.add("products", text: sums.products.map { "\($0)" }.joined(separator: " "))
  }
}
