import CSV

/// The rows of a sheet as the bytes of a CSV file, made as they are read.
///
/// Line N is row N, counted from the first row with content on, which is the header. Fields are
/// separated by commas, quoted where they must be, and in UTF-8; a line break within a cell is a
/// blank. What is wrong in the sheet is thrown as ``WorkbookFault``.
struct SheetSource: ByteSource {
  private var reading: PartReading
  private let rows: SheetRows
  private let sheets: [String]
  private var isEnded = false
  /// Lines that are ready, and how many of their bytes have been given.
  private var ready: [UInt8] = []
  private var given = 0

  /// Reads up to the first row with content.
  ///
  /// - Parameter sheets: The names of the workbook's sheets, this one's first.
  init(
    _ stream: PartStream,
    name: String,
    rows: SheetRows,
    sheets: [String]
  ) throws(WorkbookFault) {
    self.rows = rows
    self.sheets = sheets
    reading = PartReading(stream, name: name, telling: rows)
    while rows.lines.firstRow == nil, !isEnded { try advance() }
  }

  /// The form of the lines.
  var table: TableForm? {
    TableForm(firstRow: rows.lines.firstRow ?? 1, sheets: sheets)
  }

  mutating func read(into buffer: inout OutputSpan<UInt8>) throws {
    while given == ready.count {
      given = 0
      ready = rows.takeLines()
      if ready.isEmpty {
        guard !isEnded else { return }
        try advance()
      }
    }
    given += buffer.append(ready, in: given..<ready.count)
  }

  private mutating func advance() throws(WorkbookFault) { isEnded = !(try reading.advance()) }
}
