import Testing

@testable import Survey

/// Two exports of the same answers from KoboToolbox, one with values and one with labels.
struct LabelVariantTests {
  private static let codes = """
    "kode";"t/th1";"t/th2";"ti1";"akt";"akt/mode";"akt/have";"_id";"_uuid";"_submission_time";"_index"
    "b1";"5";"1";"2";"mode have";"1";"1";"10";"u1";"2025-03-01T09:07:30";"1"
    "b2";"4";"1";"88";"have";"0";"1";"11";"u2";"2025-03-01T09:07:30";"2"
    "b3";"4";"2";"";"";"";"";"12";"u3";"2025-03-01T09:07:30";"3"
    "b4";"1";"88";"1";"";"0";"0";"13";"u4";"2025-03-01T09:07:30";"4"

    """

  /// In another order, with one more answer, and without the columns that list options.
  private static let labels = """
    "_uuid";"Din kode";"Gruppe/Hjemme";"Gruppe/Stolt";"Tillid til andre";"Hvad?/Møde";"Hvad?/Have";"_id";"_submission_time";"_index"
    "u4";"b4";"Helt uenig";"Ved ikke";"Helt uenig";"0";"0";"13";"2025-03-01T09:07:30";"4"
    "u5";"b5";"Uenig";"Uenig";"Enig";"1";"0";"14";"2025-03-01T09:07:30";"5"
    "u1";"b1";"Helt enig";"Helt uenig";"Uenig";"1";"1";"10";"2025-03-01T09:07:30";"1"
    "u3";"b3";"Enig";"Uenig";"";"";"";"12";"2025-03-01T09:07:30";"3"
    "u2";"b2";"Enig";"Helt uenig";"Ved ikke";"0";"1";"11";"2025-03-01T09:07:30";"2"

    """

  private static let files = ["values.csv": codes, "labels.csv": labels]

  @Test func `a text in the very rows of a code is its label`() throws {
    let filed = try LabelVariant(
      of: InputFile(path: "values.csv", at: Place(file: "-")),
      by: InputFile(path: "labels.csv", at: Place(file: "-")),
      opening: Self.files.opening
    ).filed
    #expect(filed.labels["t/th1"] == ["5": "Helt enig", "4": "Enig", "1": "Helt uenig"])
    #expect(filed.labels["t/th2"] == ["1": "Helt uenig", "2": "Uenig", "88": "Ved ikke"])
    #expect(filed.labels["ti1"] == ["1": "Helt uenig", "2": "Uenig", "88": "Ved ikke"])
    #expect(
      filed.wordings["t/th1"] == "Gruppe/Hjemme" && filed.wordings["ti1"] == "Tillid til andre"
    )
    #expect(filed.labels["akt/mode"] == nil && filed.labels["kode"] == nil)
  }

  @Test func `labels are not told by codes`() throws {
    let filed = try LabelVariant(
      of: InputFile(path: "labels.csv", at: Place(file: "-")),
      by: InputFile(path: "values.csv", at: Place(file: "-")),
      opening: Self.files.opening
    ).filed
    #expect(filed.labels.isEmpty)
  }

  @Test func `a "don't know" that only its label tells is no answer`() throws {
    let project = try ExportReadingTests.project(
      file: "values.csv",
      columns: "{items: {a: t/th2, b: ti1}}",
      labels: "\n    labels: [labels.csv]"
    )
    let answers = try ExportReadingTests.read(project, Self.files)
    let items = try ExportReadingTests.items(answers)
    #expect(items.map(\.n) == [3, 2])
    #expect(items.map(\.offScale) == [1, 1])
    #expect(items.map(\.skipped) == [0, 1])
  }

  @Test func `the labels are found beside the values, and are no wave of their own`() throws {
    let seen = try inspect(Self.codes, named: "values.csv", beside: Self.files)
    #expect(seen.sidecars == ["labels.csv"])
    #expect(seen.columns[2].noAnswer == 1)
    #expect(try inspect(Self.labels, named: "labels.csv", beside: Self.files).sidecars == [])
    let draft = try draft(["values.csv": Self.codes, "labels.csv": Self.labels])
    #expect(draft.text.contains("    labels: [labels.csv]\n"))
    #expect(!draft.text.contains("id: \"labels\""))
  }

  @Test(.enabled(if: SharedExports.arePresent, SharedExports.absence))
  func `the real exporter's two files tell their labels`() throws {
    // csv.DictReader over both, zipped by _uuid: Counter of (value, label) pairs of each column.
    let filed = try LabelVariant(
      of: InputFile(path: "kobo/kobo_xml_values_hierarchy_both.csv", at: Place(file: "-")),
      by: InputFile(path: "kobo/kobo_labels_groups_details.csv", at: Place(file: "-")),
      opening: SharedExports.open
    ).filed
    let known = [
      "1": "Helt uenig", "2": "Uenig", "3": "Hverken eller", "4": "Enig", "5": "Helt enig",
      "88": "Ved ikke", "99": "Ønsker ikke at svare",
    ]
    for column in ["tilhoer/th1", "tilhoer/th2", "tilhoer/th3", "tillid/ti1", "tillid/ti2"] {
      let labels = try #require(filed.labels[column])
      #expect(labels.allSatisfy { known[$0.key] == $0.value }, "\(column)")
    }
    #expect(
      filed.labels.mapValues(\.count) == [
        "tilhoer/th1": 5, "tilhoer/th2": 6, "tilhoer/th3": 4, "tillid/ti1": 7, "tillid/ti2": 6,
      ]
    )
    #expect(filed.wordings["tillid/ti1"] == "Tillid/De fleste mennesker er til at stole på")
  }
}
