import Testing

@testable import Workbook

@Suite struct `Numbers in cells` {
  @Test(arguments: [
    ("3", "3"), ("3.0", "3"), ("-3.00", "-3"), ("0.1", "0.1"), ("1.1000000000000001", "1.1"),
    ("0.30000000000000004", "0.30000000000000004"), ("1E3", "1000"), ("1.5e-7", "0.00000015"),
    ("-1E-5", "-0.00001"), ("1.5E+16", "15000000000000000"), ("1e300", "1e+300"), ("-0", "-0"),
    ("-0.0", "0"), ("12345678901234567890", "12345678901234567890"), ("007", "007"), ("", ""),
    (".5", "0.5"), ("nan", "nan"), ("0x10", "0x10"), ("1e999", "1e999"), ("1,5", "1,5"),
  ])
  func `are written with as few digits as tell them apart`(raw: String, field: String) {
    #expect(String(decoding: NumberText.text(of: Array(raw.utf8)), as: UTF8.self) == field)
  }
}

/// The dates are those that openpyxl 3.1.5 and LibreOffice give for these numbers.
@Suite struct `Dates in cells` {
  @Test(arguments: [
    (1.0, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (366, "1900-12-31"),
    (36_525, "1999-12-31"), (36_585, "2000-02-29"), (45_747, "2025-03-31"),
    (45_747.999_999_9, "2025-04-01"), (45_747.9, "2025-03-31"), (73_109, "2100-02-28"),
    (73_110, "2100-03-01"), (2_958_465, "9999-12-31"),
  ])
  func `count days from 1900, with a leap day that never was`(days: Double, date: String) {
    #expect(SerialDate(days: days, countsFrom1904: false)?.text(.day) == date)
  }

  @Test(arguments: [
    (0.0, "1904-01-01"), (1, "1904-01-02"), (59, "1904-02-29"), (44_285, "2025-03-31"),
    (2_957_003, "9999-12-31"),
  ])
  func `or from 1904`(days: Double, date: String) {
    #expect(SerialDate(days: days, countsFrom1904: true)?.text(.day) == date)
  }

  @Test func `have a time where their format has one`() {
    func text(_ days: Double, _ format: DateFormat) -> String? {
      SerialDate(days: days, countsFrom1904: false)?.text(format)
    }
    #expect(text(45_747.586_805_555_6, .dayAndTime) == "2025-03-31T14:05:00")
    #expect(text(45_747, .dayAndTime) == "2025-03-31T00:00:00")
    #expect(text(45_747.999_999_9, .dayAndTime) == "2025-04-01T00:00:00")
    #expect(text(0.312_5, .time) == "07:30:00")
    #expect(text(0.312_5, .dayAndTime) == "07:30:00")
    #expect(text(1.085_416_666_7, .time) == "26:03:00")
  }

  @Test func `are left as numbers where no calendar has them`() {
    #expect(SerialDate(days: 60, countsFrom1904: false)?.text(.day) == nil)
    #expect(SerialDate(days: -1, countsFrom1904: false) == nil)
    #expect(SerialDate(days: 2_958_466, countsFrom1904: false) == nil)
    #expect(SerialDate(days: 2_957_004, countsFrom1904: true)?.text(.day) == nil)
    #expect(SerialDate(days: .infinity, countsFrom1904: false) == nil)
    #expect(SerialDate(days: 2_958_465.999_999_999, countsFrom1904: false)?.text(.day) == nil)
  }

  @Test(arguments: [
    ("yyyy-mm-dd", DateFormat.day), ("[$-406]d. mmmm yyyy;@", .day), ("mmm", .day),
    ("dd/mm/yyyy\\ hh:mm", .dayAndTime), ("h:mm AM/PM", .time), ("mm:ss.0", .time),
    ("[h]:mm", .time), ("[mm]", .time), ("d\" dag\"", .day), ("YYYY", .day),
    ("General", nil), ("0.00", nil), ("0\" dage\"", nil), ("[Red]0", nil), ("0\\d", nil),
    ("_d0", nil), ("#,##0;[Red]-#,##0;\"d\"", nil), ("0;yyyy", nil), ("@", nil),
    ("[$kr-406] 0", nil),
    ("0E+00", nil), ("\"unclosed d", nil), ("[unclosed d", nil), ("\\", nil), ("", nil),
  ])
  func `are told by their format`(code: String, format: DateFormat?) {
    #expect(DateFormat(code: code) == format)
  }

  @Test func `are found by the style of the cell`() throws {
    let book = TestWorkbook(
      rows: """
        <row><c><v>45747</v></c><c s="1"><v>45747</v></c><c s="2"><v>45747.25</v></c>\
        <c s="3"><v>45747</v></c><c s="4"><v>45747</v></c><c s="99"><v>45747</v></c>\
        <c s="1" t="str"><v>45747</v></c><c s="1"><v>-1</v></c><c s="1"><v>60</v></c></row>
        """,
      styles: """
        <styleSheet><numFmts><numFmt numFmtId="164" formatCode="d/m/yy h:mm"/>\
        <numFmt numFmtId="165" formatCode="0 &quot;d&quot;"/></numFmts>\
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="14"/>\
        <xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="0"/></cellXfs></styleSheet>
        """
    )
    #expect(
      try book.lines() == [
        "45747,2025-03-31,2025-03-31T06:00:00,45747,45747,45747,45747,-1,60"
      ]
    )
  }

  @Test func `count from 1904 where the workbook says so`() throws {
    var book = TestWorkbook(
      rows: "<row><c s='0'><v>44285</v></c></row>",
      styles: "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>",
      properties: "<workbookPr date1904='1'/><extLst><ext><workbookPr/></ext></extLst>"
    )
    #expect(try book.lines() == ["2025-03-31"])
    book = TestWorkbook(
      rows: "<row><c s='0'><v>45747</v></c></row>",
      styles: "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>",
      properties: "<workbookPr date1904='false'/>"
    )
    #expect(try book.lines() == ["2025-03-31"])
  }
}
