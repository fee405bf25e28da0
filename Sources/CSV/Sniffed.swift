/// What the caller knows of a file's dialect; nothing that is stated is guessed.
package struct StatedDialect: Hashable, Sendable {
  package var encoding: Encoding?
  package var delimiter: Delimiter?
  package var lineEnd: LineEnd?

  package init(
    encoding: Encoding? = nil,
    delimiter: Delimiter? = nil,
    lineEnd: LineEnd? = nil
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.lineEnd = lineEnd
  }
}

/// A file's dialect, and what speaks for it.
package struct Sniffed: Hashable, Sendable {
  package let dialect: Dialect
  package let encodingReason: EncodingReason
  package let delimiterReason: DelimiterReason
  /// The bytes before the first record: a byte order mark, Excel's `sep=` line.
  let preambleBytes: Int
  /// The line of the first record.
  let firstLine: Int

  /// Why a file is read in an encoding.
  package enum EncodingReason: Hashable, Sendable {
    case stated
    case byteOrderMark
    /// What was looked at is UTF-8.
    case validUTF8
    /// It is not UTF-8, because of this byte, so it is taken for Windows-1252. The caller should
    /// tell, since it may be anything.
    case notUTF8(byte: UInt8, at: Position)
  }

  /// Why a file is read with a delimiter.
  package enum DelimiterReason: Hashable, Sendable {
    case stated
    /// The first line is Excel's `sep=;` or the like.
    case separatorLine
    /// Of `records` records at the start of the file, `agreeing` have `fields` fields, more than
    /// agree with any other delimiter.
    case counted(fields: Int, agreeing: Int, records: Int)
    /// No delimiter divides the records: there is one column.
    case singleColumn
  }
}
