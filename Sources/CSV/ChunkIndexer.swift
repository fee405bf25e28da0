/// Finds the fields of a chunk: a pure function of the chunk, the dialect and the expected width.
///
/// The chunk is taken in blocks of 64 bytes. Comparisons of whole vectors give masks of the quotes,
/// delimiters and line ends; arithmetic on the masks tells which of them are inside quotes and
/// whether any quote is misplaced; only what separates two fields is then visited one by one.
struct ChunkIndexer: Sendable {
  let dialect: Dialect
  let limits: Limits

  /// Indexes `chunk` up to its end or the first thing that is wrong.
  ///
  /// Every record must have `columnCount` fields; nil means as many as the first. `memory` is an
  /// earlier index's `starts`, to be overwritten.
  func index(
    _ chunk: Chunk,
    columnCount: Int?,
    reusing memory: consuming [UInt32] = []
  ) -> ChunkIndex {
    var starts = memory
    if starts.isEmpty { starts.append(0) }
    starts[0] = 0
    var scan = ChunkScan(dialect: dialect, limits: limits, columnCount: columnCount ?? 0)
    repeat {
      let needed = scan.records.fieldCount + ByteBlock.count + 1
      if starts.count < needed {
        let wanted = max(needed, chunk.count / 4, starts.count * 2)
        starts.append(contentsOf: repeatElement(0, count: wanted - starts.count))
      }
      // Safety: the chunk is followed by a block of padding, so that every block that starts
      // within it can be loaded, and `scan` stops before fewer than a block of starts are left.
      unsafe chunk.bytes.withUnsafeBytes { bytes in
        unsafe starts.withUnsafeMutableBufferPointer { starts in
          unsafe scan.advance(over: bytes, count: chunk.count, starts: starts)
        }
      }
    } while !scan.isFinished(count: chunk.count)
    var records = scan.records
    if let ending = chunk.ending {
      records.fail(endingWith: ending, at: chunk.count, starts: starts)
    }
    return ChunkIndex(
      starts: starts,
      recordCount: records.recordCount,
      columnCount: records.columnCount,
      hasLineEndsInQuotes: scan.hasLineEndsInQuotes,
      failure: records.failure
    )
  }
}
