import CSV
import Testing

@testable import Survey

/// Exports that nobody has at hand, built from what is known of their formats.
@Suite struct RecognitionTests {
  /// Files of every platform: other columns, languages and variants than those of the samples.
  static let exports: [(platform: PlatformName, rows: Int, text: String)] = [
    (
      .surveyXact, 1,
      "respondentid,organizationid,q1,statoverall_1,statoverall_2,statoverall_3,statoverall_4,"
        + "statoverall_5,closetime\n1,7,3,0,0,0,1,0,2021-09-02 18:49:08\n"
    ),
    (
      .surveyXact, 1,
      "responde;organiza;closetim;starttim;stat_21;tilfreds;stato_1;stato_2;stato_3;stato_4;stato_5\n"
        + "1;7;;;1;3;0;1;0;0;0\n"
    ),
    (.enalyzer, 1, "Respondent ID;Response status;1. How sure are you?\n17;Completed;3\n"),
    (
      .limeSurvey, 1,
      "\"Response ID\",\"Date submitted\",\"Last page\",\"Start language\",\"How sure?\"\n"
        + "\"1\",\"1980-01-01 00:00:00\",\"3\",\"en\",\"Yes\"\n"
    ),
    (
      .limeSurvey, 2,
      "Svar-ID\tDato\tSidste side\tSprog\tHvor sikker?\n"
        + "id\tsubmitdate\tlastpage\tstartlanguage\tQ1\n1\t2025-01-02 10:00:00\t1\tda\tA3\n"
    ),
    (
      .surveyMonkey, 2,
      "Respondent ID,Collector ID,Start Date,End Date,IP Address,Which?,,How?\n"
        + ",,,,,Garden,Café,Response\n11,2,5/10/18 4:01,5/13/18 4:02,10.0.0.1,Garden,,Well\n"
    ),
    (.surveyMonkey, 1, "Respondent ID,Collector ID,How?\n11,2,Well\n"),
    (
      .qualtrics, 3,
      "StartDate,Finished,Q1\nStart Date,Finished,How?\n"
        + "\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"finished\"\"}\","
        + "\"{\"\"ImportId\"\":\"\"QID7\"\"}\"\n2025-11-04 08:31:29,False,3\n"
    ),
    (
      .qualtrics, 1,
      "StartDate,EndDate,Status,Progress,Finished,ResponseId,Q1\n"
        + "2025-11-04 08:31:29,2025-11-04 08:31:29,0,100,1,R_1,3\n"
    ),
    (
      .qualtrics, 2,
      "StartDate,EndDate,Status,Progress,Finished,ResponseId,Q1\n"
        + "Startdato,Slutdato,Svartype,Status,Fuldført,Svar-id,Hvor sikker?\n"
        + "2025-11-04 08:31:29,2025-11-04 08:31:29,0,100,1,R_1,3\n"
    ),
    (
      .googleForms, 1,
      "Tidsstempel,Hvor sikker er du?,Hvad har du gjort?\n"
        + "01/03/2025 10.07.01,Meget,Have\n25/03/2025 10:07:01,Lidt,\"Have, café\"\n"
    ),
    (
      .microsoftForms, 1,
      "ID,Start time,Completion time,Email,Name,How sure are you?\n"
        + "1,3/1/25 10:07,3/1/25 10:09,anonymous,,Very\n"
    ),
    (
      .koboToolbox, 2,
      "\"start\";\"place\";\"_id\";\"_uuid\";\"_submission_time\";\"meta/rootUuid\"\r\n"
        + "\"\";\"#adm1+name\";\"\";\"\";\"\";\"\"\r\n"
        + "\"2025-03-01T10:00:00.000+01:00\";\"x\";\"1\";\"u\";\"2025-03-01T09:07:30\";\"u\"\r\n"
    ),
    (
      .odk, 1,
      "SubmissionDate,grp-q1,meta-instanceID,KEY,ReviewState,FormVersion\n"
        + "2019-09-18T08:51:07.481Z,3,uuid:1,uuid:1,rejected,2\n"
    ),
    (
      .redCap, 1,
      "Record ID,Event Name,What? (choice=Garden),What? (choice=Café),Complete?\n"
        + "1,Enrolment,Checked,Unchecked,Complete\n"
    ),
    (
      .typeform, 1,
      "#,<strong>How</strong> sure?,Other,Other,Start Date (UTC),Submit Date (UTC),Network ID\n"
        + "ab12,3,,,2025-03-01 10:07:01,2025-03-01 10:08:01,ff\n"
    ),
    (
      .nettskjema, 1,
      "\"$submission_id\";\"$created\";\"q1\"\n\"1\";\"2023-06-01T20:57:15+02:00\";\"-1\"\n"
    ),
  ]

  @Test(arguments: exports.indices)
  func `an export of another questionnaire is recognised whatever its name`(number: Int) throws {
    let export = Self.exports[number]
    let seen = try inspect(export.text, named: "renamed.txt")
    #expect(seen.recognition.platform == export.platform)
    #expect(seen.headerRows == export.rows)
    #expect(seen.records == export.text.split(whereSeparator: \.isNewline).count - export.rows)
    // Nothing else is even half as likely.
    #expect(seen.recognition.candidates.count == 1)
  }

  @Test(arguments: [
    "id,place,own,proud\n1,north,1,2\n",
    "Timestamp,a,b\n1,2,3\n",
    "Respondent ID,a,b\n1,2,3\n",
    "KEY,value\n1,2\n",
    "record_id,age\n1,2\n",
    "Id,Name,Email\n1,a,b\n",
    "1,2,3\n4,5,6\n",
    "a,1,b\nc,2,d\n",
    "#,value\n1,2\n",
    "q_1_complete,q_2\n1,2\n",
    "V1,V2,V3\n1,2,3\n",
  ])
  func `a file that could be anybody's is unknown, and its header one row`(text: String) throws {
    let seen = try inspect(text)
    #expect(seen.recognition.platform == nil)
    #expect(seen.headerRows == 1)
  }

  @Test func `equal evidence for two platforms recognises neither`() throws {
    let both =
      "$submission_id,$created,SubmissionDate,KEY,meta-instanceID\n1,2023-06-01,2023-06-01,k,m\n"
    let seen = try inspect(both)
    #expect(seen.recognition.platform == nil)
    #expect(seen.recognition.candidates.map(\.platform) == [.odk, .nettskjema])
    #expect(seen.recognition.candidates.allSatisfy { !$0.evidence.isEmpty })
  }

  @Test func `every platform is in the registry once`() {
    #expect(Platforms.all.map(\.name) == PlatformName.allCases)
  }

  @Test func `a dataset is known by the list of questions beside it`() throws {
    let structure = """
      questionName,variableName,questionType,subType,questionText,choiceValue,choiceText
      q_1,q_1,Closed,Single,Hvor enig?,,
      q_2,q_2_1,Closed,Multiple,Hvad?,1,Have,

      """
    let labels = "q_1,1,Helt uenig\nq_1,2,Uenig\nq_1,3,Enig\nq_1,4,Helt enig\nq_1,5,Ved ikke\n"
    let seen = try inspect(
      "q_1,q_2_1,q_2_2\n1,0,1\n4,1,1\n5,0,0\n2,1,0\n",
      named: "waves/2025.csv",
      beside: ["waves/structure.csv": structure, "waves/labels.csv": labels]
    )
    #expect(seen.recognition.platform == .surveyXact)
    #expect(seen.kinds == ["q_1": .scale("agree-4"), "q_2_1": .option, "q_2_2": .option])
    #expect(seen.columns[0].noAnswer == 1)
  }

  @Test func `a header that looks like an answer is not told`() throws {
    let seen = try inspect("kim@example.org,31-03-2025,4,ok\nbo@example.org,30-03-2025,5,ok\n")
    #expect(seen.columns.map(\.name) == [nil, nil, nil, "ok"])
  }

  @Test func `SurveyXact's third encoding, UTF-16 with tabs, is one of its own, too`() throws {
    let texts = [
      "dataset.csv": "q_1\tstato_1\tstato_2\tstato_3\tstato_4\tstato_5\r\n"
        + "2\t0\t0\t0\t1\t0\r\n9\t0\t0\t1\t0\t0\r\n\t0\t1\t0\t0\t0\r\n",
      "labels.csv": "q_1\t1\tHelt uenig\r\nq_1\t2\tMæssigt\r\nq_1\t9\tVed ikke\r\n",
      "structure.csv":
        "questionName\tvariableName\tquestionType\tsubType\tquestionText\tchoiceValue\tchoiceText\r\n"
        + "q_1\tq_1\tClosed\tSingle\tHvor enig på en skala?\t\t\r\n",
    ]
    let files = try Inspecting { file in
      guard let text = texts[file.path] else { throw Complaints([]) }
      let units = [0xFEFF] + Array(text.utf16)
      return MemorySource(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    }.inspect(["dataset.csv", "labels.csv", "structure.csv"]).files
    #expect(files.map(\.recognition.platform) == [.surveyXact, .surveyXact, .surveyXact])
    #expect(files.map(\.part) == [.answers, .labels, .structure])
    #expect(
      files.map { $0.sniffed.dialect.encoding.rawValue } == Array(repeating: "utf-16le", count: 3)
    )
    #expect(files[0].sidecars == ["labels.csv", "structure.csv"])
    #expect(files[0].columns[0].noAnswer == 1)
    #expect(files[0].responses.map { [$0[.invited], $0[.partial], $0[.complete]] } == [1, 1, 1])
  }
}
