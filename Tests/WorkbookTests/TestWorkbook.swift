import CSV
import Markup

@testable import Workbook

/// A workbook written part by part, as no program would write it.
struct TestWorkbook {
  var parts: [(name: String, content: [UInt8])]

  /// A workbook of one sheet, whose `sheetData` holds `rows`.
  init(
    rows: String,
    before: String = "",
    strings: String? = nil,
    styles: String? = nil,
    properties: String = "",
    sheets: String = "<sheet name='A' sheetId='1' r:id='r1'/>"
  ) {
    let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    func relationship(_ id: String, _ kind: String, _ target: String) -> String {
      "<Relationship Id='\(id)' Type='\(kinds)\(kind)' Target='\(target)'/>"
    }
    parts = []
    add(
      "_rels/.rels",
      "<Relationships>\(relationship("m", "officeDocument", "xl/workbook.xml"))"
        + "</Relationships>"
    )
    add(
      "xl/workbook.xml",
      "<workbook xmlns:r='\(kinds)'>\(properties)<sheets>\(sheets)</sheets>"
        + "</workbook>"
    )
    add(
      "xl/_rels/workbook.xml.rels",
      "<Relationships>"
        + relationship("r1", "worksheet", "/xl/worksheets/sheet1.xml")
        + relationship("r2", "worksheet", "./worksheets/../worksheets/sheet2.xml")
        + relationship("r3", "chartsheet", "chart.xml")
        + relationship("s", "sharedStrings", "sharedStrings.xml")
        + relationship("f", "styles", "styles.xml") + "</Relationships>"
    )
    add(
      "xl/worksheets/sheet1.xml",
      before + "<worksheet><sheetData>\(rows)</sheetData>"
        + "<tail><row r='1'><c><v>9</v></c></row></tail></worksheet>"
    )
    add(
      "xl/worksheets/sheet2.xml",
      "<worksheet><sheetData><row><c t='str'><v>second</v></c></row>"
        + "</sheetData></worksheet>"
    )
    add("xl/sharedStrings.xml", "<sst>\(strings ?? "")</sst>")
    add("xl/styles.xml", styles ?? "<styleSheet/>")
  }

  mutating func add(_ name: String, _ text: String) { parts.append((name, Array(text.utf8))) }

  /// The workbook as a ZIP file of stored entries.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in parts {
      var checksum = Checksum()
      checksum.add(content)
      let offset = bytes.count
      let common: [UInt8] =
        [20, 0, 0, 0, 0, 0, 0, 0, 0, 0] + little(Int(checksum.value), 4)
        + little(content.count, 4) + little(content.count, 4) + little(name.utf8.count, 2) + [0, 0]
      bytes += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + content
      directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 10)
      directory += little(offset, 4) + Array(name.utf8)
    }
    let start = bytes.count
    bytes += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    bytes += little(parts.count, 2) + little(parts.count, 2)
    return bytes + little(directory.count, 4) + little(start, 4) + [0, 0]
  }

  /// The lines of a sheet.
  func lines(
    _ sheet: String? = nil,
    limits: WorkbookLimits = WorkbookLimits()
  ) throws -> [String] {
    try table(bytes, sheet, limits: limits).text.split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    .dropLast().map(String.init)
  }
}

private func little(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

/// All lines of a sheet, and the row of the first.
func table(
  _ workbook: [UInt8],
  _ sheet: String? = nil,
  limits: WorkbookLimits = WorkbookLimits()
) throws -> (text: String, firstRow: Int?) {
  var source = try Workbook(workbook, limits: limits).sheet(sheet)
  var bytes: [UInt8] = []
  while true {
    let before = bytes.count
    try bytes.append(addingCapacity: 1000) { try source.read(into: &$0) }
    if bytes.count == before { break }
  }
  return (String(decoding: bytes, as: UTF8.self), source.table?.firstRow)
}
