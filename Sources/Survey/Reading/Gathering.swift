/// What the rows read so far have said: all that outlives a row.
///
/// Gatherings of different files, or of parts of one, are merged by addition, in any order.
struct Gathering: Sendable {
  var tally: Tally
  var linked = LinkedRows()
  var faults = Faults()

  mutating func merge(_ other: Gathering) {
    tally.merge(other.tally)
    linked.merge(other.linked)
    faults.merge(other.faults)
  }
}
