import Testing

@testable import Impact
@testable import Standards
@testable import Survey

struct DisclosureIndexTests {
  @Test func `a datapoint is answered by a figure, by words, by a reason or not at all`() throws {
    let index = try DisclosureIndex(
      of: SmallReport(
        disclosures: """
          {narrative: {S3-1.15: Our policy.}, values: {S3-2.21: yes},
            not_applicable: {S3-4.36-how: Nothing happened.}}
          """
      ).make(),
      by: "esrs-2023"
    )
    #expect(try index.entry("S3-2.21b").state == .figure)
    #expect(try index.entry("S3-1.15").state == .narrative)
    #expect(try index.entry("S3-2.21").state == .narrative)
    #expect(try index.entry("S3-2.21").facts.map(\.content) == [.flag(true)])
    #expect(
      try index.entry("S3-4.36-how").state == .notApplicable(.stated(Wording("Nothing happened.")))
    )
    #expect(try index.entry("S3-1.16").state == .open)
    #expect(try index.entry("S3-5.MDR-T.80").state.word == "not-applicable")
    #expect(index.openMandatory.contains { $0.datapoint.id == "S3-1.16" })
    #expect(!index.openMandatory.contains { $0.datapoint.id == "S3-1.15" })
    #expect(!index.openMandatory.contains { $0.datapoint.id == "S3-2.21c" }, "conditional")
  }

  @Test func `the user's words follow what was computed of the same`() throws {
    let index = try DisclosureIndex(
      of: SmallReport(disclosures: "{narrative: {S3-2.21b: Every spring.}}").make(),
      by: "esrs-2023"
    )
    let entry = try index.entry("S3-2.21b")
    #expect(entry.state == .figure && entry.facts.count == 1)
    guard case .prose(let prose) = try #require(entry.facts.first).content else {
      Issue.record("no text")
      return
    }
    #expect(prose.count > 1 && prose.last == .written(Wording("Every spring.")))
  }

  @Test func `a topic without partnerships, or not material, does not apply`() throws {
    let immaterial = try DisclosureIndex(
      of: SmallReport(disclosures: "{not_material: {S3: Not here.}}").make(),
      by: "esrs-2023"
    )
    for entry in immaterial.entries where entry.datapoint.id.hasPrefix("S3") {
      #expect(entry.state == .notApplicable(.stated(Wording("Not here."))), "\(entry.datapoint.id)")
    }
    #expect(try immaterial.entry("S4-2.20b").state == .figure)
  }

  @Test func `means and shares are those of the answers, year by year`() throws {
    let index = try DisclosureIndex(of: SmallReport(times: 5).make(), by: "esrs-2023")
    let amounts = try index.entry("MDR-M.77c-amount").facts
    let read = amounts.map { fact in
      "\(fact.key ?? "") \(fact.year?.rawValue ?? "") \(fact.period.start.year) \(fact.content)"
    }
    // Answers 1…5 are scores of 0…100 in steps of 25: north (0+25+50+75+100)/5 and
    // (50+50+50+100+100)/5, south 50 and (100+100+100+0+0)/5.
    #expect(
      read == [
        "north/mood/mean baseline 2023 number(50.0)", "north/mood/mean current 2024 number(70.0)",
        "south/mood/mean baseline 2023 number(50.0)", "south/mood/mean current 2024 number(60.0)",
        "south/hours/output current 2024 amount(Survey.Amount(millionths: 12500000))",
      ]
    )
    // Five people each. At most 25 points: two fifths in the north in 2023, two fifths in the south in 2024.
    let shares = try index.entry("MDR-M.77c-share").facts.map(\.content)
    #expect(shares == [.percent(40), .percent(0), .percent(0), .percent(40)])
  }

  @Test func `a small group is withheld and never zero`() throws {
    var small = SmallReport()
    small.waves[0].north = [1, 2, 3]
    let index = try DisclosureIndex(of: small.make(), by: "esrs-2023")
    let facts = try index.entry("MDR-M.77c-amount").facts.filter { $0.key == "north/mood/mean" }
    #expect(facts.map(\.content) == [.withheld(.smallGroup), .number(70)])
  }

  @Test func `a target has its baseline, its value and its goal in their years`() throws {
    let report = try SmallReport(
      southTargets: """
        [{id: t, name: Mood at 80, indicator: mood, baseline: {wave: w1}, \
        target: {date: 2027-06-30, value: 80}}]
        """,
      times: 5
    ).make()
    let index = try DisclosureIndex(of: report, by: "esrs-2023")
    let facts = try index.entry("S4-5.MDR-T.80b").facts
    #expect(facts.map(\.content) == [.number(50), .number(60), .number(80)])
    #expect(facts.map(\.period.start.year) == [2023, 2024, 2027])
    #expect(facts.map(\.year) == [.baseline, .current, .target])
    #expect(Set(facts.map(\.key)) == ["S4/south/t"])
    let members = facts.map { $0.members.dropFirst().map(\.value) }
    #expect(
      members == [
        [.explicit("BaselineYearMember")], [], [.explicit("MilestonesAndTargetYearsMember")],
      ]
    )
    #expect(try index.entry("S3-5.MDR-T.80d").facts.map(\.content) == [.year(2023)])
    #expect(try index.entry("S3-5.MDR-T.80e-end").facts.map(\.content) == [.year(2027)])
    // Whether a target under way goes as planned is not known: a project states no path.
    #expect(try index.entry("S3-5.MDR-T.80j-on-plan").state == .open)
  }

  /// The south's mean rises from 50 to 60, and its share at the opposite pole (0 to 25) from 0 to 40 %;
  /// where less is better, the pole is 75 to 100 and the share rises from 0 to 60 %.
  @Test(arguments: [
    (true, "", 80, "advancing-positive"), (true, "", 40, nil),
    (false, "", 40, "reducing-negative"), (false, "", 80, nil),
    (true, ", measure: negative-pole", 10, nil), (false, ", measure: negative-pole", 10, nil),
  ])
  func `what a target is to do to people follows from its direction`(
    higherIsBetter: Bool,
    measure: String,
    value: Int,
    word: String?
  ) throws {
    var small = SmallReport(
      southTargets: "[{id: t, name: T, indicator: mood\(measure), baseline: {wave: w1}, "
        + "target: {date: 2027-06-30, value: \(value)}}]"
    )
    small.higherIsBetter = higherIsBetter
    small.times = 5
    let index = try DisclosureIndex(of: small.make(), by: "esrs-2023")
    let entry = try #require(
      index.entries.first { $0.datapoint.finding == .targetRelation }
    )
    let words = entry.facts.compactMap { fact -> [String]? in
      guard case .choices(let choices) = fact.content else { return nil }
      return choices.map(\.word)
    }
    #expect(words == (word.map { [[$0]] } ?? []))
  }

  @Test func `the share of an indicator that should fall is that of the high scores`() throws {
    for (higherIsBetter, score) in [
      (true, Sentence("pole.at-most", .count(25))), (false, Sentence("pole.at-least", .count(75))),
    ] {
      var small = SmallReport()
      small.higherIsBetter = higherIsBetter
      let index = try DisclosureIndex(of: small.make(), by: "esrs-2023")
      let methods = index.entries.filter { $0.datapoint.finding == .metricMethodology }
        .flatMap(\.facts).flatMap(\.sentences).filter { $0.key == "method.share" }
      #expect(!methods.isEmpty)
      #expect(methods.allSatisfy { $0.arguments.last == .phrase(score) })
    }
  }

  @Test func `a target whose figure is withheld says by which rule`() throws {
    var small = SmallReport(
      southTargets: """
        [{id: t, name: T, indicator: mood, baseline: {date: 2022-12-31, value: 30}, \
        target: {date: 2024-12-31, value: 80}}]
        """
    )
    small.waves = [([1, 2, 3, 4, 5], [3, 3, 3]), ([3, 3, 3, 5, 5], [5, 5, 5])]
    let index = try DisclosureIndex(of: small.make(), by: "esrs-2023")
    let said = index.entries.filter { $0.datapoint.finding == .targetPerformance }
      .flatMap(\.facts).flatMap(\.sentences)
    #expect(!said.isEmpty)
    #expect(said.allSatisfy { $0.key == "target.withheld" })
    #expect(said.allSatisfy { $0.arguments.last == .withheld(.smallGroup, threshold: 5) })
  }

  @Test func `ids stay when a partnership is renamed, and have no comma`() throws {
    let before = try DisclosureIndex(of: SmallReport().make(), by: "esrs-2023")
    let after = try DisclosureIndex(
      of: SmallReport(southName: "The South, renamed").make(),
      by: "esrs-2023"
    )
    let keys = [before, after].map { index in index.entries.flatMap { $0.facts.map(\.key) } }
    #expect(keys[0] == keys[1])
    #expect(FactCheck.faults(in: after) == [])
  }

  @Test func `another map changes ids and headings, never a value`() throws {
    let report = try SmallReport(
      southTargets: """
        [{id: t, name: At most 10, indicator: mood, measure: negative-pole, baseline: {wave: w1}, \
        target: {date: 2027-06-30, value: 10}}]
        """
    ).make()
    let figures = try ["esrs-2023", "esrs-2026"].map { standard in
      let index = try DisclosureIndex(of: report, by: standard)
      #expect(FactCheck.faults(in: index) == [])
      return index.entries.flatMap(\.facts).compactMap { fact -> String? in
        guard fact.year != nil else { return nil }
        let year = String(describing: fact.year)
        return "\(fact.subject) \(fact.period.start) \(year) \(fact.content)"
      }.sorted()
    }
    #expect(figures[0] == figures[1])
    #expect(figures[0].count == 15)
  }

  @Test func `a draft's tags are off unless the project asks for them`() throws {
    let drafts = try ["{}", "{draft_tags: true}"].map { section in
      try DisclosureIndex(of: SmallReport(disclosures: section).make(), by: "esrs-2026").isTagged
    }
    #expect(drafts == [false, true])
    #expect(try DisclosureIndex(of: SmallReport().make(), by: "esrs-2023").isTagged)
  }
}

extension Fact {
  /// The sentences of its paragraphs and lists.
  fileprivate var sentences: [Sentence] {
    guard case .prose(let prose) = content else { return [] }
    return prose.flatMap { (part: Prose) -> [Sentence] in
      switch part {
      case .paragraph(let sentences), .list(let sentences): return sentences
      case .written: return []
      }
    }
  }
}
