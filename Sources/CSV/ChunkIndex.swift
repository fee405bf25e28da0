/// Where the fields of a chunk begin and end.
struct ChunkIndex: Sendable {
  /// Field k of the chunk, counted over all records, is at `starts[k] ..< starts[k + 1] - 1`: the
  /// byte between two fields is the delimiter or the line end. What follows the last field of the
  /// last record is left over from other chunks.
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
