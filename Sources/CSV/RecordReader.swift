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
  ///   - stated: what is known of the dialect; the rest is told from the first MiB.
  ///   - columnCount: the fields every record must have; nil means as many as the first.
  ///   - limits: what bounds the memory.
  /// - Throws: `Malformation` if the beginning is not readable text; what the source throws.
  package init(
    _ source: any ByteSource,
    stated: StatedDialect = StatedDialect(),
    columnCount: Int? = nil,
    limits: Limits = Limits()
  ) throws {
    let beginning = try FileBeginning(source)
    sniffed = try Sniffer(stated).sniff(beginning.bytes, isWhole: beginning.isWhole)
    let dialect = sniffed.dialect
    let raw = ReplayingSource(
      beginning.bytes,
      from: sniffed.preambleBytes,
      then: beginning.rest
    )
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
    let index = indexer.index(chunk, columnCount: columnCount, reusing: take(&spareStarts))
    failure = index.failure.map { failure in
      let place = Position(
        of: failure.offset,
        in: chunk.bytes,
        startingLine: chunk.firstLine,
        lineEnd: indexer.dialect.lineEnd
      )
      return Malformation(failure.kind, at: place)
    }
    if let failure, index.recordCount == 0 { throw failure }
    let block = RecordBlock(
      chunk,
      index: index,
      firstRecord: recordCount,
      lineEnd: indexer.dialect.lineEnd
    )
    recordCount += index.recordCount
    columnCount = index.columnCount
    (spareBytes, spareStarts) = (chunk.bytes, index.starts)
    return block
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
