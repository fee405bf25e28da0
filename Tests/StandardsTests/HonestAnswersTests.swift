import Testing

@testable import Impact
@testable import Standards
@testable import Survey

/// What a report says only as far as it knows it.
struct HonestAnswersTests {
  private func index(_ small: SmallReport) throws -> DisclosureIndex {
    try DisclosureIndex(of: small.make(), by: "esrs-2023")
  }

  /// The keys of all sentences in a datapoint's texts.
  private func sentences(_ id: String, in index: DisclosureIndex) throws -> [String] {
    try index.entry(id).facts.flatMap { fact -> [String] in
      guard case .prose(let prose) = fact.content else { return [] }
      return prose.flatMap { part in
        switch part {
        case .paragraph(let sentences), .list(let sentences): sentences.map(\.key)
        case .written: ["written"]
        }
      }
    }
  }

  /// North clearly better, South clearly worse.
  private var moved: SmallReport {
    SmallReport(
      times: 2,
      waves: [
        (north: [1, 1, 1, 1, 1, 2, 1, 2], south: [5, 5, 5, 5, 5, 4, 5, 4]),
        (north: [5, 5, 5, 5, 5, 4, 5, 4], south: [1, 1, 1, 1, 1, 2, 1, 2]),
      ]
    )
  }

  @Test func `activities with positive impacts are those where something improved`() throws {
    #expect(try index(SmallReport()).entry("S4.SBM-3.10c").state == .open)
    let end = try index(moved)
    #expect(
      try sentences("S4.SBM-3.10c", in: end) == ["activities", "activity", "activities.worse"]
    )
    #expect(try end.entry("S3.SBM-3.9c").state == .open, "South alone, which became worse")
  }

  @Test func `changes for the worse stand with what is done about negative impacts`() throws {
    var small = moved
    #expect(
      try sentences("S3-4.33a", in: index(small)) == ["adverse", "adverse.unanswered"]
    )
    #expect(try index(small).entry("S4-4.32a").facts.map(\.key) == ["S4/south"])
    small.sections = """
      findings:
        - {partnership: south, indicator: mood, action: A meeting., owner: The board, date: 2024-05-01}
      """
    #expect(try sentences("S3-4.33a", in: index(small)) == ["adverse", "adverse.answered"])
  }

  @Test func `response rates are no assessment of engagement without the user's words`() throws {
    #expect(try index(SmallReport()).entry("S3-2.21d").state == .open)
    let told = try index(SmallReport(disclosures: "{narrative: {S3-2.21d: In June.}}"))
    #expect(
      try sentences("S3-2.21d", in: told) == ["responses", "participation.answered", "written"]
    )
    #expect(try told.entry("S3-2.24").state == .open)
  }

  @Test func `effectiveness is tracked only where there were two waves`() throws {
    var small = SmallReport()
    small.waves.removeLast()
    let one = try sentences("S3-4.32d", in: index(small))
    #expect(one == ["effectiveness.once"])
    let two = try sentences("S3-4.32d", in: index(SmallReport()))
    #expect(two.first == "effectiveness")
  }

  @Test func `of outputs neither uncertainty nor validation is claimed`() throws {
    let index = try index(SmallReport(disclosures: "{validated_by: The institute}"))
    for id in ["BP-2.11bi", "MDR-M.77b", "MDR-M.77b-how"] {
      let keys = try index.entry(id).facts.compactMap(\.key)
      #expect(keys.contains("south/mood/mean") && !keys.contains("south/hours/output"), "\(id)")
    }
  }

  @Test func `only a target for what changes for people is a target of its topic`() throws {
    let mood = """
      [{id: t, name: T, indicator: mood, baseline: {wave: w1}, \
      target: {date: 2027-06-30, value: 80}}]
      """
    let hours = """
      [{id: t, name: T, output: hours, baseline: {date: 2023-01-01, value: 0}, \
      target: {date: 2024-12-31, value: 10}}]
      """
    let cases = [
      (SmallReport(southTargets: hours), ["S3", "S4"]), (SmallReport(northTargets: mood), ["S3"]),
    ]
    for (small, topics) in cases {
      let index = try index(small)
      #expect(try index.entry("MDR-T.81").facts.map(\.content) == [.flag(true)])
      guard case .choices(let choices) = try index.entry("MDR-T.81-matters").facts.first?.content
      else {
        Issue.record("no topics")
        continue
      }
      #expect(choices.map(\.word) == topics)
    }
    #expect(
      try index(SmallReport(southTargets: mood)).entry("MDR-T.81").state.word == "not-applicable"
    )
  }
}
