import CSV

/// Sheets that hold one table in parts, its columns beside each other, as the bytes of one CSV file.
///
/// SurveyXact divides a table that is too wide for it into the sheets `Dataset(1)`, `Dataset(2)` and so
/// on. Row N of the table is row N of each; a column is counted on from sheet to sheet.
struct SideBySideSheets: ByteSource {
  private var parts: [SheetLines]
  /// A line that is ready, and how many of its bytes have been given.
  private var ready: [UInt8] = []
  private var given = 0

  /// - Parameter parts: At least one, from the left.
  /// - Throws: ``WorkbookFault`` if their headers are not in the same row.
  init(_ parts: [(name: String, source: SheetSource)]) throws(WorkbookFault) {
    self.parts = parts.map { SheetLines(name: $0.name, source: $0.source) }
    let first = self.parts[0]
    for part in self.parts.dropFirst() where part.firstRow != first.firstRow {
      throw WorkbookFault(
        .unreadable,
        "The sheets `\(first.name)` and `\(part.name)` are parts of one table, but the header is in"
          + " row \(first.firstRow) of the one and in row \(part.firstRow) of the other.",
        hint: "Export the answers anew, or as a CSV file."
      )
    }
  }

  var table: TableForm? { parts[0].source.table }

  mutating func read(into buffer: inout OutputSpan<UInt8>) throws {
    if given == ready.count {
      given = 0
      ready = try joinedLine()
    }
    given += buffer.append(ready, in: given..<ready.count)
  }

  /// The next line of the whole; empty at the end of all parts.
  private mutating func joinedLine() throws -> [UInt8] {
    var lines: [[UInt8]?] = []
    for index in parts.indices { lines.append(try parts[index].next()) }
    guard lines.contains(where: { $0 != nil }) else { return [] }
    // At its end a sheet has no rows without content; another part may have content there.
    let fields = zip(lines, parts).map { line, part in line ?? part.emptyLine }
    return Array(fields.joined(separator: [UInt8(ascii: ",")])) + [UInt8(ascii: "\n")]
  }
}

/// The lines of a sheet, one by one.
private struct SheetLines {
  let name: String
  private(set) var source: SheetSource
  private var bytes: [UInt8] = []
  private var taken = 0
  private var isEnded = false
  /// The line of a row without content.
  private(set) var emptyLine: [UInt8] = []

  init(name: String, source: SheetSource) { (self.name, self.source) = (name, source) }

  var firstRow: Int { source.table?.firstRow ?? 1 }

  /// The next line, without its end; nil after the last one.
  mutating func next() throws -> [UInt8]? {
    while true {
      if let end = bytes[taken...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { taken = end + 1 }
        let line = Array(bytes[taken..<end])
        if emptyLine.isEmpty { emptyLine = Self.empty(like: line) }
        return line
      }
      guard !isEnded else { return nil }
      try readOn()
    }
  }

  private mutating func readOn() throws {
    bytes.removeFirst(taken)
    taken = 0
    let known = bytes.count
    try bytes.append(addingCapacity: 64 << 10) { try source.read(into: &$0) }
    isEnded = bytes.count == known
  }

  /// As many empty fields as a line has fields; a single one is quoted, to be one.
  private static func empty(like line: [UInt8]) -> [UInt8] {
    var isQuoted = false
    var commas = 0
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ","), !isQuoted { commas += 1 }
    }
    return commas == 0
      ? Array("\"\"".utf8) : [UInt8](repeating: UInt8(ascii: ","), count: commas)
  }
}
