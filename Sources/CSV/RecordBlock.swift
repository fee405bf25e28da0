/// Some consecutive records of a file, well-formed and all of the same width.
///
/// Nothing is allocated for a field: its place in `bytes` is found in constant time. A loop takes
/// `bytes.span` once and then, for each record and wanted column, `field(record, column)`; one that
/// wants many columns of every record takes `starts.span` too.
/// A block is a value: it stays valid as long as it is kept. Letting go of it before the next is
/// read lets the reader use its memory again.
public struct RecordBlock: Sendable {
  /// UTF-8, well-formed within the fields; what is after the last record means nothing.
  public let bytes: [UInt8]
  public let recordCount: Int
  /// The number of fields of every record.
  public let columnCount: Int
  /// How many bytes of the file's text, in UTF-8, are before this block.
  private let offset: Int
  let firstLine: Int
  let dialect: Dialect
  let hasLineEndsInQuotes: Bool
  /// The offset of each field in `bytes`, counted over all records, and of what follows the last.
  ///
  /// Field k is at `starts[k] ..< starts[k + 1] - 1`, with its quotes, and the last of a record with
  /// a carriage return that belongs to the line end. The array may be longer; the rest of it means
  /// nothing.
  public let starts: [UInt32]

  init(_ chunk: Chunk, index: ChunkIndex, dialect: Dialect) {
    bytes = chunk.bytes
    recordCount = index.recordCount
    columnCount = index.columnCount
    offset = chunk.offset
    firstLine = chunk.firstLine
    self.dialect = dialect
    hasLineEndsInQuotes = index.hasLineEndsInQuotes
    starts = index.starts
  }
}

extension RecordBlock {
  /// A field by its record and column, both counted from 0 within the block.
  @inlinable
  @inline(__always)
  public func field(_ record: Int, _ column: Int) -> Field {
    let raw = rawRange(record, column)
    guard !raw.isEmpty, bytes[raw.lowerBound] == ASCII.quote else {
      return Field(range: raw, isQuoted: false)
    }
    return Field(range: raw.lowerBound &+ 1..<raw.upperBound &- 1, isQuoted: true)
  }

  /// A field's bytes as they are in the file, with its quotes.
  @inlinable
  @inline(__always)
  public func rawRange(_ record: Int, _ column: Int) -> Range<Int> {
    precondition(
      UInt(bitPattern: record) < UInt(bitPattern: recordCount)
        && UInt(bitPattern: column) < UInt(bitPattern: columnCount),
      "no such field"
    )
    let number = record &* columnCount &+ column
    let start = Int(starts[number])
    var end = Int(starts[number &+ 1]) &- 1
    let isLast = column == columnCount &- 1
    if isLast, end > start, bytes[end &- 1] == ASCII.carriageReturn { end &-= 1 }
    return start..<end
  }

  /// Whether the content holds doubled quotes, each of which means one.
  package func hasDoubledQuotes(_ field: Field) -> Bool {
    guard field.isQuoted else { return false }
    let bytes = bytes.span
    return field.range.contains { bytes[$0] == ASCII.quote }
  }

  /// Appends the content of a field, doubled quotes made single, to `buffer`.
  package func append(_ field: Field, to buffer: inout [UInt8]) {
    guard hasDoubledQuotes(field) else {
      buffer.append(contentsOf: bytes[field.range])
      return
    }
    var start = field.range.lowerBound
    while let quote = bytes[start..<field.range.upperBound].firstIndex(of: ASCII.quote) {
      buffer.append(contentsOf: bytes[start...quote])
      start = quote + 2
    }
    buffer.append(contentsOf: bytes[start..<field.range.upperBound])
  }

  /// The content of a field as text, doubled quotes made single.
  package func text(_ field: Field) -> String {
    guard hasDoubledQuotes(field) else {
      return String(decoding: bytes[field.range], as: UTF8.self)
    }
    var content: [UInt8] = []
    append(field, to: &content)
    return String(decoding: content, as: UTF8.self)
  }

  /// The content of a field as text, by record and column.
  package func text(_ record: Int, _ column: Int) -> String { text(field(record, column)) }
}

extension RecordBlock {
  /// Gives the block up for its memory, which a later block can use.
  consuming func memory() -> (bytes: [UInt8], starts: [UInt32]) { (bytes, starts) }

  /// Where a record starts: how many bytes of the file's text, in UTF-8, are before it.
  ///
  /// It tells the records of a file apart and keeps their order, without counting them.
  package func offset(ofRecord record: Int) -> Int { offset + rawRange(record, 0).lowerBound }

  /// The line on which a record starts, counted from 1 over the whole file.
  package func line(ofRecord record: Int) -> Int {
    guard hasLineEndsInQuotes else { return firstLine + record }
    return position(record, 0).line
  }

  /// Where a field starts in the file, or its row and column in a table.
  ///
  /// It reads the block up to the field: for diagnostics, not for every field.
  package func position(_ record: Int, _ column: Int) -> Position {
    Position(
      of: rawRange(record, column).lowerBound,
      in: bytes,
      startingLine: firstLine,
      dialect: dialect
    )
  }
}
