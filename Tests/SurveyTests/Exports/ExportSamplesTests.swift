import Testing

@testable import Survey

/// The samples of real exports, beside counts that Python's `csv` made of the same files.
///
/// `csv.reader(open(path, encoding=…, newline=''), delimiter=…)`; the records are the rows below
/// the header rows, the states those of the column that the platform has for it, counted with
/// `collections.Counter`.
@Suite(.enabled(if: SharedExports.arePresent, SharedExports.absence))
struct ExportSamplesTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let path: String
    let platform: PlatformName
    let headerRows: Int
    let records: Int
    let columns: Int
    /// Invited without an answer, partial, complete; nil where the file does not say.
    var states: [Int]?

    var testDescription: String { path }
  }

  static let samples = [
    Sample(
      path: "surveyxact/ex_survey2_comma_ansi/dataset.csv",
      platform: .surveyXact,
      headerRows: 1,
      records: 999,
      columns: 247,
      states: [574, 85, 340]
    ),
    Sample(
      path: "surveyxact/ex_survey2_semicolon_ansi/dataset.csv",
      platform: .surveyXact,
      headerRows: 1,
      records: 999,
      columns: 242,
      states: [574, 85, 340]
    ),
    Sample(
      path: "enalyzer/constructed_labelnumber_semicolon.csv",
      platform: .enalyzer,
      headerRows: 1,
      records: 24,
      columns: 14,
      states: [0, 8, 16]
    ),
    Sample(
      path: "enalyzer/constructed_text_semicolon.csv",
      platform: .enalyzer,
      headerRows: 1,
      records: 24,
      columns: 14,
      states: [0, 8, 16]
    ),
    Sample(
      path: "limesurvey/constructed_codes_short_comma.csv",
      platform: .limeSurvey,
      headerRows: 1,
      records: 24,
      columns: 18,
      states: [0, 8, 16]
    ),
    Sample(
      path: "limesurvey/constructed_codetext_long_semicolon.csv",
      platform: .limeSurvey,
      headerRows: 1,
      records: 24,
      columns: 18,
      states: [0, 8, 16]
    ),
    Sample(
      path: "limesurvey/constructed_vvexport_123456.csv",
      platform: .limeSurvey,
      headerRows: 2,
      records: 24,
      columns: 18,
      states: [0, 8, 16]
    ),
    Sample(
      path: "surveymonkey/538_StarWars.csv",
      platform: .surveyMonkey,
      headerRows: 2,
      records: 1186,
      columns: 38
    ),
    Sample(
      path: "qualtrics/qualtRics_sample_3header_de.csv",
      platform: .qualtrics,
      headerRows: 3,
      records: 1,
      columns: 20,
      states: [0, 0, 1]
    ),
    Sample(
      path: "qualtrics/qualtRics_sample_legacy_2header_bom.csv",
      platform: .qualtrics,
      headerRows: 2,
      records: 1,
      columns: 16,
      states: [0, 0, 1]
    ),
    Sample(
      path: "googleforms/constructed_google_direct_csv.csv",
      platform: .googleForms,
      headerRows: 1,
      records: 16,
      columns: 8
    ),
    Sample(
      path: "msforms/constructed_msforms_da_semicolon_cp1252.csv",
      platform: .microsoftForms,
      headerRows: 1,
      records: 16,
      columns: 12
    ),
    Sample(
      path: "kobo/kobo_labels_groups_details.csv",
      platform: .koboToolbox,
      headerRows: 1,
      records: 12,
      columns: 22,
      states: [0, 0, 12]
    ),
    Sample(
      path: "kobo/kobo_xml_values_hierarchy_both.csv",
      platform: .koboToolbox,
      headerRows: 1,
      records: 12,
      columns: 23,
      states: [0, 0, 12]
    ),
    Sample(
      path: "odk/build_Flora-Quadrat_root.csv",
      platform: .odk,
      headerRows: 1,
      records: 2,
      columns: 14
    ),
    Sample(
      path: "redcap/checkboxes-1/data.csv",
      platform: .redCap,
      headerRows: 1,
      records: 4,
      columns: 13,
      states: [0, 4, 0]
    ),
    Sample(
      path: "redcap/decimal-comma/data.csv",
      platform: .redCap,
      headerRows: 1,
      records: 4,
      columns: 6,
      states: [0, 0, 4]
    ),
    Sample(
      path: "redcap/longitudinal/data.csv",
      platform: .redCap,
      headerRows: 1,
      records: 18,
      columns: 125,
      states: [0, 7, 11]
    ),
    Sample(
      path: "nettskjema/data-123823.txt",
      platform: .nettskjema,
      headerRows: 1,
      records: 3,
      columns: 30
    ),
  ]

  @Test(arguments: samples)
  func `a sample is recognised, and has as many records and states as Python counts`(
    sample: Sample
  ) throws {
    let seen = try SharedExports.inspect(sample.path)
    #expect(seen.recognition.platform == sample.platform)
    #expect(seen.part == .answers)
    #expect(seen.headerRows == sample.headerRows)
    #expect(seen.records == sample.records)
    #expect(seen.columns.count == sample.columns)
    let states = seen.responses.map { counts in
      [counts[.invited], counts[.partial], counts[.complete]]
    }
    #expect(states == sample.states)
  }

  @Test(arguments: [
    ("surveyxact/ex_survey2_comma_ansi/labels.csv", ExportPart.labels, 1256),
    ("surveyxact/ex_survey2_semicolon_ansi/labels.csv", .labels, 1199),
    ("surveyxact/ex_survey2_comma_ansi/structure.csv", .structure, 244),
    ("surveyxact/ex_survey2_semicolon_ansi/structure.csv", .structure, 242),
    ("redcap/checkboxes-1/dictionary.csv", .dictionary, 4),
    ("redcap/decimal-comma/dictionay.csv", .dictionary, 5),
    ("redcap/longitudinal/dictionary.csv", .dictionary, 95),
    ("redcap/longitudinal/event.csv", .other, 12),
    ("redcap/longitudinal/arm.csv", .other, 2),
  ])
  func `what a platform writes beside the answers is known for what it is`(
    path: String,
    part: ExportPart,
    records: Int
  ) throws {
    let seen = try SharedExports.inspect(path)
    #expect(seen.recognition.platform == (path.hasPrefix("redcap") ? .redCap : .surveyXact))
    #expect(seen.part == part)
    #expect(seen.records == records)
  }

  @Test func `questions that were not shown are counted column by column`() throws {
    // Python: sum(row[i] == '{question_not_shown}' for row in rows[2:]).
    let seen = try SharedExports.inspect("limesurvey/constructed_vvexport_123456.csv")
    let counts = Dictionary(seen.columns.map { ($0.name ?? "", $0.notShown) }) { $1 }
    #expect(counts["TH_TH1"] == 3 && counts["TH_TH2"] == 1 && counts["TH_TI1"] == 8)
    #expect(counts["KOM"] == 8 && counts["id"] == 0)
    // Counter: A4 7, A5 7, A2 2, A6 2, A1 1, A3 1, and one empty.
    #expect(seen.columns[8].filled == 20)
  }

  @Test func `the labels beside a dataset tell its scales and its "don't know"`() throws {
    let seen = try SharedExports.inspect("surveyxact/ex_survey2_comma_ansi/dataset.csv")
    #expect(seen.sidecars.map { $0.split(separator: "/").last } == ["labels.csv", "structure.csv"])
    // Counted in labels.csv: 28 variables have Helt uenig, Uenig, Enig, Helt enig and no other.
    #expect(seen.columns.count { $0.kind == .scale("agree-4") } == 28)
    // Their words are the same in Danish and Norwegian.
    #expect(seen.languages == ["da", "no"])
    // csv + Counter: 23 of s_6 are 6, “Vet ikke”; 11 of b_4 are 3, “Ikke relevant/ vet ikke”.
    let counts = Dictionary(seen.columns.map { ($0.name ?? "", $0.noAnswer) }) { $1 }
    #expect(counts["s_6"] == 23 && counts["b_4"] == 11)
    #expect(seen.kinds["v_1_1"] == .option)
    #expect(seen.kinds["email"] == .metadata(.email))
    #expect(seen.kinds["forn"] == .metadata(.personName))
  }

  @Test func `the real triple has labels in three encodings of quotes and delimiters`() throws {
    let comma = try SharedExports.inspect("surveyxact/ex_survey2_comma_ansi/dataset.csv")
    let other = try SharedExports.inspect("surveyxact/ex_survey2_semicolon_ansi/dataset.csv")
    let kinds = comma.kinds
    for (name, kind) in other.kinds { #expect(kinds[name] == kind, "\(name)") }
  }

  @Test(arguments: samples)
  func `nothing that a person wrote is told`(sample: Sample) throws {
    let seen = try SharedExports.inspect(sample.path)
    let told = "\(seen)"
    for secret in Self.secrets { #expect(!told.contains(secret), "\(secret)") }
  }

  /// Identifiers, addresses and free texts that stand in the samples.
  private static let secrets = [
    "hotmail.com", "Michelle030", "3292879998", "130.92.34.66", "R_2YPOQ602ER1jkf1", "Hello World",
    "47.1150", "citat", "SUM(1;2)", "tok00001", "zlehnox", "Zharko", "(415)", "Kensington",
    "d5e78a78", "1818e811892f902bd23f0824128b2f33", "some text", "B001", "Valdez",
  ]
}
