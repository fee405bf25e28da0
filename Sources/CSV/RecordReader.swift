/// Reads a file's records block by block, in memory that does not grow with the file.
///
/// ```swift
/// var reader = try RecordReader(source)
/// while let block = try reader.next() {
///   let bytes = block.bytes.span
///   for record in 0..<block.recordCount {
///     let field = block.field(record, column)
///     use(bytes.extracting(field.range))
///   }
/// }
/// ```
package struct RecordReader: ~Copyable {
  /// How the file is read, and why so.
  package let sniffed: Sniffed
  /// The bytes before the first record, as they are in the file: a byte order mark, Excel's `sep=`
  /// line.
  package let preamble: [UInt8]
  /// The records given so far.
  package private(set) var recordCount = 0

  private var cutter: ChunkCutter
  private let indexer: ChunkIndexer
  private var columnCount: Int?
  private var failure: Malformation?
  /// The memory of the last block, for the next one.
  private var spareBytes: [UInt8] = []
  private var spareStarts: [UInt32] = []

  /// A reader of a file from its first byte on.
  ///
  /// - Parameters:
  ///   - source: the bytes of the whole file.
  ///   - stated: what is known of the dialect; the rest is told from the first MiB. It plays no
  ///     part for a source that is a table.
  ///   - columnCount: the fields every record must have; nil means as many as the first.
  ///   - limits: what bounds the memory.
  /// - Throws: `Malformation` if the beginning is not readable text; what the source throws.
  package init(
    _ source: any ByteSource,
    stated: StatedDialect = StatedDialect(),
    columnCount: Int? = nil,
    limits: Limits = Limits()
  ) throws {
    let raw: any ByteSource
    if let table = source.table {
      sniffed = Sniffed(table)
      preamble = []
      raw = source
    } else {
      let beginning = try FileBeginning(source)
      sniffed = try Sniffer(stated).sniff(beginning.bytes, isWhole: beginning.isWhole)
      preamble = Array(beginning.bytes.prefix(sniffed.preambleBytes))
      raw = ReplayingSource(
        beginning.bytes,
        from: sniffed.preambleBytes,
        then: beginning.rest
      )
    }
    let dialect = sniffed.dialect
    cutter = ChunkCutter(
      dialect.encoding == .utf8 ? raw : Transcoder(raw, from: dialect.encoding),
      dialect: dialect,
      limits: limits,
      firstLine: sniffed.firstLine
    )
    indexer = ChunkIndexer(dialect: dialect, limits: limits)
    self.columnCount = columnCount.map { max($0, 1) }
  }

  /// The empty records and lines left out at the end of the file; known when `next()` gives nil.
  package var ignoredRecords: Int { cutter.ignoredRecords }

  /// The next records, at least one, or nil at the end of the file.
  ///
  /// What is wrong is thrown after the records before it have been given, and then every time.
  ///
  /// - Throws: `Malformation`; what the source throws.
  package mutating func next() throws -> RecordBlock? {
    if let failure { throw failure }
    guard let chunk = try cutter.next(reusing: take(&spareBytes)) else {
      guard recordCount > 0 else {
        throw remember(Malformation(.emptyFile, at: Position(line: 1, column: 1)))
      }
      return nil
    }
    let cut = RecordCut(chunk, indexer: indexer, columnCount: columnCount)
    let (block, failure) = cut.records(reusing: take(&spareStarts))
    self.failure = failure
    if let failure, block.recordCount == 0 { throw failure }
    recordCount += block.recordCount
    columnCount = block.columnCount
    (spareBytes, spareStarts) = (block.bytes, block.starts)
    return block
  }

  /// The next part of the file, whose records can be found on another thread, or nil at the end.
  ///
  /// To be asked for once the first records have been given. The caller counts the records, and
  /// stops at the first part that fails.
  ///
  /// - Parameter memory: The bytes of an earlier cut, to be overwritten.
  /// - Throws: What the source throws.
  package mutating func nextCut(reusing memory: consuming [UInt8] = []) throws -> RecordCut? {
    if let failure { throw failure }
    return try cutter.next(reusing: memory)
      .map { RecordCut($0, indexer: indexer, columnCount: columnCount) }
  }

  private mutating func remember(_ malformation: Malformation) -> Malformation {
    failure = malformation
    return malformation
  }
}

/// Moves a value out of a variable, so that its memory has one owner again.
private func take<Element>(_ array: inout [Element]) -> [Element] {
  var taken: [Element] = []
  swap(&taken, &array)
  return taken
}
