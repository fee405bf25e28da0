/// A part of a file, from the start of a record to the end of one, whose records are still to be
/// found.
///
/// Cuts must be made one after another, but their records can be found in any order and on any
/// thread: the quotes are closed at the start of each.
package struct RecordCut: Sendable {
  private let chunk: Chunk
  private let indexer: ChunkIndexer
  private let columnCount: Int?

  init(_ chunk: Chunk, indexer: ChunkIndexer, columnCount: Int?) {
    self.chunk = chunk
    self.indexer = indexer
    self.columnCount = columnCount
  }

  /// Where the cut starts: how many bytes of the file's text, in UTF-8, are before it.
  package var offset: Int { chunk.offset }

  /// Finds the records up to the end or to the first thing that is wrong.
  ///
  /// - Parameter memory: The `starts` of an earlier block, to be overwritten.
  /// - Returns: The records, maybe none, and what is wrong after them.
  func records(
    reusing memory: consuming [UInt32]
  ) -> (block: RecordBlock, failure: Malformation?) {
    let index = indexer.index(chunk, columnCount: columnCount, reusing: memory)
    let failure = index.failure.map { failure in
      let place = Position(
        of: failure.offset,
        in: chunk.bytes,
        startingLine: chunk.firstLine,
        dialect: indexer.dialect
      )
      return Malformation(failure.kind, at: place)
    }
    return (RecordBlock(chunk, index: index, dialect: indexer.dialect), failure)
  }
}

/// Finds the records of one cut after another, in memory that is used again.
package struct RecordFinder: ~Copyable {
  private var spareStarts: [UInt32] = []

  package init() {}

  /// Hands on the records of a cut, maybe none.
  ///
  /// - Returns: The cut's bytes, for a later one to overwrite, and what is wrong after the records.
  package mutating func withRecords(
    of cut: consuming RecordCut,
    _ use: (RecordBlock) -> Void
  ) -> (memory: [UInt8], failure: Malformation?) {
    var memory: [UInt32] = []
    swap(&memory, &spareStarts)
    let (block, failure) = cut.records(reusing: memory)
    use(block)
    let spare = block.memory()
    spareStarts = spare.starts
    return (spare.bytes, failure)
  }
}
