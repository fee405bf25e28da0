import CSV
import Testing

@testable import Workbook

/// SurveyXact's table in the sheets `Dataset(1)`, `Dataset(2)` …
@Suite struct `A table in several sheets` {
  /// A workbook whose first two sheets that are listed with cells are the parts of a table.
  private func workbook(_ first: String, _ second: String, second name: String = "Dataset(2)")
    -> TestWorkbook
  {
    var book = TestWorkbook(
      rows: first,
      sheets: "<sheet name='Labels' sheetId='1' r:id='r3'/>"
        + "<sheet name='Dataset(1)' sheetId='2' r:id='r1'/>"
        + "<sheet name='\(name)' sheetId='3' r:id='r2'/>"
    )
    book.parts.removeAll { $0.name == "xl/worksheets/sheet2.xml" }
    book.add("xl/worksheets/sheet2.xml", "<worksheet><sheetData>\(second)</sheetData></worksheet>")
    return book
  }

  private func row(_ number: Int, _ cells: [String]) -> String {
    let fields = zip("ABCDEF", cells).filter { !$1.isEmpty }.map { column, text in
      "<c r='\(column)\(number)' t='str'><v>\(text)</v></c>"
    }
    return "<row r='\(number)'>\(fields.joined())</row>"
  }

  @Test func `is read as one, whichever of them is asked for`() throws {
    let book = workbook(
      row(1, ["id", "a, b"]) + row(2, ["1", ""]) + row(3, ["2", "x"]) + row(5, ["3", "y"]),
      row(1, ["c", "d", "e"]) + row(3, ["", "7", ""]) + row(6, ["8"])
    )
    let expected = [
      "id,\"a, b\",c,d,e", "1,,,,", "2,x,,7,", ",,,,", "3,y,,,", ",,8,,",
    ]
    for sheet in [nil, "Dataset(1)", "Dataset(2)"] {
      #expect(try book.lines(sheet) == expected)
    }
    let source = try Workbook(book.bytes).sheet("Dataset(1)")
    #expect(source.table?.sheets == ["Dataset(1)"])
  }

  @Test func `has as many fields where a part is a single column`() throws {
    let book = workbook(
      row(2, ["id"]) + row(4, ["1"]),
      row(2, ["c"]) + row(3, ["5"])
    )
    #expect(try book.lines() == ["id,c", "\"\",5", "1,\"\""])
    #expect(try table(book.bytes).firstRow == 2)
  }

  @Test func `is refused if the headers stand in different rows`() throws {
    let book = workbook(row(1, ["id"]), row(2, ["c"]))
    let fault = try #require(throws: WorkbookFault.self) {
      _ = try Workbook(book.bytes).sheet(nil)
    }
    #expect(fault.summary.contains("row 1 of the one and in row 2 of the other"))
  }

  @Test func `is not made of sheets with other names`() throws {
    let book = workbook(row(1, ["id"]), row(1, ["c"]), second: "Dataset(3)")
    #expect(try book.lines() == ["id"])
    #expect(try book.lines("Dataset(3)") == ["c"])
  }
}
