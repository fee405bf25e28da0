import CSV

/// The rows that carry an identifier, packed and sorted roughly by person while they are read.
///
/// All rows of a person are in one of 256 parts, so that each part can be linked on its own, in
/// memory that stays small. Of an identifier only its salted fingerprint is kept, in memory, until
/// the tally is made.
struct LinkedRows: Sendable {
  static let partCount = 256

  /// Some rows of a part, one after another: the fingerprint, then the numbers of the row.
  struct Block: Sendable {
    /// Which of `LinkedRows.stores` they are in, and where.
    fileprivate(set) var store: Int
    let words: Range<Int>
  }

  /// The words of many blocks, and what they refer to.
  struct Store: Sendable {
    fileprivate(set) var words: [UInt64] = []
    /// The cells of the sampling design that the rows name by index.
    fileprivate(set) var cells: [DesignCell] = []
  }

  let form: RowForm
  /// By part.
  private(set) var parts: [[Block]]
  private(set) var stores: [Store] = []

  /// The rows that are in no block yet, part after part.
  private var open: [UInt64] = []
  /// By part: how many of its open words are in use.
  private var used: [Int]
  private let blockWords: Int
  /// The index of each cell of the last store.
  private var cellIndices: [DesignCell: Int] = [:]

  /// How many words a store has room for: large enough for memory to be asked for seldom, small
  /// enough to waste little of it.
  private static let storeWords = 1 << 17

  init(_ form: RowForm) {
    self.form = form
    parts = Array(repeating: [], count: Self.partCount)
    used = Array(repeating: 0, count: Self.partCount)
    // About a KiB: few enough for all open rows to stay close at hand.
    blockWords = max(1, 128 / form.rowWords) * form.rowWords
  }

  /// The same form without rows.
  var emptied: LinkedRows { LinkedRows(form) }

  /// Puts what a row's person was drawn as among its numbers, before it is added.
  mutating func describe(_ person: SampledPerson, in row: inout RowContent) {
    guard let drawn = form.drawn else { return }
    if open.isEmpty { begin() }
    row[drawn.weight] = person.weight
    row[drawn.cell] = index(of: person.cell)
  }

  /// Adds a row by its numbers.
  @inline(__always)
  mutating func add(_ fingerprint: Fingerprint, _ row: RowContent) {
    if open.isEmpty { begin() }
    let part = fingerprint.part
    if used[part] == blockWords { close(part) }
    let start = part &* blockWords &+ used[part]
    open[start] = fingerprint.high
    open[start &+ 1] = fingerprint.low
    form.pack(row.totals.numbers, from: row.start, into: &open, at: start &+ 2)
    used[part] &+= form.rowWords
  }

  private mutating func begin() {
    open = Array(repeating: 0, count: Self.partCount * blockWords)
    stores.append(Store())
    cellIndices = [:]
  }

  private mutating func index(of cell: DesignCell) -> Int {
    if let known = cellIndices[cell] { return known }
    let last = stores.count - 1
    cellIndices[cell] = stores[last].cells.count
    stores[last].cells.append(cell)
    return stores[last].cells.count - 1
  }

  /// Makes a block of a part's open rows.
  private mutating func close(_ part: Int) {
    if stores[stores.count - 1].words.count + used[part] > Self.storeWords { beginStore() }
    let last = stores.count - 1
    let start = stores[last].words.count
    if start == 0 { stores[last].words.reserveCapacity(Self.storeWords) }
    let rows = part * blockWords..<part * blockWords + used[part]
    stores[last].words.append(contentsOf: open[rows])
    parts[part].append(Block(store: last, words: start..<start + used[part]))
    used[part] = 0
  }

  /// Begins another store; open rows may name cells of the last one.
  private mutating func beginStore() {
    stores.append(Store(words: [], cells: stores[stores.count - 1].cells))
  }

  /// Makes blocks of all rows; to be done before others see them.
  mutating func close() {
    for part in parts.indices where used[part] > 0 { close(part) }
    open = []
  }

  /// Adds rows of the same form, which must be closed.
  mutating func merge(_ other: LinkedRows) {
    close()
    let before = stores.count
    stores += other.stores
    for part in parts.indices {
      for var block in other.parts[part] {
        block.store += before
        parts[part].append(block)
      }
    }
  }

  /// What a packed row's person was drawn as; nil where nothing is weighted.
  func drawn(in words: [UInt64], at start: Int, store: Int) -> SampledPerson? {
    form.drawn.map { drawn in
      SampledPerson(
        weight: form.number(drawn.weight, in: words, at: start),
        cell: stores[store].cells[form.number(drawn.cell, in: words, at: start)]
      )
    }
  }
}
