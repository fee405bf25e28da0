import Testing

@testable import Survey

struct SurveyReaderTests {
  static let header = "id,place,own,proud,guest,meet\n"
  static let first =
    header + """
      a,north,5,4,2,3
      b,north,1,1,5,Ved ikke
      c,Syd,3,,3,3
      d,north,,,,
      e,north,Enig,Uenig,,

      """
  static let second =
    header + """
      a,north,5,5,1,4
      f,north,2,2,4,2
      c,south,4,4,2,1

      """

  @Test func `ten hand-scored rows give the sums worked out by hand`() throws {
    let answers = try SmallProject().read(["w1.csv": Self.first, "w2.csv": Self.second])
    // belonging in w1, north: a (4+3+3)/12, b 0, e (3+1)/8; own, then proud, then guest turned round.
    let belonging = (100 * 10 / 12.0 + 0 + 50) / 3
    #expect(abs(try #require(answers.mean(0)) - belonging) < 1e-9)
    let group = try #require(answers.tally.group(partnership: 0, wave: 0))
    #expect(group.respondents == 3)
    #expect(group.scores[0].n == 3)
    #expect(group.scores[0].atNegativePole == 1)
    // The facets: ownership 100, 0, 75; pride 75, 0, 25; identification 75, 0; trust 50.
    #expect(answers.mean(1) == 175.0 / 3)
    #expect(answers.mean(2) == 100.0 / 3)
    #expect(answers.mean(3) == 37.5)
    #expect(answers.mean(4) == 50)
    #expect(group.scores[4].n == 1)
  }

  @Test func `the same person is linked over waves within a partnership`() throws {
    let answers = try SmallProject().read(["w1.csv": Self.first, "w2.csv": Self.second])
    let pair = answers.tally.pair(partnership: 0, from: 0, to: 1, measure: 0)
    let steps = Int128(answers.tally.plan.measures[0].steps)
    #expect(pair.n == 1)
    #expect(pair.first.sum == steps * 10 / 12)
    #expect(pair.second.sum == steps)
    #expect(pair.sumOfProducts == pair.first.sum * pair.second.sum)
    #expect(answers.tally.pair(partnership: 1, from: 0, to: 1, measure: 0).n == 1)
  }

  @Test func `every row is counted once`() throws {
    let answers = try SmallProject().read(["w1.csv": Self.first, "w2.csv": Self.second])
    let account = try #require(answers.rowAccounts.first)
    #expect(account.read == 5)
    #expect(account.scored == 2)
    #expect(account.partial == 2)
    #expect(account.withoutAnswers == 1)
  }

  @Test func `item answers are counted as they were given`() throws {
    let answers = try SmallProject().read(["w1.csv": Self.first, "w2.csv": Self.second])
    let items = try #require(answers.tally.group(partnership: 0, wave: 0)).items
    #expect(items[0].counts == [1, 0, 0, 1, 1])
    #expect(items[2].counts == [0, 1, 0, 0, 1])
    #expect(items[2].skipped == 1)
    #expect(items[3].offScale == 1)
    #expect(items[3].skipped == 1)
  }

  @Test func `faults of all files are told at once, each with its place`() throws {
    let places = try SmallProject().places([
      "w1.csv": Self.header + "a,nord,5,4,2,3\nb,north,9,sometimes,2,2.5\n",
      "w2.csv": "id,place,own,proud,guest\na,north,1,2,3\n",
    ])
    #expect(
      places == [
        "samhold.yaml:24:12 SH206", "w1.csv:2:3 SH302", "w1.csv:3:9 SH309", "w1.csv:3:11 SH301",
        "w1.csv:3:23 SH309",
      ]
    )
  }

  @Test func `forty thousand equal faults are one diagnostic that counts them`() throws {
    let rows = (0..<40_000).map { "p\($0),north,Never,1,1,1" }.joined(separator: "\n")
    let complaints = try SmallProject().complaints([
      "w1.csv": Self.header + rows, "w2.csv": Self.second,
    ])
    #expect(complaints.count == 1)
    #expect(complaints.first?.occurrences == 40_000)
    #expect(complaints.first?.place == Place(file: "w1.csv", line: 2, column: 10))
    #expect(complaints.first?.summary.contains("next in line 3, 4, 5, 6") == true)
  }

  @Test func `what stands in a field is never told`() throws {
    let complaints = try SmallProject().complaints([
      "w1.csv": Self.header + "kim@example.org,Secret Street,Secret answer,1,1,1\n",
      "w2.csv": Self.second,
    ])
    for complaint in complaints {
      #expect(!complaint.summary.contains("Secret") && complaint.hint?.contains("Secret") != true)
      #expect(!complaint.summary.contains("kim"))
    }
    #expect(complaints.count == 1)
  }

  @Test func `a row without an identifier counts for its wave and is told of`() throws {
    let answers = try SmallProject().read([
      "w1.csv": Self.header + ",north,5,5,1,5\na,north,5,5,1,5\n", "w2.csv": Self.second,
    ])
    #expect(answers.tally.group(partnership: 0, wave: 0)?.respondents == 2)
    #expect(answers.diagnostics.map(\.code) == [.missingRespondent])
    #expect(answers.diagnostics.first?.severity == .warning)
  }

  @Test func `a file with a header only is an error`() throws {
    #expect(
      try SmallProject().places(["w1.csv": Self.header, "w2.csv": Self.second]) == [
        "w1.csv:1:0 SH203"
      ]
    )
  }

  @Test func `a malformed file is told of beside the faults of the others`() throws {
    let places = try SmallProject().places([
      "w1.csv": Self.header + "a,north,1,1,1,\"1\n", "w2.csv": Self.header + "a,north,0,1,1,1\n",
    ])
    #expect(places == ["w1.csv:2:15 SH201", "w2.csv:2:9 SH309"])
  }

  @Test func `a wave column tells the waves of a shared file apart`() throws {
    var small = SmallProject()
    small.columns = "{respondent: id, partnership: place, wave: round}"
    small.waves = """
        - {id: w1, values: [spring, Spring], fieldwork: {start: 2024-03-01, end: 2024-03-31}, files: [all.csv]}
        - {id: w2, fieldwork: {start: 2025-03-01, end: 2025-03-31}, files: [all.csv]}
      """
    let header = "round,id,place,own,proud,guest,meet\n"
    let answers = try small.read([
      "all.csv": header + "spring,a,north,5,5,1,5\nw2,a,north,1,1,5,1\nSpring,b,north,1,1,5,1\n"
    ])
    #expect(answers.tally.group(partnership: 0, wave: 0)?.respondents == 2)
    #expect(answers.tally.pair(partnership: 0, from: 0, to: 1, measure: 0).n == 1)
    #expect(answers.rowAccounts.map(\.read) == [2, 1])
    #expect(
      try small.places(["all.csv": header + "autumn,a,north,5,5,1,5\n"]) == ["all.csv:2:1 SH303"]
    )
  }

  @Test func `columns of several waves side by side are read in one pass`() throws {
    var small = SmallProject()
    small.waves = """
        - id: w1
          fieldwork: {start: 2024-03-01, end: 2024-03-31}
          files: [wide.csv]
          columns: {items: {own: own1, proud: proud1, guest: guest1, meet: meet1}}
        - id: w2
          fieldwork: {start: 2025-03-01, end: 2025-03-31}
          files: [wide.csv]
          columns: {items: {own: own2, proud: proud2, guest: guest2, meet: meet2}}
      """
    let answers = try small.read([
      "wide.csv": """
      id,place,own1,proud1,guest1,meet1,own2,proud2,guest2,meet2
      a,north,5,5,1,5,4,4,2,4
      b,north,1,1,5,1,,,,
      """
    ])
    #expect(answers.tally.group(partnership: 0, wave: 0)?.respondents == 2)
    #expect(answers.tally.group(partnership: 0, wave: 1)?.respondents == 1)
    #expect(answers.tally.pair(partnership: 0, from: 0, to: 1, measure: 4).n == 1)
  }

  @Test func `faults before a malformation are told too`() throws {
    let places = try SmallProject().places([
      "w1.csv": Self.header + "a,north,9,1,1,1\nb,north,\"1,1,1,1\n", "w2.csv": Self.second,
    ])
    #expect(places == ["w1.csv:2:9 SH309", "w1.csv:3:9 SH201"])
  }

  @Test func `a number with the other decimal mark is told as that`() throws {
    let complaints = try SmallProject().complaints([
      "w1.csv": Self.header + "a,north,\"3,0\",1,1,1\n", "w2.csv": Self.second,
    ])
    #expect(complaints.first?.hint?.contains("decimal_mark") == true)
  }

  @Test func `an empty partnership is told as that, and once for a row`() throws {
    let complaints = try SmallProject().complaints([
      "w1.csv": Self.header + "a,,1,1,1,1\n", "w2.csv": Self.second,
    ])
    #expect(complaints.map(\.code) == [.unknownPartnership])
    #expect(complaints.first?.occurrences == 1)
    #expect(complaints.first?.summary.contains("does not say") == true)
  }

  @Test func `an identifier is the same however its letters are composed`() throws {
    let answers = try SmallProject().read([
      "w1.csv": Self.header + "å\u{A0},north,1,1,1,1\nz,south,1,1,1,1\n",
      "w2.csv": Self.header + "a\u{30A},north,1,1,1,1\n",
    ])
    #expect(answers.tally.pair(partnership: 0, from: 0, to: 1, measure: 0).n == 1)
  }
}
