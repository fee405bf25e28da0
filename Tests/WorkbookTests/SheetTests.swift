import Testing

@testable import Workbook

@Suite struct `Reading a sheet` {
  private let strings = """
    <si><t>Enig</t></si>
    <si><r><rPr><b/></rPr><t xml:space="preserve">Helt </t></r><r><t>uenig</t></r>\
    <rPh sb="0" eb="1"><t>spoken</t></rPh></si>
    <si><t>one&#13;&#10;two&#10;three_x000D_\nfour_x005F_x0041_</t></si>
    <si><t>a "b", c</t></si>
    """

  @Test func `shared, inline and rich texts, formulas, truth values and errors are fields`() throws
  {
    let book = TestWorkbook(
      rows: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>\
        <c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c t="b"><is><t>no </t></is></c></row>
        <row r="2"><c r="A2" t="inlineStr"><is><t>in</t></is></c>\
        <c r="B2" t="inlineStr"><is><r><t>li</t></r><r><t>ne</t></r><rPh><t>x</t></rPh></is></c>\
        <c r="C2" t="b"><v>1</v></c><c r="D2" t="b"><v>0</v></c></row>
        <row r="3"><c r="A3" t="e"><f>NA()</f><v>#N/A</v></c>\
        <c r="B3" t="str"><f>A1</f><v>E&amp;g</v></c><c r="C3"><f>1+1</f><v>2</v></c>\
        <c r="D3" t="d"><v>2025-03-31</v></c></row>
        """,
      strings: strings
    )
    #expect(
      try book.lines() == [
        "Enig,Helt uenig,one two three four_x0041_,\"a \"\"b\"\", c\"",
        "in,line,TRUE,FALSE",
        "#N/A,E&g,2,2025-03-31",
      ]
    )
  }

  @Test func `cells may be left out, and rows, and references`() throws {
    let book = TestWorkbook(
      rows: """
        <row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c><c r="F3" s="1"/></row>
        <row><c r="C4"><v>3</v></c><c><v>4</v></c></row>
        <row r="7"><c><v>5</v></c></row><row r="9"/><row r="1048576"><c r="A1048576" t="str"/></row>
        """
    )
    let read = try table(book.bytes)
    #expect(read.firstRow == 3)
    #expect(read.text == ",1,,2\n,,3,4\n,,,\n,,,\n5,,,\n")
  }

  @Test func `cells that stand in no row are not read`() throws {
    let book = TestWorkbook(
      rows: """
        <row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row>
        <group><c r="A2"><v>3</v></c><c><v>4</v></c></group><c><v>5</v></c>
        <row r="9"><c r="B9"><v>6</v></c></row>
        """
    )
    #expect(
      try table(book.bytes).text == ",1,,2\n" + String(repeating: ",,,\n", count: 6) + ",6,,\n"
    )
  }

  @Test func `an empty row of one column is a record`() throws {
    let book = TestWorkbook(
      rows: "<row r='1'><c><v>1</v></c></row><row r='3'><c><v>2</v></c></row>"
    )
    #expect(try book.lines() == ["1", "\"\"", "2"])
  }

  @Test func `a row wider than the header is left to the reader to refuse`() throws {
    let book = TestWorkbook(
      rows: "<row><c><v>1</v></c></row><row><c><v>2</v></c><c/><c><v>3</v></c></row>"
    )
    #expect(try book.lines() == ["1", "2,,3"])
  }

  @Test func `an empty sheet has no lines`() throws {
    #expect(try table(TestWorkbook(rows: "").bytes).text == "")
    #expect(try table(TestWorkbook(rows: "<row r='5'><c r='A5'/></row>").bytes).text == "")
  }

  @Test func `all columns that a sheet can have are read, and no more`() throws {
    let cells = String(repeating: "<c><v>1</v></c>", count: 16_383) + "<c r='XFD1'><v>2</v></c>"
    let line = try #require(try TestWorkbook(rows: "<row>\(cells)</row>").lines().first)
    #expect(line == String(repeating: "1,", count: 16_383) + "2")
    expectFault("not in order", "<row>\(cells)<c><v>1</v></c></row>", row: 1)
    expectFault("not placed in it", "<row r='1'><c r='XFE1'><v>1</v></c></row>", row: 1)
  }

  @Test(arguments: [
    ("Row 2 comes after row 4", "<row r='4'/><row r='2'/>", 4, nil),
    ("Row 4 comes after row 4", "<row r='4'/><row r='4'/>", 4, nil),
    ("no row of a sheet has", "<row r='0'/>", 1, nil),
    ("no row of a sheet has", "<row r='x'/>", 1, nil),
    ("no row of a sheet has", "<row r='1048577'/>", 1, nil),
    ("no row of a sheet has", "<row r='99999999999999999999'/>", 1, nil),
    ("no row of a sheet has", "<row r='1048576'/><row/>", 1_048_576, nil),
    ("not in order", "<row><c r='B1'/><c r='A1'/></row>", 1, nil),
    ("not in order", "<row><c r='B1'/><c r='B1'/></row>", 1, nil),
    ("not placed in it", "<row r='2'><c r='B1'/></row>", 2, nil),
    ("not placed in it", "<row r='2'><c r='b2'/></row>", 2, nil),
    ("not placed in it", "<row r='2'><c r='B+2'/></row>", 2, nil),
    ("a text that the workbook does not have", "<row><c t='s'><v>4</v></c></row>", 1, 1),
    ("a text that the workbook does not have", "<row><c/><c t='s'><v>-1</v></c></row>", 1, 2),
    ("a text that the workbook does not have", "<row><c t='s'><v>x</v></c></row>", 1, 1),
    ("a kind that is not known", "<row><c t='z'><v>4</v></c></row>", 1, 1),
    ("result is not in the file", "<row r='8'><c r='C8'><f>A1</f></c></row>", 8, 3),
    (
      "nothing is written",
      "<row><c/><c r='XFD1'><v>1</v></c></row>"
        + "<row r='1048576'><c><v>1</v></c></row>", 1_048_576, nil
    ),
  ])
  func `what cannot be is refused where it stands`(
    words: String,
    rows: String,
    row: Int?,
    column: Int?
  ) {
    expectFault(words, rows, row: row, column: column)
  }

  @Test func `a cell of a megabyte is refused`() {
    let long = String(repeating: "x", count: 1 << 20) + "y"
    expectFault(
      "more than 1 MiB",
      "<row><c t='str'><v>\(long)</v></c></row>",
      .tooLarge,
      row: 1,
      column: 1
    )
    expectFault(
      "longer than 1 MiB",
      "<row><c t='inlineStr'><is><t>\(long)</t></is></c></row>",
      .tooLarge
    )
  }

  @Test(arguments: [
    "<!DOCTYPE worksheet>", "<!DOCTYPE x [<!ENTITY e 'text'>]>",
    "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
    "<!DOCTYPE x SYSTEM 'file:///etc/passwd'>",
  ])
  func `a declaration of entities is refused`(declaration: String) {
    let book = TestWorkbook(rows: "<row><c t='str'><v>&b;</v></c></row>", before: declaration)
    let fault = #expect(throws: WorkbookFault.self) { try book.lines() }
    #expect(fault?.summary.contains("document type declaration") == true)
  }

  @Test(arguments: ["<row><c></row>", "<row>&undeclared;</row>", "<row a='1' a='2'/>", "\u{1}"])
  func `broken XML is refused with its part and line`(rows: String) {
    let fault = #expect(throws: WorkbookFault.self) {
      try TestWorkbook(rows: "\n\n" + rows).lines()
    }
    #expect(
      fault?.summary.hasPrefix(
        "The workbook's part `xl/worksheets/sheet1.xml` is broken in line 3: "
      ) == true
    )
  }

  private func expectFault(
    _ words: String,
    _ rows: String,
    _ kind: WorkbookFault.Kind = .unreadable,
    row: Int? = nil,
    column: Int? = nil
  ) {
    let fault = #expect(throws: WorkbookFault.self) {
      try TestWorkbook(rows: rows, strings: strings).lines()
    }
    #expect(fault?.kind == kind)
    #expect(fault?.summary.contains(words) == true, "\(fault?.summary ?? "")")
    if let row { #expect(fault?.row == row) }
    if let column { #expect(fault?.column == column) }
  }
}

@Suite struct `Choosing a sheet` {
  private let sheets = """
    <sheet name="Hidden" sheetId="1" state="hidden" r:id="r1"/>\
    <sheet name="Chart" sheetId="2" r:id="r3"/>\
    <sheet name="Lost" sheetId="3" r:id="none"/>\
    <sheet name="Svar &amp; mere" sheetId="4" r:id="r2"/>
    """

  @Test func `the first that can be seen and has cells is read`() throws {
    #expect(try book.lines() == ["second"])
  }

  @Test func `one can be named, hidden or not`() throws {
    #expect(try book.lines("Svar & mere") == ["second"])
    #expect(try book.lines("Hidden") == ["1"])
  }

  @Test func `a name that no sheet has is refused with those that there are`() {
    let fault = #expect(throws: WorkbookFault.self) { try book.lines("Svar") }
    #expect(fault?.kind == .noSheet)
    #expect(fault?.summary == "The workbook has no sheet `Svar`.")
    #expect(fault?.hint == "Its sheets are `Svar & mere`.")
    #expect(throws: WorkbookFault.self) { try book.lines("Chart") }
  }

  @Test func `a workbook without a sheet to see is refused`() {
    let book = TestWorkbook(rows: "", sheets: "")
    let fault = #expect(throws: WorkbookFault.self) { try book.lines() }
    #expect(fault?.kind == .noSheet)
  }

  private var book: TestWorkbook {
    TestWorkbook(rows: "<row><c><v>1</v></c></row>", sheets: sheets)
  }
}
