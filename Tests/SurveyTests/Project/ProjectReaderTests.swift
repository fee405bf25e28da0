import Testing

@testable import Survey

@Suite struct ProjectReaderTests {
  let project: Project

  init() throws {
    let reading = Fixture.read(Fixture.valid)
    #expect(reading.diagnostics == [])
    project = try #require(reading.project)
  }

  @Test func `the head says what is reported by whom and by which rules`() {
    #expect(project.title == Wording(danish: "Året i tal", english: "The year in figures"))
    #expect(project.language == .english)
    #expect(project.undertaking.name == Wording("Møller & Søn"))
    #expect(
      project.undertaking.identifier
        == Undertaking.Identifier(scheme: .cvr, value: "10150817")
    )
    #expect(project.period.start == CalendarDate("2025-01-01"))
    #expect(project.period.end == CalendarDate("2025-12-31"))
    #expect(project.privacy == Privacy(threshold: 7))
    #expect(
      project.scoring == ScoringRules(minimumAnsweredPercent: 67, negativePoleAtMost: 20)
    )
    #expect(project.duplicates == .mostComplete)
  }

  @Test func `scales keep their numbers exactly and know every spelling`() throws {
    let questionnaire = project.questionnaire
    #expect(questionnaire.name == Wording("Samhold"))
    #expect(questionnaire.source == Wording("A handbook"))
    #expect(questionnaire.validated)
    #expect(questionnaire.scales.map(\.id) == ["agree", "slider"])
    let agree = questionnaire.scales[0]
    #expect((agree.minimum, agree.maximum, agree.decimals) == (1, 5, 0))
    #expect(
      agree.points == [
        Scale.Point(
          value: 1,
          label: Wording(danish: "Helt uenig", english: "no"),
          spellings: ["1", "Helt uenig", "no", "Slet ikke", "1 = uenig"]
        ),
        Scale.Point(value: 5, label: Wording("Helt enig"), spellings: ["5", "Helt enig"]),
      ]
    )
    #expect(agree.noAnswer == ["Ved ikke", "off"])
    let slider = questionnaire.scales[1]
    #expect((slider.minimum, slider.maximum, slider.decimals) == (-50, 1000, 2))
  }

  @Test func `declared indicators come first and built-in ones that items name follow`() {
    let indicators = project.questionnaire.indicators
    #expect(indicators.map(\.id) == ["trust", "loneliness", "belonging", "co-creation"])
    #expect(indicators[0].name == Wording(danish: "tillid", english: "trust"))
    #expect(indicators[0].opposite == Wording(danish: "mistillid", english: "suspicion"))
    #expect(indicators[0].facets.map(\.id) == ["strangers"])
    #expect(indicators[1].opposite == Wording("company"))
    #expect(!indicators[1].higherIsBetter)
    #expect(indicators[1].facets == [Indicator.Facet(id: "evening", name: Wording("evenings"))])
    #expect(indicators[2].name == Wording("home"))
    #expect(indicators[2].opposite == Wording(danish: "isolation", english: "isolation"))
    #expect(indicators[3].facets == [])
  }

  @Test func `items are kept in the order in which they were asked`() {
    let items = project.questionnaire.items
    #expect(items.map(\.id) == ["q1", "q2", "q3", "q4"])
    #expect(items[0].facet == "strangers")
    #expect(items[1].reversed && !items[0].reversed)
    #expect(items[1].scale == "slider")
    #expect(items[3].wording == Wording("Is this your place?"))
  }

  @Test func `waves are in the order of their fieldwork`() {
    #expect(project.waves.map(\.id) == ["2024", "2025"])
    #expect(project.waves.map(\.name) == [Wording("2024"), Wording("Second")])
    #expect(project.waves.map(\.values) == [["2024"], ["2", "to"]])
    #expect(project.waves[0].invited == .total(300))
    #expect(project.waves[1].invited == .byPartnership(["laundry": 120, "2020": 80]))
    #expect(project.waves[1].fieldwork.end == CalendarDate("2025-09-30"))
  }

  @Test func `a file keeps what is stated about it and where`() throws {
    #expect(
      try project.waves[1].files == [
        InputFile(
          path: "waves/2025.csv",
          delimiter: .semicolon,
          encoding: .windows1252,
          decimalMark: .comma,
          partnership: "laundry",
          place: Fixture.place(of: "waves/2025.csv")
        ),
        InputFile(
          path: "waves/more.csv",
          delimiter: nil,
          encoding: nil,
          decimalMark: .point,
          partnership: nil,
          place: Fixture.place(of: "waves/more.csv")
        ),
      ]
    )
  }

  @Test func `a wave's columns override the project's and the rest is named like the items`() throws
  {
    let first = project.waves[0].columns
    let second = project.waves[1].columns
    #expect(try first.respondent == Columns.Name("Løbenr", at: Fixture.place(of: "Løbenr")))
    #expect(try first.partnership == Columns.Name("Sted", at: Fixture.place(of: "Sted")))
    #expect(first.wave == nil)
    #expect(try second.wave == Columns.Name("Runde", at: Fixture.place(of: "Runde")))
    #expect(second.respondent == first.respondent)
    #expect(try second.items["q1"] == Columns.Name("Tillid", at: Fixture.place(of: "Tillid}")))
    #expect(try first.items["q2"] == Columns.Name("q2", at: Fixture.place(of: "q2\n")))
    #expect(try second.items["q2"] == Columns.Name("Alene", at: Fixture.place(of: "Alene}")))
    #expect(second.items.count == 4)
  }

  @Test func `a partnership has its place partners roles and comparison`() {
    let laundry = project.partnerships[0]
    #expect(project.partnerships.map(\.id) == ["laundry", "2020"])
    #expect(laundry.name == Wording("Vaskeriet"))
    #expect(laundry.place == Wording(danish: "Nordbyen", english: "North Town"))
    #expect(laundry.description == Wording("A meeting place"))
    #expect(
      laundry.partners == [
        Partnership.Partner(name: Wording("Boligforeningen"), contribution: nil),
        Partnership.Partner(name: Wording("Skolen"), contribution: Wording("Rooms")),
      ]
    )
    #expect(laundry.roles == [.affectedCommunity, .endUser])
    #expect(laundry.population == 900)
    #expect(laundry.comparison == "2020")
    #expect(laundry.comparisonReason == Wording("Alike in age"))
    #expect(laundry.values == ["Vaskeri", "vask"])
    #expect(
      laundry.initiatives == [
        Partnership.Initiative(
          id: "coffee",
          name: Wording("Coffee"),
          description: Wording("Every week"),
          start: CalendarDate("2024-01-01"),
          end: CalendarDate("2024-12-31")
        )
      ]
    )
    #expect(project.partnerships[1].isComparisonOnly)
    #expect(project.partnerships[1].roles == [])
    #expect(project.partnerships[1].values == ["2020"])
  }

  @Test func `a target has a measure a baseline and an aim`() throws {
    let targets = project.partnerships[0].targets
    let end = try #require(CalendarDate("2026-12-31"))
    let start = try #require(CalendarDate("2023-12-31"))
    #expect(
      targets == [
        Target(
          id: "trusting",
          name: Wording("More trust"),
          measure: .mean(indicator: "trust"),
          baseline: .measured(wave: "2024"),
          value: 62.5,
          date: end
        ),
        Target(
          id: "fewer",
          name: Wording("Fewer alone"),
          measure: .negativePole(indicator: "loneliness"),
          baseline: .stated(value: 30, date: start),
          value: 20,
          date: end
        ),
        Target(
          id: "busy",
          name: Wording("Busy"),
          measure: .outputInPeriod(output: "hours"),
          baseline: .stated(value: 100, date: start),
          value: 250,
          date: project.period.end
        ),
      ]
    )
  }

  @Test func `declared outputs come first and override what is built in`() {
    let kinds = project.outputs.kinds
    #expect(
      kinds.map(\.id) == [
        "meals", "hours", "people-reached", "classes", "internships", "jobs", "events",
      ]
    )
    #expect(kinds[1].name == Wording(danish: "timer", english: "hours"))
    #expect(kinds[1].unit == Wording("h"))
    #expect(kinds.filter { !$0.addsOverPeriods }.map(\.id) == ["people-reached"])
    #expect(project.outputs.files.map(\.path) == ["outputs.csv"])
    #expect(project.outputs.files[0].delimiter == .tab)
  }

  @Test func `what may be left out has the documented defaults`() throws {
    let short = """
      samhold: 1
      title: T
      undertaking: {name: U}
      period: {start: 2025-01-01, end: 2025-12-31}
      questionnaire:
        name: Q
        scales: {s: {min: 0, max: 1}}
        items: [{id: a, indicator: trust, scale: s, wording: A}]
      waves: [{id: w, fieldwork: {start: 2025-05-01, end: 2025-05-01}, files: [w.csv]}]
      partnerships: [{id: p, name: P, place: L, stakeholders: [end-user]}]
      """
    let reading = Fixture.read(short)
    #expect(reading.diagnostics == [])
    let project = try #require(reading.project)
    #expect(project.language == .danish)
    #expect(project.undertaking.identifier == nil)
    #expect(project.privacy.threshold == 5)
    #expect(
      project.scoring == ScoringRules(minimumAnsweredPercent: 50, negativePoleAtMost: 25)
    )
    #expect(project.duplicates == .refuse)
    #expect(!project.questionnaire.validated)
    #expect(project.questionnaire.indicators.map(\.id) == ["trust"])
    #expect(project.waves[0].invited == .unknown)
    #expect(project.waves[0].columns.respondent == nil)
    #expect(project.waves[0].columns.items["a"]?.text == "a")
    #expect(project.outputs == .builtIn)
  }

  @Test func `a legal entity identifier with the right check digits is taken`() throws {
    let text = try Fixture.edited(
      "scheme: cvr, value: 10150817",
      to: "scheme: lei, value: 5493001KJTIIGC8Y1R12"
    )
    #expect(Fixture.read(text).project?.undertaking.identifier?.scheme == .lei)
  }

  @Test func `an anchored value can be used again`() throws {
    let text = try Fixture.edited("start: 2024-09-01, end", to: "start: &day 2024-09-01, end")
      .replacing("end: 2024-12-31}", with: "end: *day}")
    #expect(
      Fixture.read(text).project?.partnerships[0].initiatives[0].end?.description
        == "2024-09-01"
    )
  }

  @Test(arguments: ["\u{FEFF}", "---\n", "# a comment\n\n"])
  func `what stands before the first key does no harm`(prefix: String) {
    #expect(Fixture.read(prefix + Fixture.valid).project != nil)
  }

  @Test(arguments: ["\r\n", "\r"])
  func `line ends of other systems give the same project`(lineEnd: String) {
    #expect(Fixture.read(Fixture.valid.replacing("\n", with: lineEnd)).project == project)
  }
}
