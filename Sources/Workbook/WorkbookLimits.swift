/// What bounds the memory and time of reading a workbook, whatever it holds.
package struct WorkbookLimits: Sendable, Hashable {
  /// The largest file, in bytes; it is kept in memory while it is read.
  package var fileBytes = 256 << 20
  /// The most that a sheet may unpack to, in bytes; it is never in memory as a whole.
  package var sheetBytes = 4 << 30
  /// The most that any other part may unpack to, in bytes.
  package var partBytes = 512 << 20
  /// How many times its size a part may unpack to, once it is larger than `freeBytes`: what people
  /// and programs write stays far below, and a ZIP bomb comes near 1,000.
  package var ratio = 200
  /// What a part may unpack to at any ratio, in bytes.
  package var freeBytes = 8 << 20
  /// The most text of all shared strings together, in bytes; it is kept in memory.
  package var sharedTextBytes = 256 << 20
  /// The most shared strings.
  package var sharedStrings = 1 << 24
  /// The most commas that stand for empty rows between two others.
  package var emptyFields = 8 << 20
  /// The rows of a sheet, by the format (Excel's own limit).
  package static let rows = 1 << 20
  /// The columns of a sheet, by the format (Excel's own limit).
  package static let columns = 1 << 14

  package init() {}
}
