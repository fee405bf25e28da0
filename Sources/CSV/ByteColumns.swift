/// Some columns of a file whose fields are mostly a single byte, and a number for each byte there.
public struct ByteColumns: Sendable {
  private let columns: [Int]
  /// By place in `columns` × byte; an empty field has that of the byte 0, which stands in no text.
  private let values: [Int32]
  /// The number of columns that a record must have.
  private let columnCount: Int

  /// - Parameter columns: Each with 256 numbers by byte, negative where the byte alone has none.
  package init(_ columns: [(column: Int, values: [Int32])]) {
    self.columns = columns.map(\.column)
    values = columns.flatMap(\.values)
    columnCount = (self.columns.max() ?? -1) + 1
    precondition(values.count == columns.count << 8 && self.columns.allSatisfy { $0 >= 0 })
  }

  /// The number of a byte in the column at a place.
  package func value(of byte: UInt8, at place: Int) -> Int32 { values[place << 8 | Int(byte)] }

  /// Adds up the numbers of a record's fields in the columns at some places, at most 64.
  ///
  /// - Returns: The sum, and a set bit for each place whose field is left out, because it is longer
  ///   than a byte or has no number.
  public func sum(
    of places: Range<Int>,
    in block: RecordBlock,
    _ record: Int
  ) -> (sum: Int, leftOut: UInt64) {
    precondition(places.lowerBound >= 0 && places.upperBound <= columns.count && places.count <= 64)
    precondition(record >= 0 && record < block.recordCount && columnCount <= block.columnCount)
    let first = record &* block.columnCount
    var sum = 0
    var leftOut: UInt64 = 0
    // Safety: the places are within `columns`, and `values` has 256 for each. A record of the block
    // has all its fields' starts and the next one in `starts`, and every start, even of an empty
    // field, is that of a byte in `bytes`, which end with padding.
    unsafe columns.withUnsafeBufferPointer { columns in
      unsafe values.withUnsafeBufferPointer { values in
        unsafe block.starts.withUnsafeBufferPointer { starts in
          unsafe block.bytes.withUnsafeBufferPointer { bytes in
            for place in places {
              let field = unsafe first &+ columns[place]
              let start = unsafe Int(starts[field])
              let length = unsafe Int(starts[field &+ 1]) &- 1 &- start
              // Of an empty field the mask is zero, and so is the byte.
              let byte = unsafe Int(bytes[start]) & (0 &- length)
              let value = unsafe Int(values[place &<< 8 | byte & 0xFF])
              let isLeftOut = length > 1 || value < 0
              sum &+= isLeftOut ? 0 : value
              leftOut |= (isLeftOut ? 1 : 0) &<< UInt64(place &- places.lowerBound)
            }
          }
        }
      }
    }
    return (sum, leftOut)
  }
}
