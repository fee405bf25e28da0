import CSV
import Testing

@testable import Survey

/// Exports read through a project: headers, codes, and the kinds of missing answers.
@Suite struct ExportReadingTests {
  /// A project of four items on one five-point scale of one partnership.
  static func project(
    file: String,
    columns: String,
    labels: String = "",
    scale: String = """
    {min: 1, max: 5, labels: {1: Helt uenig, 2: Uenig, 3: Hverken eller, 4: Enig, 5: Helt enig}}
    """,
    items: [String] = ["a", "b"]
  ) throws -> Project {
    let yaml = """
      samhold: 1
      title: Small
      undertaking: {name: Small}
      period: {start: 2025-01-01, end: 2025-12-31}
      questionnaire:
        name: Small
        scales:
          agree: \(scale)
        items:
      \(items.map { "    - {id: \($0), indicator: trust, scale: agree, wording: W}" }.joined(separator: "\n"))
      columns: \(columns)
      waves:
        - id: w1
          fieldwork: {start: 2025-03-01, end: 2025-03-31}
          files: [\(file)]\(labels)
      partnerships:
        - {id: north, name: North, place: North, stakeholders: [end-user]}
      """
    let reading = ProjectReader.read(yaml, file: "samhold.yaml")
    #expect(reading.diagnostics == [])
    return try #require(reading.project)
  }

  static func read(_ project: Project, _ files: [String: String]) throws -> TalliedAnswers {
    try SurveyReader(project, opening: files.opening).read()
  }

  static func codes(_ project: Project, _ files: [String: String]) throws -> [DiagnosticCode] {
    let complaints = try #require(throws: Complaints.self) { try read(project, files) }
    return complaints.diagnostics.map(\.code)
  }

  static func items(_ answers: TalliedAnswers) throws -> [ItemTally] {
    try #require(answers.tally.group(partnership: 0, wave: 0)).items
  }

  // MARK: Header rows

  private static let qualtrics =
    "StartDate,Finished,Q1,Q2\nStart Date,Finished,How – really?,Why?\n"
    + "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"finished\"\"}\","
    + "\"{\"\"ImportId\"\":\"\"QID7\"\"}\",\"{\"\"ImportId\"\":\"\"QID9\"\",\"\"choiceId\"\":\"\"4\"\"}\"\n"
    + "2025-11-04 08:31:29,True,4 - Enig,1\n2025-11-04 08:31:29,False,5,\n"

  @Test(arguments: ["Q1", "QID7", "How - really?"], ["Q2", "QID9_4", "Why?"])
  func `a column of Qualtrics can be named by tag, ImportId or question`(
    first: String,
    second: String
  ) throws {
    let project = try Self.project(
      file: "q.csv",
      columns: "{items: {a: \"\(first)\", b: \"\(second)\"}}"
    )
    let answers = try Self.read(project, ["q.csv": Self.qualtrics])
    #expect(answers.rowAccounts.map(\.read) == [2])
    #expect(try Self.items(answers).map(\.sum) == [3 + 4, 0])
    #expect(try Self.items(answers).map(\.n) == [2, 1])
    #expect(answers.diagnostics.map(\.code) == [.headerRecognised])
    let counts = try #require(answers.rowAccounts[0].allResponses)
    #expect(counts[.complete] == 1 && counts[.partial] == 1)
  }

  @Test func `what is stated is not noted, and holds`() throws {
    let stated = try Self.project(
      file: "{path: q.csv, platform: qualtrics, header_rows: 3}",
      columns: "{items: {a: Q1, b: Q2}}"
    )
    #expect(try Self.read(stated, ["q.csv": Self.qualtrics]).diagnostics == [])
    // Read as a plain table, the other two rows of the header are answers that nobody knows.
    let plain = try Self.project(
      file: "{path: q.csv, platform: plain}",
      columns: "{items: {a: Q1, b: Q2}}"
    )
    #expect(try Self.codes(plain, ["q.csv": Self.qualtrics]).contains(.unknownLabel))
  }

  @Test func `the rows of a header may lie in several blocks of the file`() throws {
    let project = try Self.project(file: "q.csv", columns: "{items: {a: Q1, b: Q2}}")
    for bytes in [1, 60, 200, 10_000] {
      var reader = try SurveyReader(project, opening: ["q.csv": Self.qualtrics].opening)
      reader.limits = Limits(chunkBytes: bytes)
      let answers = try reader.read()
      #expect(answers.rowAccounts.map(\.read) == [2])
      #expect(try Self.items(answers).map(\.sum) == [7, 0])
    }
  }

  @Test func `the options of SurveyMonkey are named by question and option`() throws {
    let text =
      "Respondent ID,Collector ID,How sure?,,How glad?\n,,Here,\"There, too\",Response\n"
      + "1,2,Enig,Uenig,Helt enig\n"
    let project = try Self.project(
      file: "s.csv",
      columns: "{items: {a: \"How sure? - There, too\", b: How glad?}}"
    )
    let answers = try Self.read(project, ["s.csv": text])
    #expect(try Self.items(answers).map(\.sum) == [1, 4])
  }

  @Test func `two columns of one name are asked for by their number`() throws {
    let text =
      "#,Other,Other,Start Date (UTC),Submit Date (UTC)\nx,5,1,2025-03-01 10:07:01,\n"
    let project = try Self.project(
      file: "t.csv",
      columns: "{items: {a: Other (2), b: Other (1)}}"
    )
    #expect(try Self.items(Self.read(project, ["t.csv": text])).map(\.sum) == [0, 4])
    let vague = try Self.project(file: "t.csv", columns: "{items: {a: Other, b: Other (1)}}")
    #expect(try Self.codes(vague, ["t.csv": text]) == [.ambiguousColumn])
  }

  @Test func `a row of HXL tags is no answer`() throws {
    let text = "a,b\n#trust+a,#trust+b\n4,5\n"
    let project = try Self.project(file: "k.csv", columns: "{}")
    let answers = try Self.read(project, ["k.csv": text])
    #expect(answers.rowAccounts.map(\.read) == [1])
    #expect(answers.diagnostics.map(\.code) == [.headerRecognised])
  }

  // MARK: Codes and labels

  @Test(arguments: [
    "4 - Enig", "4 – Enig", "4. Enig", "4: Enig", "Enig (4)", "Enig  ", "\"Enig\r\n\"",
    "\u{A0}Enig",
    "4",
  ])
  func `an answer may be written with its number, dashes and blanks of any kind`(
    cell: String
  ) throws {
    let project = try Self.project(file: "p.csv", columns: "{}")
    let answers = try Self.read(project, ["p.csv": "a,b\n\(cell),5\n"])
    #expect(try Self.items(answers)[0].sum == 3)
  }

  @Test func `"don't know" is known by its label, item by item`() throws {
    let data = "a,b,stato_1,stato_2,stato_3,stato_4,stato_5\n6,3,0,0,0,1,0\n4,5,0,0,0,1,0\n"
    let labels =
      "a,1,Helt uenig\na,2,Uenig\na,4,Enig\na,6,\"Vet  ikke \"\nb,3,Ej relevant\nb,5,Helt enig\n"
    let project = try Self.project(
      file: "d.csv",
      columns: "{}",
      labels: "\n    labels: [labels.csv]"
    )
    let answers = try Self.read(project, ["d.csv": data, "labels.csv": labels])
    let items = try Self.items(answers)
    // The row of which nothing is on a scale is of nobody who answered.
    #expect(items.map(\.n) == [1, 1] && items.map(\.sum) == [3, 4])
    #expect(answers.rowAccounts[0].withoutAnswers == 1)
    // Without the labels the 6 is a fault, and the 3 the middle of the scale.
    let bare = try Self.project(file: "d.csv", columns: "{}")
    #expect(try Self.codes(bare, ["d.csv": data]) == [.valueOffScale])
  }

  @Test func `labels decide where codes run against the scale, which is warned of`() throws {
    let data = "a,b\n1,1\n5,5\n5,4\n"
    let labels = (1...5).map { code in
      let texts = ["Helt enig", "Enig", "Hverken eller", "Uenig", "Helt uenig"]
      return "a,\(code),\(texts[code - 1])\nb,\(code),\(texts[5 - code])\n"
    }.joined()
    let project = try Self.project(
      file: "{path: d.csv, platform: surveyxact}",
      columns: "{}",
      labels: "\n    labels: [l.csv]"
    )
    let answers = try Self.read(project, ["d.csv": data, "l.csv": labels])
    #expect(try Self.items(answers).map(\.sum) == [4 + 0 + 0, 0 + 4 + 3])
    #expect(answers.diagnostics.map(\.code) == [.codesByLabel])
    #expect(answers.diagnostics[0].summary.contains("`a`"))
    // With one label that the scale does not have, nobody knows where its code belongs.
    let odd = labels.replacing("a,2,Enig", with: "a,2,Nogenlunde")
    #expect(
      try Self.codes(project, ["d.csv": data, "l.csv": odd]) == [.codesByLabel, .labelNotOnScale]
        || Self.codes(project, ["d.csv": data, "l.csv": odd]) == [.labelNotOnScale]
    )
  }

  @Test func `codes of LimeSurvey are read as their numbers, and that is said`() throws {
    let text = "id,submitdate,lastpage,startlanguage,a,b\n1,,1,da,A4,AO05\n2,,1,da,N/A,A1\n"
    let project = try Self.project(file: "l.csv", columns: "{}")
    let answers = try Self.read(project, ["l.csv": text])
    #expect(try Self.items(answers).map(\.sum) == [3, 4 + 0])
    #expect(try Self.items(answers)[0].skipped == 1)
    #expect(answers.diagnostics.map(\.code) == [.codesLettered])
    // A plain table has no such codes.
    #expect(try Self.codes(project, ["l.csv": "a,b\nA4,A5\n"]) == [.unknownLabel, .unknownLabel])
  }

  private static let enalyzer = "Respondent ID;Svarstatus;a;b\n1;Gennemført;1;2\n2;Gennemført;5;\n"

  @Test func `numbers of Enalyzer are refused until the project says what they are`() throws {
    let bare = try Self.project(file: "e.csv", columns: "{}")
    #expect(try Self.codes(bare, ["e.csv": Self.enalyzer]) == [.codesNotStated])
    for (codes, sums) in [
      ("values", [0 + 4, 1]), ("positions", [0 + 4, 1]), ("positions-from-highest", [4 + 0, 3]),
    ] {
      let project = try Self.project(file: "{path: e.csv, codes: \(codes)}", columns: "{}")
      #expect(
        try Self.items(Self.read(project, ["e.csv": Self.enalyzer])).map(\.sum).map(Int.init)
          == sums
      )
    }
  }

  @Test func `a number that appears late in a file of Enalyzer is refused, too`() throws {
    let rows = (1...20).map { "\($0);Gennemført;Enig;Uenig\n" }.joined()
    let project = try Self.project(file: "e.csv", columns: "{}")
    #expect(
      try Self.codes(
        project,
        ["e.csv": "Respondent ID;Svarstatus;a;b\n\(rows)21;Gennemført;1;Enig\n"]
      )
        == [.unknownLabel]
    )
  }

  @Test func `positions on a scale from 0 are counted from 1`() throws {
    let project = try Self.project(
      file: "{path: e.csv, codes: positions-from-highest}",
      columns: "{}",
      scale: "{min: 0, max: 4}"
    )
    let text = "Respondent ID;Svarstatus;a;b\n1;Gennemført;1;5\n"
    #expect(try Self.items(Self.read(project, ["e.csv": text])).map(\.sum) == [4, 0])
    let zero = "Respondent ID;Svarstatus;a;b\n1;Gennemført;0;5\n"
    #expect(try Self.codes(project, ["e.csv": zero]) == [.unknownLabel])
  }

  @Test func `decimals may have a comma where the file says so`() throws {
    let project = try Self.project(
      file: "{path: r.csv, decimal_mark: comma}",
      columns: "{}",
      scale: "{min: 1, max: 5, decimals: 2}"
    )
    let text = "record_id,a,b,form_complete\n1,\"1,54\",\"4\",2\n"
    #expect(try Self.items(Self.read(project, ["r.csv": text])).map(\.sum) == [54, 300])
  }

  // MARK: Missing answers

  @Test func `the kinds of missing answers are kept apart`() throws {
    let text = """
      Sure\tGlad\tDate\tPage\tResponse
      a\tb\tsubmitdate\tlastpage\tid
      A4\t{question_not_shown}\t2025-03-01 10:07:00\t1\t1
      \tA2\t{question_not_shown}\t1\t2
      A6\tA1\t2025-03-01 10:07:00\t1\t3

      """
    let project = try Self.project(
      file: "vv.csv",
      columns: "{}",
      scale: "{min: 1, max: 5, no_answer: [A6]}"
    )
    let answers = try Self.read(project, ["vv.csv": text])
    let states = ItemStates.all(of: project, answers.tally)
    #expect(states.map(\.answered) == [1, 2])
    #expect(states.map(\.offScale) == [1, 0])
    #expect(states.map(\.skipped) == [1, 0])
    #expect(states.map(\.notShown) == [0, 1])
    let counts = try #require(answers.rowAccounts[0].allResponses)
    #expect(ResponseState.allCases.map { counts[$0] } == [0, 1, 2, 0])
  }

  @Test func `everyone invited is counted where the export lists them`() throws {
    let header = "a,b,stato_1,stato_2,stato_3,stato_4,stato_5\n"
    let project = try Self.project(file: "d.csv", columns: "{}")
    let whole = header + "4,5,0,0,0,1,0\n,,0,1,0,0,0\n,,1,0,0,0,0\n3,,0,0,1,0,0\n"
    let answers = try Self.read(project, ["d.csv": whole])
    #expect(project.countingInvited(in: answers).waves[0].invited == .byPartnership(["north": 4]))
    // Reduced to those who came, it says nothing of the others.
    let reduced = try Self.read(project, ["d.csv": header + "4,5,0,0,0,1,0\n"])
    #expect(project.countingInvited(in: reduced).waves[0].invited == .unknown)
    // Programs that list only those who began never say who was invited.
    let begun = try Self.read(project, ["d.csv": "id,submitdate,lastpage,a,b\n1,,1,A4,A5\n"])
    #expect(project.countingInvited(in: begun).waves[0].invited == .unknown)
  }

  // MARK: Questions with several answers

  /// Who chose, did not choose, and did not answer, as one character a row.
  static func choices(_ text: String, column: String, option: String) throws -> String {
    let files = ["f.csv": text]
    let export = try ExportReader(
      InputFile(path: "f.csv", at: Place(file: "f.csv")),
      opening: files.opening
    )
    let index = try #require(export.form.heading.column(column))
    let field = OptionField(option, column: index, form: export.form)
    let block = try #require(export.blocks.first)
    return (export.form.heading.rows..<block.recordCount).map { record in
      let choice = field.choice(block.text(record, index)) {
        field.siblings.contains { !["", "0", "No"].contains(block.text(record, $0)) }
      }
      return switch choice {
      case .chosen: "+"
      case .notChosen: "-"
      case .unanswered: "."
      }
    }.joined()
  }

  private static let lime = "id,submitdate,lastpage,startlanguage,A[1],A[2]\n"
  private static let kobo = "_id,_uuid,_submission_time,g/act,g/act/a,g/act/b\n1,u,t,"

  @Test(arguments: [
    // A column an option.
    (lime + "1,,1,da,Y,\n2,,1,da,,Y\n3,,1,da,,\n4,,1,da,N/A,N/A\n", "A[1]", "Have", "+-.."),
    (lime + "1,,1,da,Yes,No\n2,,1,da,No,No\n", "A[1]", "Have", "+-"),
    ("record_id,a___1,a___2,f_complete\n1,1,0,2\n2,0,1,2\n", "a___1", "1", "+-"),
    (
      "Respondent ID,Collector ID,Which?,\n,,Garden,Café\n1,2,Garden,\n2,2,,Café\n3,2,,\n",
      "Which? - Garden", "Garden", "+-."
    ),
    ("id,Garden\n1,Garden\n2,\n", "Garden", "Garden", "+."),
    // A column that lists them.
    (
      "ID,Start time,Completion time,Which?\n1,a,b,Garden;Café;\n2,a,b,Café;\n3,a,b,\n",
      "Which?", "Garden", "+-."
    ),
    (
      "ID,Start time,Completion time,Which?\n1,a,b,Garden house;\n2,a,b,My Garden;Garden\n",
      "Which?", "Garden", "-+"
    ),
    (
      "Timestamp,Which of them?,Why so?\n2025/03/01 10:07:01 AM GMT+1,\"Jobs, here;Café\",x\n",
      "Which of them?", "Jobs, here", "+"
    ),
    (
      "id,Which?\n1,\"Jobs, here, Café\"\n2,\"Café, Jobs\"\n3,\"Café, Jobs, here\"\n", "Which?",
      "Jobs, here", "+-+"
    ),
    (kobo + "a b,1,1\n2,u,t,b,0,1\n3,u,t,ab,0,0\n4,u,t,,,\n", "g/act", "a", "+--."),
    (
      "StartDate,EndDate,Status,Progress,Finished,Q2\n2025-01-01,1,0,1,1,\"1,3\"\n2025-01-01,1,0,1,1,13\n",
      "Q2", "1",
      "+-"
    ),
  ])
  func `an option is told from all the ways in which it is written`(
    text: String,
    column: String,
    option: String,
    choices: String
  ) throws {
    #expect(try Self.choices(text, column: column, option: option) == choices)
  }

  @Test func `those who chose an option are a group`() throws {
    var small = SmallProject()
    small.outputs = "{}\ngroups:\n  - {id: garden, name: Garden, column: Which?, option: Garden}"
    let header = "id,place,own,proud,guest,meet,Which?\n"
    let answers = try small.read([
      "w1.csv": header + "a,north,5,5,1,5,Café;Garden\nb,north,1,1,5,1,Café\nc,north,1,1,5,1,\n",
      "w2.csv": header + "a,north,5,5,1,5,Garden\n",
    ])
    let project = try small.project()
    let counts = [0, 1].map { value in
      answers.tally.group(
        partnership: project.cohort(partnership: 0, group: 0, value: value),
        wave: 0
      )?.respondents
    }
    #expect(counts == [1, 1])
    #expect(project.groups[0].values.map(\.id) == ["chosen", "not-chosen"])
  }
}
