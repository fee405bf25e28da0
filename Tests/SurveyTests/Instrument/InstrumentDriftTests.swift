import Testing

@testable import Survey

@Suite struct InstrumentDriftTests {
  /// A project of three waves; `asked` is what each asked otherwise.
  static func project(_ asked: [String], decisions: String = "[]") throws -> Project {
    var small = SmallProject()
    small.scales += """

          dearer:
            min: 1
            max: 5
            labels: {1: Slet ikke, 2: {da: Uenig, en: Disagree}, 3: {da: Både og, en: Neither}, 4: {da: Enig, en: Agree}, 5: {da: Helt enig, en: Strongly agree}}
          middle:
            min: 1
            max: 5
            labels: {1: {da: Helt uenig, en: Strongly disagree}, 2: {da: Uenig, en: Disagree}, 3: Midt imellem, 4: {da: Enig, en: Agree}, 5: {da: Helt enig, en: Strongly agree}}
          seven: {min: 1, max: 7}
          twin: {min: 1, max: 5, labels: {1: {da: Helt uenig, en: Strongly disagree}, 2: {da: Uenig, en: Disagree}, 3: {da: Både og, en: Neither}, 4: {da: Enig, en: Agree}, 5: {da: Helt enig, en: Strongly agree}}}
      """
    small.waves = asked.enumerated().map { index, asked in
      "  - {id: w\(index + 1), fieldwork: {start: 202\(index)-03-01, end: 202\(index)-03-31}, "
        + "files: [w\(index + 1).csv], asked: \(asked)}"
    }.joined(separator: "\n")
    small.outputs = "{}\ndecisions: \(decisions)"
    return try small.project()
  }

  static func decision(_ verdict: String, _ from: String, _ to: String) -> String {
    "[{item: own, from: \(from), to: \(to), decision: \(verdict), reason: Tried, date: 2022-01-01}]"
  }

  @Test(arguments: [
    ("{own: {wording: Yours}}", [ItemDrift.Aspect.wording], true),
    ("{own: {scale: dearer}}", [.anchors], true),
    ("{own: {scale: middle}}", [.labels], true),
    ("{own: {scale: seven}}", [.range, .anchors, .labels], false),
    ("{own: {position: 4}}", [.position], true),
    ("{own: {wording: {da: Vores}, position: 2}}", [.wording, .position], true),
  ])
  func `each thing that changed is named`(
    _ asked: String,
    _ aspects: [ItemDrift.Aspect],
    _ hasCommonScore: Bool
  ) throws {
    let drift = InstrumentDrift(try Self.project(["{}", asked]))
    let drifts = drift.drifts(of: [0, 1, 2, 3], from: 0, to: 1)
    #expect(drifts.map(\.item) == ["own"])
    #expect(drifts.first?.aspects == aspects)
    #expect(drifts.first?.hasCommonScore == hasCommonScore)
    #expect(drift.blocks([0], from: 0, to: 1) && !drift.blocks([1, 2, 3], from: 0, to: 1))
    #expect(drift.blocks(indicator: "belonging", from: "w1", to: "w2"))
    #expect(drift.blocks(indicator: "belonging", facet: "ownership", from: "w1", to: "w2"))
    #expect(!drift.blocks(indicator: "belonging", facet: "pride", from: "w1", to: "w2"))
    #expect(!drift.blocks(indicator: "trust", from: "w1", to: "w2"))
  }

  @Test func `the same words and labels under other names are no change`() throws {
    let project = try Self.project(["{}", "{own: {wording: Ours, scale: twin, position: 1}}"])
    #expect(InstrumentDrift(project).all == [])
    #expect(InstrumentDrift(project).diagnostics == [])
  }

  @Test func `an open change is a warning where the wave states it`() throws {
    let drift = InstrumentDrift(
      try Self.project(["{}", "{own: {wording: Yours}, guest: {position: 9}}"])
    )
    let diagnostic = try #require(drift.diagnostics.first)
    #expect(drift.diagnostics.count == 1)
    #expect(diagnostic.code == .instrumentChanged)
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.summary.contains("`own` (wording), `guest` (position)"))
    #expect(diagnostic.summary.contains("`w1` and `w2`"))
    #expect(diagnostic.place?.file == "samhold.yaml" && diagnostic.place?.column != 1)
    #expect(diagnostic.place?.line != nil)
  }

  @Test func `a decision holds for all waves that asked in the same two ways`() throws {
    let comparable = InstrumentDrift(
      try Self.project(
        ["{}", "{own: {wording: Yours}}", "{own: {wording: Yours}}"],
        decisions: Self.decision("comparable", "w2", "w1")
      )
    )
    #expect(!comparable.blocks([0], from: 0, to: 1) && !comparable.blocks([0], from: 0, to: 2))
    #expect(comparable.diagnostics == [])
    #expect(comparable.all.map(\.decision?.verdict) == [.comparable, .comparable])

    let third = InstrumentDrift(
      try Self.project(
        ["{}", "{own: {wording: Yours}}", "{own: {wording: Theirs}}"],
        decisions: Self.decision("comparable", "w1", "w2")
      )
    )
    #expect(!third.blocks([0], from: 0, to: 1) && third.blocks([0], from: 0, to: 2))
    #expect(third.diagnostics.count == 2)
  }

  @Test func `a decision against comparing blocks without a warning`() throws {
    let drift = InstrumentDrift(
      try Self.project(
        ["{}", "{own: {wording: Yours}}"],
        decisions: Self.decision("not-comparable", "w1", "w2")
      )
    )
    #expect(drift.blocks([0], from: 0, to: 1))
    #expect(drift.diagnostics == [])
  }

  @Test func `no decision makes scales of different lengths comparable`() throws {
    let drift = InstrumentDrift(
      try Self.project(
        ["{}", "{own: {scale: seven}}"],
        decisions: Self.decision("comparable", "w1", "w2")
      )
    )
    #expect(drift.blocks([0], from: 0, to: 1))
    #expect(drift.diagnostics.first?.hint?.contains("not-comparable") == true)
  }

  @Test func `a change that was undone is told once for each way back`() throws {
    let drift = InstrumentDrift(try Self.project(["{}", "{own: {wording: Yours}}", "{}"]))
    #expect(!drift.blocks([0], from: 0, to: 2))
    #expect(drift.diagnostics.count == 2)
  }

  @Test func `each wave's answers are read on the scale it asked with`() throws {
    var small = SmallProject()
    small.scales += "\n    seven: {min: 1, max: 7}"
    small.items = "    - {id: meet, indicator: trust, scale: agree, reversed: true, wording: Meet}"
    small.waves = """
        - {id: w1, fieldwork: {start: 2024-03-01, end: 2024-03-31}, files: [w1.csv]}
        - {id: w2, fieldwork: {start: 2025-03-01, end: 2025-03-31}, files: [w2.csv], asked: {meet: {scale: seven}}}
      """
    let answers = try small.read([
      "w1.csv": "id,place,meet\na,north,5\nb,north,Enig\n",
      "w2.csv": "id,place,meet\na,north,7\nb,north,4\n",
    ])
    // Reversed: 5 of 1…5 is 0 and "Enig" 25; 7 of 1…7 is 0 and 4 is 50.
    #expect(answers.mean(0, wave: 0) == 12.5)
    #expect(answers.mean(0, wave: 1) == 25)
  }
}
