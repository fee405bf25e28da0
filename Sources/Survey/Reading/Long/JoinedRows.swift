import CSV

/// The rows of a file with a row for every answer, joined to a row for every person and wave.
///
/// They are held in memory: 8 bytes for a person and column, and less than 200 for a person beside
/// its identifier.
struct JoinedRows: Sendable {
  /// A field of a joined row.
  struct Cell: Sendable {
    /// More records than this are not joined.
    static let mostRecords = 1 << 31

    /// Its number in ``texts``.
    var text = TextPool.empty
    /// The record, and in the highest bit whether there are several.
    private var bits: UInt32

    /// - Parameter record: The record that it comes from, counted from 0 below the header.
    init(_ text: UInt32, from record: UInt32) {
      self.text = text
      bits = record
    }

    var record: UInt32 { bits & 0x7FFF_FFFF }

    /// Whether several records say something of it.
    var isRepeated: Bool {
      get { bits >> 31 == 1 }
      set { bits = record | (newValue ? 1 << 31 : 0) }
    }
  }

  let shape: LongShape
  /// Row after row.
  var cells: [Cell] = []
  var texts = TextPool()
  /// By row, which of the waves that list the file it belongs to; -1 where no column tells.
  var waves: [Int] = []

  var count: Int { cells.count / shape.width }

  /// The rows as a file that has always had this shape.
  var source: JoinedSource { JoinedSource(self) }

  /// Takes out the rows in which something was answered more than once, and gives their waves.
  mutating func takeOutRepeated() -> [Int] {
    var out: [Int] = []
    var kept: [Cell] = []
    for (row, wave) in waves.enumerated() {
      let own = cells[row * shape.width..<(row + 1) * shape.width]
      if own.contains(where: \.isRepeated) { out.append(wave) } else { kept += own }
    }
    cells = kept
    return out
  }
}

/// A field of the file that the rows were joined from.
struct LongPlace: Hashable, Sendable {
  /// Counted from 0 below the header.
  let record: UInt32
  let column: Int
}

extension JoinedRows {
  /// Where a field of the joined rows comes from.
  ///
  /// - Parameter place: The line counted from 1, the header's, and the number of the field.
  func source(of place: Faults.FilePosition) -> LongPlace {
    let (row, column) = (place.line - 2, place.column - 1)
    let cell = cells[row * shape.width + column]
    // A person's first column is the identifier, which every record has.
    let record = cell.text == TextPool.empty ? cells[row * shape.width].record : cell.record
    return LongPlace(record: record, column: shape.source(of: column))
  }
}

/// Joined rows as the bytes of a CSV file, made as they are read.
struct JoinedSource: ByteSource {
  private let rows: JoinedRows
  private var next = 0
  private var ready: [UInt8] = []
  private var given = 0

  var table: TableForm? { TableForm(firstRow: 1) }

  init(_ rows: JoinedRows) {
    self.rows = rows
    var names = TextPool()
    for name in rows.shape.kept.map(\.name) + rows.shape.items.map(\.name) {
      if !ready.isEmpty { ready.append(UInt8(ascii: ",")) }
      let number = names.number(of: Array(name.utf8).span)
      names.appendField(number, to: &ready)
    }
    ready.append(UInt8(ascii: "\n"))
  }

  mutating func read(into buffer: inout OutputSpan<UInt8>) {
    if given == ready.count {
      (ready, given) = ([], 0)
      while next < rows.count, ready.count < buffer.freeCapacity { appendRow() }
    }
    given += buffer.append(ready, in: given..<ready.count)
  }

  private mutating func appendRow() {
    let first = next * rows.shape.width
    for index in first..<first + rows.shape.width {
      if index > first { ready.append(UInt8(ascii: ",")) }
      rows.texts.appendField(rows.cells[index].text, to: &ready)
    }
    ready.append(UInt8(ascii: "\n"))
    next += 1
  }
}
