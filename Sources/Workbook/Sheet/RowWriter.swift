/// Writes the rows of a sheet as the lines of a CSV file: commas, quotes where they must be.
///
/// The first row with content sets the number of columns. A row has at least as many fields; one
/// with more is written as it is, for the reader to complain of. Rows without content are written
/// once one with content follows.
struct RowWriter {
  /// What has been written and not been taken.
  private(set) var bytes: [UInt8] = []
  /// The first row with content, counted from 1.
  private(set) var firstRow: Int?

  private let limits: WorkbookLimits
  /// The columns of the first row with content.
  private var width = 0
  /// The last row that was written.
  private var lastRow = 0
  /// The columns of the row that is being written, up to the last one with content.
  private var column = 0

  init(limits: WorkbookLimits) { self.limits = limits }

  /// Takes what has been written.
  mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  /// Adds a field to a row; an empty one adds nothing.
  ///
  /// - Parameter column: The field's column, counted from 1; beyond that of the field before.
  mutating func add(
    _ field: [UInt8],
    row: Int,
    column: Int
  ) throws(WorkbookFault) {
    guard !field.isEmpty else { return }
    if self.column == 0 { try begin(row) }
    // The first field follows no comma.
    let commas = column - max(self.column, 1)
    bytes.append(contentsOf: repeatElement(Self.comma, count: commas))
    append(field)
    self.column = column
  }

  /// Ends the row, if it has begun.
  mutating func endRow() {
    guard column > 0 else { return }
    if width == 0 { width = column }
    bytes.append(contentsOf: repeatElement(Self.comma, count: max(0, width - column)))
    bytes.append(Self.lineFeed)
    column = 0
  }

  /// Writes the empty rows before a row, but for those before the first.
  private mutating func begin(_ row: Int) throws(WorkbookFault) {
    if firstRow == nil {
      firstRow = row
    } else {
      let missing = row - lastRow - 1
      guard missing * width <= limits.emptyFields else {
        throw WorkbookFault.broken("Between row \(lastRow) and row \(row) nothing is written.")
          .at(row: row)
      }
      // A line without a comma would be no record.
      let empty =
        width == 1
        ? [Self.quote, Self.quote] : [UInt8](repeating: Self.comma, count: width - 1)
      for _ in 0..<missing { bytes += empty + [Self.lineFeed] }
    }
    lastRow = row
  }

  private mutating func append(_ field: [UInt8]) {
    guard field.contains(where: { $0 == Self.comma || $0 == Self.quote }) else {
      bytes += field
      return
    }
    bytes.append(Self.quote)
    for byte in field {
      if byte == Self.quote { bytes.append(Self.quote) }
      bytes.append(byte)
    }
    bytes.append(Self.quote)
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
}
