import CSV
import Testing

@testable import Survey

/// Workbooks with several sheets, inspected and drafted from.
struct SheetDraftTests {
  /// A sheet as the bytes that it is read as.
  private struct Sheet: ByteSource {
    var bytes: MemorySource
    let sheets: [String]

    var table: TableForm? { TableForm(firstRow: 1, sheets: sheets) }

    mutating func read(into buffer: inout OutputSpan<UInt8>) { bytes.read(into: &buffer) }
  }

  /// Opens a workbook with sheets in an order.
  private static func opening(_ sheets: KeyValuePairs<String, String>) -> Opening {
    let names = sheets.map(\.key)
    return { file in
      let name = file.sheet ?? names[0]
      guard file.path == "book.xlsx", let text = sheets.first(where: { $0.key == name })?.value
      else {
        throw Complaints([Diagnostic(.error, .fileMissing, at: file.place, "missing")])
      }
      return Sheet(
        bytes: MemorySource(text),
        sheets: [name] + names.filter { $0 != name }
      )
    }
  }

  private static func draft(_ sheets: KeyValuePairs<String, String>) throws -> Draft {
    try Drafting(opening: opening(sheets)).draft(["book.xlsx"])
  }

  private static let answers =
    "id,tillid_her\n"
    + (1...20).map { "p\($0),\(["Enig", "Uenig", "Helt enig"][$0 % 3])\n" }.joined()

  @Test func `the sheet is proposed, and the others are asked about`() throws {
    let draft = try Self.draft(["Svar": Self.answers, "Noter": "a,b\n1,2\n"])
    #expect(
      draft.text.contains(
        "      - {path: book.xlsx, sheet: \"Svar\"}  # DECIDE: are the answers in this sheet? There are "
          + "\"Noter\", too."
      )
    )
    #expect(draft.unmarkedErrors == [])
  }

  @Test func `a workbook with one sheet needs no name`() throws {
    let draft = try Self.draft(["Svar": Self.answers])
    #expect(draft.text.contains("      - book.xlsx\n"))
  }

  @Test func `SurveyXact's workbook has its answers in a later sheet, and their labels in others`()
    throws
  {
    let labels = "a_1,1,Helt uenig\na_1,2,Uenig\na_1,3,Enig\na_1,4,Helt enig\na_1,5,Ved ikke\n"
    let structure =
      "questionName,variableName,questionType,subType,questionText,choiceValue,choiceText\n"
      + "a_1,a_1,Closed,Single,Har du tillid til naboer?,,\n"
    let dataset =
      "a_1,respondentid,stato_1,stato_2,stato_3,stato_4,stato_5\n"
      + (1...20).map { "\($0 % 5 + 1),\(1000 + $0),0,0,0,1,0\n" }.joined()
    let draft = try Self.draft(["Labels": labels, "Dataset": dataset, "Structure": structure])
    #expect(draft.text.contains("      - {path: book.xlsx, sheet: \"Dataset\"}\n"))
    let beside = ["Labels", "Structure"].map { "{path: book.xlsx, sheet: \"\($0)\"}" }
    #expect(draft.text.contains("    labels: [\(beside.joined(separator: ", "))]\n"))
    #expect(draft.text.contains("wording: \"Har du tillid til naboer?\"\n"))
    #expect(draft.text.contains("        4: \"Helt enig\"\n"))
    #expect(draft.unmarkedErrors == [])
  }

  @Test func `every sheet with rows is inspected, and one without is passed over`() throws {
    let book: KeyValuePairs = ["Svar": Self.answers, "Tom": "", "Noter": "a,b\n1,2\n3,4\n"]
    let (files, diagnostics) = try Inspecting(opening: Self.opening(book)).inspect(["book.xlsx"])
    #expect(files.map(\.table) == ["book.xlsx[Svar]", "book.xlsx[Noter]"])
    #expect(files.map(\.records) == [20, 2])
    #expect(diagnostics == [])
  }

  @Test func `the only sheet is inspected under the workbook's name, and must have rows`() throws {
    let answers = try Inspecting(opening: Self.opening(["Svar": Self.answers])).inspect([
      "book.xlsx"
    ])
    #expect(answers.files.map(\.table) == ["book.xlsx"])
    let complaints = try #require(throws: Complaints.self) {
      try Inspecting(opening: Self.opening(["Tom": ""])).inspect(["book.xlsx"])
    }
    #expect(complaints.diagnostics.map(\.code) == [.emptyFile])
  }

  @Test func `what comes through a pipe is opened once, and inspected`() throws {
    var openings = 0
    let inspecting = Inspecting { file in
      guard file.path == "pipe" else { throw Complaints([]) }
      openings += 1
      return MemorySource(Self.answers)
    }
    #expect(try inspecting.inspect(["pipe"]).files.map(\.records) == [20])
    #expect(openings == 1)
  }
}
