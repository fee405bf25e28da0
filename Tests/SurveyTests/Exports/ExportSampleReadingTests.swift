import Testing

@testable import Survey

/// The samples read through a project, beside counts that Python made of the same files.
///
/// Python read each with `csv.reader`, kept the rows with an answer on the scale in one of the items,
/// and counted and summed each item's answers.
@Suite(.enabled(if: SharedExports.arePresent, SharedExports.absence))
struct ExportSampleReadingTests {
  private static let agreement = """
    {min: 1, max: 5, labels: {1: Helt uenig, 2: Uenig, 3: Hverken eller, 4: Enig, 5: Helt enig}, \
    no_answer: [NONE]}
    """

  /// The questions of all constructed samples, which hold the same people's answers.
  private static let questions = [
    "Jeg føler mig hjemme i området", "Jeg føler mig udenfor i området",
    "De fleste mennesker er til at stole på", "Jeg har tillid til boligforeningen",
    "Jeg kan være med til at påvirke beslutninger",
  ]
  private static let codes = ["TH1", "TH2", "TI1", "TI2", "MS1"]

  private static func read(
    _ path: String,
    state: String = "",
    columns: [String],
    noAnswer: String,
    labels: String = "",
    scale: String = agreement
  ) throws -> (project: Project, answers: TalliedAnswers) {
    let items = columns.indices.map { "i\($0)" }
    let named = zip(items, columns).map { "\($0): \"\($1)\"" }.joined(separator: ", ")
    let project = try ExportReadingTests.project(
      file: "{path: \(path)\(state)}",
      columns: "{items: {\(named)}}",
      labels: labels,
      scale: scale.replacing("NONE", with: noAnswer),
      items: items
    )
    return (project, try SurveyReader(project, opening: SharedExports.open).read())
  }

  private static let words = "Ved ikke, Ønsker ikke at svare"

  /// Of the 24 rows with 8 of people who stopped early: n and sum of values of each item.
  private static let whole = [(18, 71), (15, 54), (8, 27), (10, 29), (9, 33)]
  /// Of the 16 rows of those who finished.
  private static let finished = [(14, 57), (10, 34), (8, 27), (10, 29), (9, 33)]

  struct Sample: Sendable, CustomTestStringConvertible {
    let path: String
    var state = ""
    let columns: [String]
    var noAnswer = words
    var isWhole = true
    var testDescription: String { path }
  }

  static let samples = [
    Sample(
      path: "enalyzer/constructed_text_semicolon.csv",
      columns: questions.map { "1. I hvor høj grad er du enig? - \($0)" }
    ),
    Sample(
      path: "enalyzer/constructed_labelnumber_semicolon.csv",
      state: ", codes: positions-from-highest",
      columns: questions.map { "1. I hvor høj grad er du enig? - \($0)" },
      noAnswer: "\"6\", \"7\""
    ),
    Sample(
      path: "limesurvey/constructed_codes_short_comma.csv",
      columns: codes.map { "TH[\($0)]" },
      noAnswer: "A6, A7"
    ),
    Sample(
      path: "limesurvey/constructed_codetext_long_semicolon.csv",
      columns: codes.map { "TH[\($0)]" }
    ),
    Sample(
      path: "limesurvey/constructed_vvexport_123456.csv",
      columns: codes.map { "TH_\($0)" },
      noAnswer: "A6, A7"
    ),
    Sample(
      path: "limesurvey/constructed_vvexport_123456.csv",
      columns: questions.map { "I hvor høj grad er du enig? [\($0)]" },
      noAnswer: "A6, A7"
    ),
    Sample(
      path: "googleforms/constructed_google_direct_csv.csv",
      columns: questions.map { "I hvor høj grad er du enig? [\($0)]" },
      isWhole: false
    ),
    Sample(
      path: "msforms/constructed_msforms_da_semicolon_cp1252.csv",
      columns: questions,
      isWhole: false
    ),
  ]

  @Test(arguments: samples)
  func `the same answers are read from every platform's export`(sample: Sample) throws {
    let (project, answers) = try Self.read(
      sample.path,
      state: sample.state,
      columns: sample.columns,
      noAnswer: sample.noAnswer
    )
    let items = try ExportReadingTests.items(answers)
    let expected = sample.isWhole ? Self.whole : Self.finished
    #expect(items.map(\.n) == expected.map(\.0))
    // Sums are of steps above 1.
    #expect(items.map { Int($0.sum) + $0.n } == expected.map(\.1))
    let states = ItemStates.all(of: project, answers.tally)
    #expect(states.map(\.offScale) == [1, 6, 5, 4, 2])
    // Python counted these of 21 people for the whole sample, of 16 for those who finished.
    let missing = sample.isWhole ? [2, 0, 8, 7, 10] : [1, 0, 3, 2, 5]
    #expect(states.map { $0.skipped + $0.notShown } == missing)
    if sample.path.contains("vvexport") {
      #expect(states.map(\.notShown) == [1, 0, 5, 5, 5])
    }
  }

  @Test func `numbers of Enalyzer are refused in the real form, too`() throws {
    let complaints = try #require(throws: Complaints.self) {
      _ = try Self.read(
        "enalyzer/constructed_labelnumber_semicolon.csv",
        columns: Self.questions.map { "1. I hvor høj grad er du enig? - \($0)" },
        noAnswer: Self.words
      )
    }
    #expect(complaints.diagnostics.map(\.code) == [.codesNotStated])
  }

  private static let triple = "surveyxact/ex_survey2_comma_ansi"

  @Test(arguments: ["comma", "semicolon"])
  func `SurveyXact's real triple gives the item means that Python computes`(
    delimiter: String
  ) throws {
    let folder = "surveyxact/ex_survey2_\(delimiter)_ansi"
    let (project, answers) = try Self.read(
      "\(folder)/dataset.csv",
      columns: (1...7).map { "hm_\($0)" },
      noAnswer: "Vet ikke",
      labels: "\n    labels: [\(folder)/labels.csv, \(folder)/structure.csv]",
      scale: "{min: 1, max: 4, labels: {1: Helt uenig, 2: Uenig, 3: Enig, 4: Helt enig}}"
    )
    let items = try ExportReadingTests.items(answers)
    let expected = [
      (328, 898), (327, 747), (327, 1024), (326, 731), (325, 807), (323, 814), (326, 997),
    ]
    #expect(items.map(\.n) == expected.map(\.0))
    #expect(items.map { Int($0.sum) + $0.n } == expected.map(\.1))
    #expect(items[0].counts == [35, 101, 107, 85])
    let account = try #require(answers.rowAccounts.first)
    #expect(account.read == 999 && account.withoutAnswers == 999 - 329)
    // The questions and labels beside the answers are those that were asked.
    #expect(answers.labels[0].labels["hm_1"]?["4"] == "Helt enig")
    // 999 were invited, of whom 574 gave no answer at all.
    #expect(project.countingInvited(in: answers).waves[0].invited == .byPartnership(["north": 999]))
  }

  @Test func `"don't know" has another code in each item of the real survey`() throws {
    let labels = "\n    labels: [\(Self.triple)/labels.csv]"
    let (_, answers) = try Self.read(
      "\(Self.triple)/dataset.csv",
      columns: ["b_2", "b_4"],
      noAnswer: "Vet ikke",
      labels: labels,
      scale: "{min: 1, max: 5}"
    )
    let items = try ExportReadingTests.items(answers)
    // Counter: b_2 is 6 in 50 rows and 1 to 5 in 286; b_4 is 3 in 11 rows, 1 or 2 in 328.
    #expect(items.map(\.n) == [286, 328])
    #expect(items[1].counts == [308, 20, 0, 0, 0])
  }
}
