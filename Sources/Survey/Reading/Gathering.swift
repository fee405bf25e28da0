/// What the rows read so far have said: all that outlives a row.
///
/// Gatherings of different files, or of parts of one, are merged by addition, in any order.
struct Gathering: Sendable {
  var counts: RowCounts
  var linked: LinkedRows
  /// The rows of those whose fingerprints were sought.
  var repeated: [RepeatedRow] = []
  var faults = Faults()

  /// Settles what waits; to be done before others see the gathering.
  mutating func close() {
    counts.close()
    linked.close()
  }

  /// The same gathering with nothing in it.
  var emptied: Gathering { Gathering(counts: counts.emptied, linked: linked.emptied) }
}
