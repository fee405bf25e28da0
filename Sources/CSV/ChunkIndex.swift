/// Where the fields of a chunk begin and end.
struct ChunkIndex: Sendable {
  /// The offset of each field, counted over all records, and of what follows the last one.
  ///
  /// Field k is at `starts[k] ..< starts[k + 1] - 1`: the byte between two fields is the delimiter
  /// or the line end. The array may be longer; the rest of it means nothing.
  var starts: [UInt32]
  var recordCount: Int
  /// The fields of every record; 0 if it is not known yet.
  var columnCount: Int
  /// Whether a line end inside quotes makes some record longer than a line.
  var hasLineEndsInQuotes: Bool
  /// What is wrong after the records counted.
  var failure: Failure?

  /// A malformation whose place is not yet told as line and column.
  struct Failure: Hashable, Sendable {
    let kind: Malformation.Kind
    /// The byte of the chunk where it is.
    let offset: Int
  }
}
