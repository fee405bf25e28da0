/// Writes the records of a file again without some of their columns.
///
/// Every field that stays is copied byte for byte, with its quotes and in the file's encoding, and
/// so are the delimiters and the line ends; only the last record may gain a line end.
package struct ColumnCopy: Sendable {
  private let kept: [Int]
  private let dialect: Dialect

  /// - Parameters:
  ///   - columns: Those that stay, ascending, counted from 0; at least one.
  ///   - dialect: Of the file.
  package init(of columns: [Int], dialect: Dialect) {
    kept = columns
    self.dialect = dialect
  }

  /// The bytes of a block's records.
  package func bytes(of block: RecordBlock) -> [UInt8] {
    var bytes: [UInt8] = []
    for record in 0..<block.recordCount {
      let start = bytes.count
      for (index, column) in kept.enumerated() {
        if index > 0 { bytes.append(dialect.delimiter.byte) }
        bytes.append(contentsOf: block.bytes[block.rawRange(record, column)])
      }
      // An empty line would be no record.
      if bytes.count == start { bytes += [ASCII.quote, ASCII.quote] }
      if block.hasCarriageReturn(record) { bytes.append(ASCII.carriageReturn) }
      bytes.append(dialect.lineEnd.byte)
    }
    return dialect.encoding.bytes(ofUTF8: bytes)
  }
}

extension RecordBlock {
  /// Whether a carriage return stands before the line end of a record.
  fileprivate func hasCarriageReturn(_ record: Int) -> Bool {
    let end = rawRange(record, columnCount - 1).upperBound
    return end < Int(starts[(record + 1) * columnCount]) - 1
  }
}
