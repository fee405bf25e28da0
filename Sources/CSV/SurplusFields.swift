/// A source without the empty fields that some records have beyond those of the first.
///
/// SurveyXact writes one more delimiter behind some records of its list of questions than behind
/// the others. Delimiters beyond the first record's number of fields are left out where nothing but
/// the end of the line follows; anything else beyond it stays, for the reader to refuse. The bytes
/// must be in an encoding in which ASCII characters are single bytes.
package struct SurplusFieldSource: ByteSource {
  private var source: any ByteSource
  private let delimiter: UInt8
  /// The delimiters of the first record; nil until it ends.
  private var wanted: Int?
  /// The delimiters of this record so far.
  private var found = 0
  /// Surplus delimiters that nothing has followed yet.
  private var withheld = 0
  private var isInQuotes = false
  /// What has been read and not yet been given.
  private var ready: [UInt8] = []
  private var given = 0

  package var table: TableForm? { source.table }

  package init(_ source: any ByteSource, delimiter: Delimiter) {
    self.source = source
    self.delimiter = delimiter.byte
  }

  package mutating func read(into buffer: inout OutputSpan<UInt8>) throws {
    while given == ready.count {
      ready.removeAll(keepingCapacity: true)
      given = 0
      let read = try Self.piece(of: &source)
      guard !read.isEmpty else {
        // A last record without a line end ends here.
        withheld = 0
        return
      }
      for byte in read { take(byte) }
    }
    given += buffer.append(ready, in: given..<ready.count)
  }

  private static func piece(of source: inout any ByteSource) throws -> [UInt8] {
    try [UInt8](capacity: 1 << 16) { try source.read(into: &$0) }
  }

  private mutating func take(_ byte: UInt8) {
    if byte == ASCII.quote { isInQuotes.toggle() }
    if !isInQuotes, byte == delimiter {
      found += 1
      if let wanted, found > wanted {
        withheld += 1
        return
      }
    } else if !isInQuotes, byte == ASCII.lineFeed {
      wanted = wanted ?? found
      (found, withheld) = (0, 0)
    } else if byte != ASCII.carriageReturn || isInQuotes {
      release()
    }
    ready.append(byte)
  }

  private mutating func release() {
    ready.append(contentsOf: repeatElement(delimiter, count: withheld))
    withheld = 0
  }
}
