import CSV

extension FuzzTarget {
  /// Reads a CSV file, as a whole and in small pieces: both must say the same.
  func readRecords(_ bytes: [UInt8]) {
    let limits = Limits(chunkBytes: 1 << 20, recordBytes: 1 << 20, fields: 1 << 12)
    let whole = RecordsRead(bytes, limits: limits)
    let pieces = RecordsRead(
      bytes,
      limits: Limits(chunkBytes: 61, recordBytes: limits.recordBytes, fields: limits.fields)
    )
    precondition(whole == pieces, "the records depend on how the file is cut")
  }
}

/// Everything that a reader says of a file.
private struct RecordsRead: Equatable {
  private(set) var texts: [String] = []
  private(set) var places: [Position] = []
  private(set) var ignored = 0
  private(set) var malformation: Malformation?

  init(_ bytes: [UInt8], limits: Limits) {
    do {
      var reader = try RecordReader(MemorySource(bytes), limits: limits)
      defer { ignored = reader.ignoredRecords }
      while let block = try reader.next() {
        for record in 0..<block.recordCount {
          for column in 0..<block.columnCount { texts.append(block.text(record, column)) }
          // A position is counted from the block's start: the last field's tells as much as all.
          places.append(block.position(record, block.columnCount - 1))
        }
      }
    } catch {
      malformation = error as? Malformation
    }
  }
}
