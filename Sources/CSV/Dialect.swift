/// The byte between two fields.
package struct Delimiter: Hashable, Sendable {
  package let byte: UInt8

  /// Any printable ASCII character or tab, except the quote, a letter or a digit.
  package init?(_ byte: UInt8) {
    switch byte {
    case ASCII.quote, UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      return nil
    case ASCII.tab, 0x20...0x7E: self.byte = byte
    default: return nil
    }
  }

  private init(known byte: UInt8) { self.byte = byte }

  package static let comma = Delimiter(known: ASCII.comma)
  package static let semicolon = Delimiter(known: ASCII.semicolon)
  package static let tab = Delimiter(known: ASCII.tab)
  package static let bar = Delimiter(known: ASCII.bar)
}

/// The byte that ends a record.
package enum LineEnd: Hashable, Sendable {
  /// Line feed, with or without a carriage return before it.
  case lineFeed
  /// Carriage return alone, as old Macintosh programs write it.
  case carriageReturn

  var byte: UInt8 {
    switch self {
    case .lineFeed: ASCII.lineFeed
    case .carriageReturn: ASCII.carriageReturn
    }
  }

  /// The line end's byte that does not end a record here.
  var other: UInt8 {
    switch self {
    case .lineFeed: ASCII.carriageReturn
    case .carriageReturn: ASCII.lineFeed
    }
  }
}

/// What is counted as a column when a place is told.
package enum ColumnUnit: Hashable, Sendable {
  /// A character of the line, as an editor counts them.
  case character
  /// A field of the record, as a spreadsheet counts them.
  case field
}

/// Everything that must be known of a file before its records can be told apart.
///
/// The quote is always `"`, and a quote inside quotes is always doubled (RFC 4180, section 2).
package struct Dialect: Hashable, Sendable {
  package let encoding: Encoding
  package let delimiter: Delimiter
  package let lineEnd: LineEnd
  package let columnUnit: ColumnUnit

  package init(
    encoding: Encoding = .utf8,
    delimiter: Delimiter = .comma,
    lineEnd: LineEnd = .lineFeed,
    columnUnit: ColumnUnit = .character
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.lineEnd = lineEnd
    self.columnUnit = columnUnit
  }
}
