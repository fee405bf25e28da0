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
    try index.entry(id).sentences
  }

  /// North clearly better, South clearly worse.
  private var moved: SmallReport {
    SmallReport(waves: [
      (north: [1, 1, 1, 1, 1, 2, 1, 2], south: [5, 5, 5, 5, 5, 4, 5, 4]),
      (north: [5, 5, 5, 5, 5, 4, 5, 4], south: [1, 1, 1, 1, 1, 2, 1, 2]),
    ])
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

  @Test func `whether an output is counted or estimated is said only by the user`() throws {
    let stated = [
      ("{}", ["assume.output"]),
      ("{hours: {estimated: false}}", ["assume.counted", "assume.output"]),
      (
        "{hours: {estimated: true, method: Two hours a meeting.}}",
        ["assume.estimated", "name", "assume.output"]
      ),
    ]
    for (kinds, keys) in stated {
      let entry = try index(SmallReport(kinds: kinds)).entry("BP-2.11bii")
      let hours = DisclosureIndex.Entry(
        datapoint: entry.datapoint,
        state: entry.state,
        facts: entry.facts.filter { $0.key == "south/hours/output" }
      )
      #expect(hours.sentences == keys, "\(kinds)")
    }
  }

  @Test func `a partnership is told of changed questions only where it was asked both ways`() throws
  {
    // The north was asked in all three waves, the south in the last two, which asked alike.
    let small = SmallReport(
      firstWave: ", asked: {answer: {wording: Otherwise}}",
      waves: [
        ([1, 2, 3, 4, 5], []), ([3, 3, 3, 5, 5], [5, 5, 5, 1, 1]),
        ([3, 3, 3, 5, 5], [5, 5, 5, 1, 1]),
      ]
    )
    let index = try index(small)
    #expect(try index.entry("S3-4.32d").sentences.first == "effectiveness")
    let both = try index.entry("S4-4.31d").sentences.filter { $0.hasPrefix("effectiveness") }
    #expect(both.contains("effectiveness.drifting") && both.contains("effectiveness"))
  }

  @Test func `a partnership alone neither engages nor tracks without targets in the draft`() throws
  {
    let index = try DisclosureIndex(of: SmallReport().make(), by: "esrs-2026")
    #expect(try index.entry("S3-2.engages").state == .open)
    #expect(try index.entry("GDR-T.52").state == .open)
    let told = SmallReport(
      disclosures: """
        {standard: esrs-2026, values: {S3-2.engages: no, GDR-T.52: yes}, narrative: {GDR-T.52-how: So.}}
        """
    )
    let answered = try DisclosureIndex(of: told.make(), by: "esrs-2026")
    #expect(try answered.entry("S3-2.engages").facts.map(\.content) == [.flag(false)])
    #expect(try answered.entry("GDR-T.52-how").state == .narrative)
  }
}
