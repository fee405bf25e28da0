/// What a source knows of its bytes that makes them from a table of rows and cells.
///
/// Nothing of it needs to be told from the bytes: they are UTF-8, with commas and line feeds, and a
/// line is a row. In a ``Position`` the line is the row's number and the column the cell's.
package struct TableForm: Hashable, Sendable {
  /// The row of the first record, counted from 1.
  package let firstRow: Int
  /// The names of the tables that stand together in one file, this one's first; may be empty.
  package let sheets: [String]

  package init(firstRow: Int, sheets: [String] = []) {
    self.firstRow = firstRow
    self.sheets = sheets
  }
}

extension Sniffed {
  /// The dialect of a table.
  init(_ table: TableForm) {
    self.init(
      dialect: Dialect(columnUnit: .field),
      encodingReason: .stated,
      delimiterReason: .stated,
      preambleBytes: 0,
      firstLine: table.firstRow
    )
  }

  /// Whether the records are the rows of a table, so that there was nothing to find.
  package var isTable: Bool { dialect.columnUnit == .field }
}
