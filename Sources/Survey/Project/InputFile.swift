/// A file that the project names: CSV, a workbook or an earlier report, and what the user states about its form.
package struct InputFile: Sendable, Hashable {
  /// The path as written, relative to the project file's folder.
  package let path: String
  /// The field separator, if stated; otherwise it is recognised.
  package let delimiter: Delimiter?
  /// The encoding, if stated; otherwise it is recognised.
  package let encoding: StatedEncoding?
  /// The decimal mark of numbers: a full stop unless stated.
  package let decimalMark: DecimalMark
  /// The partnership that all rows belong to, for a file without a partnership column.
  package let partnership: String?
  /// Where the project file names this file.
  package let place: Place
  /// The platform whose export it is, if stated; otherwise it is recognised.
  package internal(set) var platform: PlatformName?
  /// How many rows stand above the answers, if stated; otherwise the platform tells.
  package internal(set) var headerRows: Int?
  /// What numbers in the answers mean, if stated; some platforms leave it open.
  package internal(set) var codes: StatedCodes?
  /// The sheet of a workbook, if stated; otherwise it is the first that can be seen.
  package internal(set) var sheet: String?
  /// The order of day, month and year in its dates, if stated; otherwise the dates tell, or nobody.
  package internal(set) var dateOrder: DateOrder?

  package init(
    path: String,
    delimiter: Delimiter?,
    encoding: StatedEncoding?,
    decimalMark: DecimalMark,
    partnership: String?,
    place: Place
  ) {
    self.path = path
    self.delimiter = delimiter
    self.encoding = encoding
    self.decimalMark = decimalMark
    self.partnership = partnership
    self.place = place
  }
}

extension InputFile {
  /// The table that is read, in messages: the path, and the sheet if one is stated.
  ///
  /// Two sheets of a workbook are two tables, as two files are.
  package var table: String { sheet.map { "\(path)[\($0)]" } ?? path }
}

/// A field separator as the project file names it.
package enum Delimiter: String, Sendable, CaseIterable {
  case comma
  case semicolon
  case tab
  case pipe
}

/// A text encoding as the project file names it.
package enum StatedEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1252 = "windows-1252"
}

/// What the numbers in the answers of a file mean.
package enum StatedCodes: String, Sendable, CaseIterable {
  /// The values of the scale.
  case values
  /// The position on the screen, the lowest answer of the scale first.
  case positions
  /// The position on the screen, the highest answer of the scale first.
  case positionsFromHighest = "positions-from-highest"
}

/// The character between a number's whole and decimal part.
package enum DecimalMark: String, Sendable, CaseIterable {
  case point
  case comma
}
