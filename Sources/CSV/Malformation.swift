/// What makes a file unreadable, and where.
package struct Malformation: Error, Hashable, Sendable {
  package let kind: Kind
  package let position: Position

  package init(_ kind: Kind, at position: Position) {
    self.kind = kind
    self.position = position
  }

  /// What can be wrong with a file; the words are in `MalformationWords.swift`.
  package enum Kind: Hashable, Sendable {
    /// There is no record: no byte at all, or empty lines only.
    case emptyFile
    /// The file is not text in an encoding that is read here.
    case notText(Content)
    /// The byte order mark names another encoding than the caller stated.
    case encodingContradicted(stated: Encoding, marked: Encoding)
    /// A zero byte; the place is that of the byte.
    case nul
    /// A byte that starts no well-formed UTF-8 sequence (Unicode 16, table 3-7).
    case invalidUTF8(byte: UInt8)
    /// The file ends in the middle of a UTF-16 code unit.
    case truncatedUTF16
    /// Half of a surrogate pair without the other half.
    case loneSurrogate(UInt16)
    /// Too few or too many fields; the place is the first surplus field or the record's end.
    case raggedRecord(found: Int, expected: Int)
    /// An empty line with records after it.
    case blankLine
    /// A run of empty records, longer than a record may be, with records after it.
    case emptyRecords(limit: Int)
    /// A quote within a field that does not begin with one.
    case quoteInUnquotedField
    /// Something other than a delimiter or a line end after a closing quote.
    case textAfterClosingQuote
    /// A quoted field that the end of the file cuts off; the place is where the quote opened.
    case unclosedQuote
    /// A record above the limit, in bytes; the place is where the record starts.
    case recordTooLong(limit: Int)
    /// A record with more fields than the limit; the place is the first field above it.
    case tooManyFields(limit: Int)
    /// A carriage return outside quotes that no line feed follows.
    case strayCarriageReturn
    /// A line feed outside quotes in a file whose lines end with carriage returns.
    case strayLineFeed
  }

  /// What a file is that is not readable text.
  package enum Content: Hashable, Sendable, CaseIterable {
    case zipOrWorkbook, oldWorkbook, pdf, png, gzip, html, utf16WithoutMark, utf32
  }
}
