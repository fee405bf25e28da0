/// How often each of some small whole numbers occurs in each of many cells: exact, mergeable,
/// without an order.
///
/// While there are few occurrences in a cell they are kept one by one, two bytes each, and then
/// counted in as many, so that neither many small cells nor one large one need much memory. What is
/// counted for every row should be near at hand, which is why the counts are so short, and why what is
/// to be counted is first written down: many counts far apart are then waited for together.
struct CodeCounts: Sendable {
  /// The largest number of codes.
  static let most = 1 << 16

  /// By cell: where its counts begin in `counts`; negative while occurrences are few.
  private var starts: [Int] = []
  /// By cell: the occurrences, while they are few.
  private var single: [[UInt16]] = []
  /// The counts of all cells with many occurrences, each by code.
  private var counts: [UInt16] = []
  /// How often each of the counts began again from zero.
  private var wraps: [UInt32] = []
  /// The places in `counts` of occurrences that are still to be counted.
  private var waiting = Array(repeating: 0, count: mostWaiting)
  private var waitingCount = 0

  /// How many occurrences wait at most: few enough to stay close at hand.
  private static let mostWaiting = 512

  /// How many cells there are.
  var cellCount: Int { starts.count }

  /// Makes a cell.
  mutating func addCell() {
    starts.append(-1)
    single.append([])
  }

  /// Counts an occurrence in a cell of a code below `limit`, which is always the same for the cell
  /// and at most ``most``.
  @inline(__always)
  mutating func add(_ code: Int, in cell: Int, below limit: Int) {
    let start = starts[cell]
    guard start >= 0 else { return addSingle(code, in: cell, below: limit) }
    precondition(UInt(bitPattern: code) < UInt(bitPattern: limit), "no such code")
    if waitingCount == Self.mostWaiting { close() }
    waiting[waitingCount] = start &+ code
    waitingCount &+= 1
  }

  /// Counts what waits; to be done before the counts are asked for.
  mutating func close() {
    let places = waiting
    Self.count(places.span.extracting(first: waitingCount), in: &counts, &wraps)
    waitingCount = 0
  }

  private static func count(
    _ places: Span<Int>,
    in counts: inout [UInt16],
    _ wraps: inout [UInt32]
  ) {
    var counts = counts.mutableSpan
    for number in places.indices {
      let place = places[number]
      let count = counts[place] &+ 1
      counts[place] = count
      if count == 0 { wraps[place] += 1 }
    }
  }

  private mutating func addSingle(_ code: Int, in cell: Int, below limit: Int) {
    single[cell].append(UInt16(truncatingIfNeeded: code))
    // From here on the counts take no more room than the occurrences would.
    if single[cell].count >= limit { spread(cell, limit) }
  }

  private mutating func spread(_ cell: Int, _ limit: Int) {
    starts[cell] = counts.count
    counts.append(contentsOf: repeatElement(0, count: limit))
    wraps.append(contentsOf: repeatElement(0, count: limit))
    let occurrences = single[cell]
    single[cell] = []
    for code in occurrences { add(Int(code), in: cell, below: limit) }
  }

  /// Adds the occurrences in a cell of others, which must be closed, with the same `limit`.
  mutating func merge(_ other: CodeCounts, _ otherCell: Int, into cell: Int, below limit: Int) {
    precondition(other.waitingCount == 0, "not closed")
    for code in other.single[otherCell] { add(Int(code), in: cell, below: limit) }
    let otherStart = other.starts[otherCell]
    guard otherStart >= 0 else { return }
    if starts[cell] < 0 { spread(cell, limit) }
    for code in 0..<limit {
      let index = starts[cell] + code
      let (sum, overflow) = counts[index].addingReportingOverflow(other.counts[otherStart + code])
      counts[index] = sum
      wraps[index] += other.wraps[otherStart + code] + (overflow ? 1 : 0)
    }
  }

  /// The codes that occur in a cell, ascending, each with how often it does; they must be closed.
  func forEach(in cell: Int, below limit: Int, _ use: (_ code: Int, _ count: Int) -> Void) {
    precondition(waitingCount == 0, "not closed")
    let first = starts[cell]
    guard first >= 0 else { return forEachSingle(in: cell, below: limit, use) }
    for code in 0..<limit {
      let count = Int(counts[first + code]) + Int(wraps[first + code]) << 16
      if count > 0 { use(code, count) }
    }
  }

  private func forEachSingle(
    in cell: Int,
    below limit: Int,
    _ use: (_ code: Int, _ count: Int) -> Void
  ) {
    var codes = single[cell]
    if codes.count > limit / 16 {
      var counts = Array(repeating: 0, count: limit)
      for code in codes { counts[Int(code)] += 1 }
      for code in 0..<limit where counts[code] > 0 { use(code, counts[code]) }
      return
    }
    codes.sort()
    var start = 0
    while start < codes.count {
      let end = codes[start...].firstIndex { $0 != codes[start] } ?? codes.count
      use(Int(codes[start]), end - start)
      start = end
    }
  }
}
