import Testing

@testable import Survey

/// The ways in which platforms let people export one set of answers, each made by hand.
///
/// Three people: the first agrees fully (5) and disagrees (2), the second agrees (4) and says
/// nothing, the third says "don't know" and disagrees fully (1).
struct PlatformVariantsTests {
  struct Variant: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let platform: PlatformName
    let headerRows: Int
    /// What the project states of the file beside its path.
    var stated = ""
    /// The columns of the two items.
    let columns: (String, String)
    /// What is listed under `no_answer`.
    var noAnswer = "Ved ikke"
    let text: String

    init(
      _ description: String,
      _ platform: PlatformName,
      rows: Int = 1,
      stated: String = "",
      _ first: String,
      _ second: String,
      noAnswer: String = "Ved ikke",
      _ text: String
    ) {
      testDescription = description
      self.platform = platform
      headerRows = rows
      self.stated = stated
      columns = (first, second)
      self.noAnswer = noAnswer
      self.text = text
    }
  }

  private static let lime =
    "\"submitdate\",\"lastpage\",\"startlanguage\",\"id\",\"T[SQ1]\",\"T[SQ2]\"\r\n"
  private static let limeTexts =
    "Response ID,Date submitted,Last page,Start language,How sure? [Here],How sure? [There]\r\n"

  static let variants = [
    Variant(
      "LimeSurvey, short answers, codes",
      .limeSurvey,
      "T[SQ1]",
      "T[SQ2]",
      noAnswer: "A6",
      lime + "\"2025-03-01 10:00:00\",\"3\",\"da\",\"1\",\"A5\",\"A2\"\r\n"
        + "\"\",\"1\",\"da\",\"2\",\"A4\",\"\"\r\n"
        + "\"2025-03-01 10:00:00\",\"3\",\"da\",\"3\",\"A6\",\"A1\"\r\n\r\n"
    ),
    Variant(
      "LimeSurvey, full answers, full texts",
      .limeSurvey,
      "How sure? [Here]",
      "How sure? [There]",
      limeTexts + "1,2025-03-01 10:00:00,3,da,Helt enig,Uenig\r\n2,,1,da,Enig,N/A\r\n"
        + "3,2025-03-01 10:00:00,3,da,Ved ikke,Helt uenig\r\n"
    ),
    Variant(
      "LimeSurvey, full answers, codes with texts",
      .limeSurvey,
      "TH[SQ001]",
      "TH[SQ002]",
      "id. Response ID;submitdate. Date submitted;lastpage. Last page;"
        + "startlanguage. Start language;TH[SQ001]. Sure? [Here];TH[SQ002]. Sure? [There]\n"
        + "1;2025-03-01 10:00:00;3;da;Helt enig;Uenig\n2;;1;da;Enig;\n"
        + "3;2025-03-01 10:00:00;3;da;Ved ikke;Helt uenig\n"
    ),
    Variant(
      "SurveyMonkey, answers as texts",
      .surveyMonkey,
      rows: 2,
      "How sure? - Here",
      "How sure? - There",
      "Respondent ID,Collector ID,Date Created,How sure?,,\n,,,Here,There,Why? (comment)\n"
        + "1,9,03/01/2025 10:00:00 AM,Helt enig,Uenig,\n2,9,03/01/2025 10:00:00 AM,Enig,,x\n"
        + "3,9,03/01/2025 10:00:00 AM,Ved ikke,Helt uenig,\n"
    ),
    Variant(
      "SurveyMonkey, answers as numbers",
      .surveyMonkey,
      rows: 2,
      "Sure here?",
      "Sure there?",
      noAnswer: "\"0\"",
      "Respondent ID,Collector ID,Sure here?,Sure there?,Which?\n,,Response,Response,"
        + "Open-Ended Response\n1,9,5,2,\n2,9,4,,x\n3,9,0,1,\n"
    ),
    Variant(
      "Qualtrics, legacy, with an empty last column",
      .qualtrics,
      rows: 2,
      "Q1_1",
      "Q1_2",
      "V1,V2,V8,V9,V10,Q1_1,Q1_2,\nResponseID,ResponseSet,StartDate,EndDate,Finished,Sure?-Here,"
        + "Sure?-There,\nR_1,Default,2015-03-01 10:00:00,2015-03-01 10:01:00,1,5,2,\n"
        + "R_2,Default,2015-03-01 10:00:00,2015-03-01 10:01:00,0,4,,\n"
        + "R_3,Default,2015-03-01 10:00:00,2015-03-01 10:01:00,1,Ved ikke,1,\n"
    ),
    Variant(
      "Qualtrics, choice texts with their values, one header row",
      .qualtrics,
      "Q1_1",
      "Q1_2",
      "StartDate,EndDate,Status,Progress,Finished,ResponseId,Q1_1,Q1_2\n"
        + "2025-03-01 10:00:00,2025-03-01 10:01:00,IP Address,100,True,R_1,5 - Helt enig,2 – Uenig\n"
        + "2025-03-01 10:00:00,2025-03-01 10:01:00,IP Address,50,False,R_2,4 - Enig,\n"
        + "2025-03-01 10:00:00,2025-03-01 10:01:00,IP Address,100,True,R_3,Ved ikke,1 - Helt uenig\n"
    ),
    Variant(
      "Qualtrics, questions that were seen recoded as -99",
      .qualtrics,
      "Q1_1",
      "Q1_2",
      noAnswer: "Ved ikke, \"-99\"",
      "StartDate,EndDate,Status,Progress,Finished,ResponseId,Q1_1,Q1_2\n"
        + "2025-03-01 10:00:00,2025-03-01 10:01:00,0,100,1,R_1,5,2\n"
        + "2025-03-01 10:00:00,2025-03-01 10:01:00,0,50,0,R_2,4,-99\n"
        + "2025-03-01 10:00:00,2025-03-01 10:01:00,0,100,1,R_3,Ved ikke,1\n"
    ),
    Variant(
      "Enalyzer, texts",
      .enalyzer,
      "1. Sure? - Here",
      "1. Sure? - There",
      "Respondent ID;Svarstatus;1. Sure? - Here;1. Sure? - There\n1;Gennemført;Helt enig;Uenig\n"
        + "2;Delvist gennemført;Enig;\n3;Gennemført;Ved ikke;Helt uenig\n"
    ),
    Variant(
      "Enalyzer, values",
      .enalyzer,
      stated: ", codes: values",
      "1. Sure? - Here",
      "1. Sure? - There",
      noAnswer: "\"6\"",
      "Respondent ID;Svarstatus;1. Sure? - Here;1. Sure? - There\n1;Gennemført;5;2\n"
        + "2;Delvist gennemført;4;\n3;Gennemført;6;1\n"
    ),
    Variant(
      "Enalyzer, label numbers of a scale with the highest answer first",
      .enalyzer,
      stated: ", codes: positions-from-highest",
      "1. Sure? - Here",
      "1. Sure? - There",
      noAnswer: "\"6\"",
      "Respondent ID;Svarstatus;1. Sure? - Here;1. Sure? - There\n1;Gennemført;1;4\n"
        + "2;Delvist gennemført;2;\n3;Gennemført;6;5\n"
    ),
    Variant(
      "Google Forms, download",
      .googleForms,
      "Sure? [Here]",
      "Sure? [There]",
      "\"Timestamp\",\"Sure? [Here]\",\"Sure? [There]\"\n"
        + "\"2025/03/01 10:07:01 AM GMT+1\",\"Helt enig\",\"Uenig\"\n"
        + "\"2025/03/01 10:07:01 AM GMT+1\",\"Enig\",\"\"\n"
        + "\"2025/03/01 10:07:01 AM GMT+1\",\"Ved ikke\",\"Helt uenig\"\n"
    ),
    Variant(
      "Google Forms, Danish sheet",
      .googleForms,
      "Hvor sikker er du? [Her]",
      "Hvor sikker er du? [Der]",
      "Tidsstempel,Hvor sikker er du? [Her],Hvor sikker er du? [Der],Hvad ellers?\n"
        + "01/03/2025 10.07.01,Helt enig,Uenig,\n01/03/2025 10.08.01,Enig,,\n"
        + "13/03/2025 10.07.01,Ved ikke,Helt uenig,\n"
    ),
    Variant(
      "Microsoft Forms, English, anonymous",
      .microsoftForms,
      "Sure here?",
      "Sure there?",
      "\u{FEFF}ID,Start time,Completion time,Email,Name,Sure here?,Sure there?\r\n"
        + "1,3/1/25 10:07:00,3/1/25 10:09:00,anonymous,,Helt enig,Uenig\r\n"
        + "2,3/1/25 10:07:00,3/1/25 10:09:00,anonymous,,Enig,\r\n"
        + "3,3/1/25 10:07:00,3/1/25 10:09:00,anonymous,,Ved ikke,Helt uenig\r\n"
    ),
    Variant(
      "Typeform, with HTML in its headers and a text of its own behind",
      .typeform,
      "How sure here?",
      "How sure there?",
      "#,How <strong>sure</strong> here?,How sure&nbsp;there?,Other,Other,Start Date (UTC),"
        + "Submit Date (UTC),Network ID,Tags\n"
        + "a1,Helt enig,Uenig,,NA,2025-03-01 10:07:01,2025-03-01 10:08:01,x,\n"
        + "a2,Enig,,,,2025-03-01 10:07:01,2025-03-01 10:08:01,y,\n"
        + "a3,Ved ikke,Helt uenig,,,2025-03-01 10:07:01,2025-03-01 10:08:01,z,\n"
    ),
    Variant(
      "Nettskjema, codes of a matrix",
      .nettskjema,
      "sure.here",
      "sure.there",
      noAnswer: "\"9\"",
      "\"$submission_id\";\"sure.here\";\"sure.there\";\"$created\";\"$answer_time_ms\"\n"
        + "\"1\";\"5\";\"2\";\"2023-06-01T20:57:15+02:00\";\"1000\"\n"
        + "\"2\";\"4\";\"\";\"2023-06-01T20:57:15+02:00\";\"1000\"\n"
        + "\"3\";\"9\";\"1\";\"2023-06-01T20:57:15+02:00\";\"1000\"\n"
    ),
    Variant(
      "REDCap, labels",
      .redCap,
      "Sure here?",
      "Sure there?",
      "Record ID,Event Name,Sure here?,Sure there?,What? (choice=Café),What? (choice=Garden),"
        + "Complete?\n1,Baseline,Helt enig,Uenig,Checked,Unchecked,Complete\n"
        + "2,Baseline,Enig,,Unchecked,Unchecked,Incomplete\n"
        + "3,Baseline,Ved ikke,Helt uenig,Unchecked,Checked,Complete\n"
    ),
    Variant(
      "KoboToolbox, labels without groups",
      .koboToolbox,
      "Sure here?",
      "Sure there?",
      "\"start\";\"end\";\"Sure here?\";\"Sure there?\";\"_id\";\"_uuid\";\"_submission_time\";"
        + "\"_validation_status\";\"_status\";\"_index\"\r\n"
        + "\"s\";\"e\";\"Helt enig\";\"Uenig\";\"1\";\"u1\";\"2025-03-01T09:07:30\";\"\";\"\";\"1\"\r\n"
        + "\"s\";\"e\";\"Enig\";\"\";\"2\";\"u2\";\"2025-03-01T09:07:30\";\"\";\"\";\"2\"\r\n"
        + "\"s\";\"e\";\"Ved ikke\";\"Helt uenig\";\"3\";\"u3\";\"2025-03-01T09:07:30\";\"\";\"\";\"3\"\r\n"
    ),
    Variant(
      "ODK Central, split choices",
      .odk,
      "g-here",
      "g-there",
      noAnswer: "\"88\"",
      "SubmissionDate,g-here,g-there,act,act/a,act/b,meta-instanceID,KEY,SubmitterID,ReviewState\n"
        + "2025-03-01T10:00:00Z,5,2,a b,1,1,u1,u1,4,\n2025-03-01T10:00:00Z,4,,a,1,0,u2,u2,4,\n"
        + "2025-03-01T10:00:00Z,88,1,,0,0,u3,u3,4,approved\n"
    ),
  ]

  @Test(arguments: variants)
  func `the same answers are recognised and read`(variant: Variant) throws {
    let seen = try inspect(variant.text)
    #expect(seen.recognition.platform == variant.platform)
    #expect(seen.headerRows == variant.headerRows)
    #expect(seen.records == 3)
    let project = try ExportReadingTests.project(
      file: "{path: export.csv\(variant.stated)}",
      columns: "{items: {a: \"\(variant.columns.0)\", b: \"\(variant.columns.1)\"}}",
      scale: """
        {min: 1, max: 5, no_answer: [\(variant.noAnswer)], \
        labels: {1: Helt uenig, 2: Uenig, 3: Hverken eller, 4: Enig, 5: Helt enig}}
        """
    )
    let answers = try ExportReadingTests.read(project, ["export.csv": variant.text])
    let items = try ExportReadingTests.items(answers)
    #expect(items.map(\.n) == [2, 2])
    #expect(items.map { Int($0.sum) } == [4 + 3, 1 + 0])
    #expect(items[0].offScale == 1 && items[0].skipped == 0)
    #expect(items[1].offScale + items[1].skipped == 1)
  }

  @Test(arguments: [
    // Google Forms: a download divides by `;`, a sheet by `, `, which an option may hold.
    (
      "\"Timestamp\",\"What? \",\"Why, then?\"\n\"2025/03/01 10:07:01 AM GMT+1\",\"Café;Garden, big\",\n"
        + "\"2025/03/01 10:07:01 AM GMT+1\",\"Café\",\n\"2025/03/01 10:07:01 AM GMT+1\",\"\",\n",
      "What?", "Garden, big", "+-."
    ),
    (
      "Tidsstempel,Hvad var du med til?,Hvad ellers?\n01/03/2025 10.07.01,\"Café, Have, stor\",\n"
        + "01/03/2025 10.07.01,\"Have, stor\",\n01/03/2025 10.07.01,Café,\n",
      "Hvad var du med til?", "Have, stor", "++-"
    ),
    // Microsoft Forms ends every option with `;`.
    (
      "ID,Start time,Completion time,Email,Name,What?\n1,3/1/25 10:07,3/1/25 10:07,a,,Café;Garden;\n"
        + "2,3/1/25 10:07,3/1/25 10:07,a,,Garden;\n3,3/1/25 10:07,3/1/25 10:07,a,,\n",
      "What?", "Café", "+-."
    ),
    // SurveyMonkey, condensed: one column a question.
    (
      "Respondent ID,Collector ID,What?,Why?\n,,Response,Open-Ended Response\n"
        + "1,9,\"Café, Garden\",x\n2,9,Garden,\n3,9,,\n",
      "What?", "Café", "+-."
    ),
    // LimeSurvey with yes and no written as 1 and 2: a 2 is a no.
    (
      "id,submitdate,lastpage,startlanguage,A[1],A[2]\n1,x,1,da,1,2\n2,x,1,da,2,1\n3,,1,da,,\n",
      "A[1]", "Have", "+-."
    ),
    // Qualtrics: codes in one column.
    (
      "StartDate,EndDate,Status,Progress,Finished,ResponseId,Q2\n"
        + "2025-03-01 10:00:00,2025-03-01 10:01:00,0,100,1,R_1,\"1,13\"\n"
        + "2025-03-01 10:00:00,2025-03-01 10:01:00,0,100,1,R_2,13\n"
        + "2025-03-01 10:00:00,2025-03-01 10:01:00,0,100,1,R_3,\n",
      "Q2", "1", "+-."
    ),
    // REDCap, labels.
    (
      "Record ID,Event Name,What? (choice=Café),What? (choice=Garden),Complete?\n"
        + "1,B,Checked,Unchecked,Complete\n2,B,Unchecked,Checked,Complete\n",
      "What? (choice=Café)", "Café", "+-"
    ),
    // Typeform: a column an option, with its label where it was ticked.
    (
      "#,Café,Garden,Start Date (UTC),Submit Date (UTC)\na,Café,,2025-03-01 10:07:01,\n"
        + "b,,Garden,2025-03-01 10:07:01,\n",
      "Café", "Café", "+."
    ),
  ])
  func `an option is told in every way of writing several answers`(
    text: String,
    column: String,
    option: String,
    expected: String
  ) throws {
    let found = try ExportReadingTests.choices(text, column: column, option: option)
    #expect(found == expected)
  }

  @Test func `a codebook made by hand tells the labels of Nettskjema's codes`() throws {
    let project = try ExportReadingTests.project(
      file: "data.txt",
      columns: "{items: {a: sure.here, b: sure.there}}",
      labels: "\n    labels: [codebook.csv]"
    )
    let data = """
      "$submission_id";"sure.here";"sure.there";"$created";"$answer_time_ms"
      "1";"2";"-1";"2023-06-01T20:57:15+02:00";"1"
      "2";"-2";"9";"2023-06-01T20:57:15+02:00";"1"

      """
    let codebook = """
      variable;value;label
      \(["here", "there"].map { part in
        """
        sure.\(part);-2;Helt uenig
        sure.\(part);-1;Uenig
        sure.\(part);0;Hverken eller
        sure.\(part);1;Enig
        sure.\(part);2;Helt enig
        sure.\(part);9;Vet ikke
        """
      }.joined(separator: "\n"))
      """
    let answers = try ExportReadingTests.read(
      project,
      ["data.txt": data, "codebook.csv": codebook]
    )
    let items = try ExportReadingTests.items(answers)
    #expect(items.map { Int($0.sum) } == [4 + 0, 1])
    #expect(items.map(\.n) == [2, 1])
    #expect(answers.diagnostics.map(\.code).contains(.codesByLabel))
  }
}
