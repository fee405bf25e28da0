import CSV
import Testing

@testable import Survey

/// Files with a row for every answer, whose rows are joined before they are read.
struct LongShapeTests {
  private static let columns =
    "{respondent: id, partnership: place, item: question, value: answer}"

  private static var project: SmallProject {
    var project = SmallProject()
    project.columns = columns
    return project
  }

  private static let header = "question,id,place,answer\n"

  /// The rows of a wide file as rows of an answer each, blank answers included or not.
  static func long(_ wide: [String], blanks: Bool) -> [String] {
    wide.flatMap { row in
      let fields = row.split(separator: ",", omittingEmptySubsequences: false)
      return zip(["own", "proud", "guest", "meet"], fields.dropFirst(2)).compactMap {
        item,
        answer in
        answer.isEmpty && !blanks ? nil : "\(item),\(fields[0]),\(fields[1]),\(answer)"
      }
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func `a row an answer, in any order, gives what a row a person gives`(seed: UInt64) throws {
    var dice = TallyMergingTests.Dice(state: seed)
    let waves = (0..<2).map { _ in TallyMergingTests.rows(&dice) }
    let wide = try SmallProject().read([
      "w1.csv": TallyMergingTests.header + waves[0].joined(separator: "\n"),
      "w2.csv": TallyMergingTests.header + waves[1].joined(separator: "\n"),
    ])
    let files = waves.map {
      Self.header + Self.long($0, blanks: true).shuffled(using: &dice).joined(separator: "\n")
    }
    #expect(try Self.project.read(["w1.csv": files[0], "w2.csv": files[1]]) == wide)
    for threads in [1, 3] {
      var reader = try SurveyReader(Self.project.project(), threads: threads) {
        MemorySource(files[$0.path == "w1.csv" ? 0 : 1])
      }
      reader.limits = Limits(chunkBytes: 300)
      #expect(try reader.read() == wide)
    }
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func `a row that is not there is an answer that was not given`(seed: UInt64) throws {
    var dice = TallyMergingTests.Dice(state: seed)
    // A person with no row at all is in no file.
    let rows = TallyMergingTests.rows(&dice).filter { !$0.hasSuffix(",,,,") }
    let wide = try SmallProject().read([
      "w1.csv": TallyMergingTests.header + rows.joined(separator: "\n"),
      "w2.csv": TallyMergingTests.header + rows.joined(separator: "\n"),
    ])
    let file =
      Self.header + Self.long(rows, blanks: false).shuffled(using: &dice).joined(separator: "\n")
    #expect(try Self.project.read(["w1.csv": file, "w2.csv": file]) == wide)
  }

  @Test(arguments: [21, 22, 23] as [UInt64])
  func `a wave column, groups and weights are taken along`(seed: UInt64) throws {
    var dice = TallyMergingTests.Dice(state: seed)
    var (wide, long) = (["id,place,round,sex,media,own,proud,guest,meet"], [String]())
    for (round, row) in (1...2).flatMap({ round in
      TallyMergingTests.rows(&dice).map { (round, $0) }
    }) {
      let fields = row.split(separator: ",", omittingEmptySubsequences: false)
      let sex = fields[0].last.map { "02468".contains($0) } ?? false ? "f" : "m"
      let media = ["Radio", "TV", "Radio;TV", ""].randomElement(using: &dice)!
      wide.append(
        "\(fields[0]),\(fields[1]),\(round),\(sex),\(media),"
          + fields.dropFirst(2).joined(separator: ",")
      )
      let own = "\(fields[0]);\(fields[1]);\(round);\(sex)"
      for (item, answer) in zip(["own", "proud", "guest", "meet"], fields.dropFirst(2)) {
        long.append("\(own);q.\(item);\(answer)")
      }
      for option in media.split(separator: ";") { long.append("\(own);media;\(option)") }
    }
    let waves = """
        - {id: w1, values: ["1"], fieldwork: {start: 2024-03-01, end: 2024-03-31}, files: [all.csv]}
        - {id: w2, values: ["2"], fieldwork: {start: 2025-03-01, end: 2025-03-31}, files: [all.csv]}
      """
    let groups = """
      groups:
        - {id: sex, name: Sex, column: sex, values: {f: F, m: M}}
        - {id: tv, name: TV, column: media, option: TV}
      """
    let answers = { (columns: String, text: String) in
      var small = SmallProject()
      small.waves = waves + "\n" + groups
      small.columns = columns
      return try small.read(["all.csv": text])
    }
    let items = "items: {own: q.own, proud: q.proud, guest: q.guest, meet: q.meet}"
    let joined = try answers(
      "{respondent: id, partnership: place, wave: round, item: question, value: answer, \(items)}",
      "id;place;round;sex;question;answer\n"
        + long.shuffled(using: &dice).joined(separator: "\n")
    )
    let expected = try answers(
      "{respondent: id, partnership: place, wave: round}",
      wide.joined(separator: "\n")
    )
    #expect(joined == expected)
    #expect(expected.rowAccounts.map(\.read) == [120, 120])
  }

  @Test func `what is wrong is told where it stands`() throws {
    let file =
      Self.header + """
        own,a,north,4
        proud,b,north,"7"
        meet,a,north,Måske
        own,b,north,2
        guest,b,west,3
        own,c,north,1
        ,c,north,1
        own,,north,5
        meet,c,north,9
        """
    let places = try Self.project.places(["w1.csv": file, "w2.csv": file])
    #expect(
      places.filter { $0.hasPrefix("w1") } == [
        "w1.csv:3:15 SH309", "w1.csv:4:14 SH301", "w1.csv:6:9 SH302", "w1.csv:8:1 SH364",
        "w1.csv:9:5 SH364", "w1.csv:10:14 SH309",
      ]
    )
    let summaries = try Self.project.complaints(["w1.csv": file, "w2.csv": file])
      .filter { $0.place?.file == "w1.csv" }.map(\.summary)
    #expect(
      summaries.first == "The number in column `answer` of `proud` lies outside the scale `agree`."
    )
    #expect(summaries[1] == "The answer in column `answer` of `meet` is not on the scale `agree`.")
  }

  @Test func `a partnership that is not known is nobody else's, whatever stands before it`() throws
  {
    // The fewer texts stand before, the smaller the numbers by which texts are known.
    let rows = ["own,a,south,1", "own,a,x,1", "own,a,y,1", "own,a,north,1", "own,a,z,1"]
    let file = Self.header + rows.joined(separator: "\n")
    let complaints = try Self.project.complaints(["w1.csv": file, "w2.csv": file])
    let unknown = complaints.filter { $0.code == .unknownPartnership }
    #expect(unknown.map(\.occurrences) == [3, 3])
  }

  private static let good = """
    own,a,north,4
    proud,a,north,4
    guest,a,north,2
    meet,a,north,4

    """

  /// What is noticed in files of the one partnership.
  private static func noticed(_ files: [String: String]) throws -> [Diagnostic] {
    try project.read(files).diagnostics.filter { $0.code != .partnershipWithoutRespondents }
  }

  @Test func `names of items that nobody asks for are told, and the nearest that somebody does`()
    throws
  {
    let answers = try Self.noticed([
      "w1.csv": Self.header + Self.good + "prowd,a,north,5\ngender,a,north,x\nprowd,b,north,5\n",
      "w2.csv": Self.header + Self.good.replacing("meet,", with: "meet2,"),
    ])
    #expect(answers.map(\.code) == [.itemNotKnown, .itemNotKnown, .itemNeverNamed, .itemNotKnown])
    let told = answers.map { "\($0.place?.line ?? 0) \($0.severity) \($0.occurrences)" }
    #expect(told == ["6 warning 2", "7 note 1", "0 warning 1", "5 note 1"])
    #expect(answers[0].summary.contains("nearly `proud`"))
    // What stands in a field is never told.
    #expect(!answers.contains { "\($0)".contains("prowd") || "\($0)".contains("gender") })
  }

  @Test func `a file whose items nobody asks for is refused`() throws {
    let file = Self.header + "1,a,north,4\n2,a,north,4\n"
    #expect(
      try Self.project.complaints(["w1.csv": file, "w2.csv": file]).map(\.code).contains(
        .itemNeverNamed
      )
    )
  }

  // MARK: Answered twice

  private static let twice =
    header + good + """
      own,b,north,5
      proud,b,north,5
      guest,b,north,1
      meet,b,north,5
      own,b,north,5
      proud,b,north,1
      meet,b,north,
      own,c,north,3
      """

  private static func read(_ duplicates: String) throws -> TalliedAnswers {
    var small = project
    small.duplicates = duplicates
    return try small.read(["w1.csv": twice, "w2.csv": header + good])
  }

  @Test func `an item that is answered twice is refused with the lines`() throws {
    let complaints = try Self.project.complaints([
      "w1.csv": Self.twice, "w2.csv": Self.header + Self.good,
    ])
    #expect(complaints.map(\.code) == [.answeredTwice, .answeredTwice])
    #expect(complaints.map { $0.place?.line } == [6, 7])
    #expect(complaints.map { $0.place?.column } == [13, 15])
    #expect(complaints[0].summary.hasSuffix("lines 6, 10."))
  }

  @Test func `of answers that are alike one counts, and of those that differ none`() throws {
    let answers = try Self.read("most-complete")
    let items = try #require(answers.tally.group(partnership: 0, wave: 0)).items
    // Of a, b and c: own 4, 5, 3; proud 4 and nothing; guest 2 and 1; meet 4 and 5.
    #expect(items.map(\.n) == [3, 1, 2, 2])
    #expect(items.map(\.sum) == [9, 3, 1, 7])
    #expect(
      answers.diagnostics.filter { $0.code == .answeredTwice }.map(\.severity) == [.note, .note]
    )
  }

  @Test func `or the person is left out of the wave and counted as such`() throws {
    let answers = try Self.read("exclude")
    let items = try #require(answers.tally.group(partnership: 0, wave: 0)).items
    #expect(items.map(\.n) == [2, 1, 1, 1])
    #expect(answers.rowAccounts[0].read == 3)
    #expect(answers.rowAccounts[0].excludedAsDuplicate == 1)
  }

  @Test func `which row comes first does not matter to what counts`() throws {
    var dice = TallyMergingTests.Dice(state: 5)
    var small = Self.project
    small.duplicates = "most-complete"
    let rows = Self.twice.split(separator: "\n").dropFirst()
    let tally = try Self.read("most-complete").tally
    for _ in 0..<10 {
      let shuffled = Self.header + rows.shuffled(using: &dice).joined(separator: "\n")
      #expect(
        try small.read(["w1.csv": shuffled, "w2.csv": Self.header + Self.good]).tally == tally
      )
    }
  }

  @Test func `a person in two files of a wave is found at the line of the first row`() throws {
    var small = Self.project
    small.waves = small.waves.replacing("[w1.csv]", with: "[w1.csv, other.csv]")
    let other = Self.header + "own,z,north,1\nown,a,north,1\n"
    let complaints = try small.complaints([
      "w1.csv": "\(Self.header)own,y,north,1\n\(Self.good)", "other.csv": other,
      "w2.csv": "\(Self.header)\(Self.good)",
    ])
    #expect(complaints.map(\.code).contains(.duplicateRespondent))
    let summaries = complaints.map(\.summary)
    #expect(summaries.contains { $0.contains("2 times: line 3, other.csv line 3.") })
  }

  @Test func `the rows of a person must not contradict each other`() throws {
    var small = Self.project
    small.waves += "\ngroups: [{id: sex, name: Sex, column: sex, values: {f: F, m: M}}]"
    let file =
      "question,id,place,answer,sex\nown,a,north,4,\nmeet,a,north,4,f\nproud,a,north,4,m\nguest,a,north,4,\n"
    #expect(
      try small.places(["w1.csv": file, "w2.csv": file]) == [
        "w1.csv:4:17 SH363", "w2.csv:4:17 SH363",
      ]
    )
  }

  @Test func `more answers than are joined in memory are refused`() throws {
    let file = Self.header + Self.good + Self.good.replacing(",a,", with: ",abcdefgh,")
    let few = LongJoining.Limits(cells: 6)
    let short = LongJoining.Limits(textBytes: 3)
    for limits in [few, short] {
      var reader = try SurveyReader(Self.project.project()) { _ in MemorySource(file) }
      reader.joiningLimits = limits
      let complaints = try #require(throws: Complaints.self) { _ = try reader.read() }
      #expect(complaints.diagnostics.map(\.code) == [.tooManyAnswers, .tooManyAnswers])
    }
  }

  @Test(arguments: [
    "{respondent: id, item: question}", "{respondent: id, value: answer}",
    "{item: question, value: answer}",
  ])
  func `a row an answer needs the item, the value and the respondent`(columns: String) {
    var small = SmallProject()
    small.columns = columns.replacing("{", with: "{partnership: place, ")
    let reading = ProjectReader.read(small.yaml, file: "samhold.yaml")
    #expect(reading.diagnostics.map(\.code) == [.contradiction, .contradiction])
  }
}
