/// The people of one part of the rows, with their packed row in each wave.
///
/// The memory is used again for one part after another.
struct PersonTable {
  /// The fingerprints of rows whose person has another row in the same wave.
  private(set) var repeated: [Fingerprint] = []
  /// By person × wave: the numbers of the row; zero where there is none.
  private(set) var rows: [UInt64] = []
  /// By person × wave: the store that the row was in; empty where nothing is weighted.
  private(set) var stores: [Int] = []

  private let form: RowForm
  private let waveCount: Int
  /// By partnership: the last of its people; negative where there are none.
  private var last: [Int]
  /// By person: the one before in the same partnership; negative for the first.
  private var previous: [Int] = []
  /// By person.
  private var fingerprints: [Fingerprint] = []
  /// Open addressing: indices of people + 1, 0 where free; the count is a power of two.
  private var slots: [UInt32] = []

  init(_ form: RowForm, waves: Int) {
    self.form = form
    waveCount = waves
    last = Array(repeating: -1, count: form.partnershipCount)
  }

  /// Hands on the people with rows in more waves than one, partnership after partnership: what is
  /// counted of a partnership then stays near at hand.
  ///
  /// The next person's rows are looked at before this one is handed on, so that nobody waits for
  /// them.
  func forEachReturning(_ use: (_ person: Int) -> Void) {
    for partnership in last.indices {
      var person = last[partnership]
      var count = person >= 0 ? rowCount(person) : 0
      while person >= 0 {
        let next = previous[person]
        let nextCount = next >= 0 ? rowCount(next) : 0
        if count > 1 { use(person) }
        (person, count) = (next, nextCount)
      }
    }
  }

  /// In how many waves a person has a row; without a branch, for it cannot be foretold.
  private func rowCount(_ person: Int) -> Int {
    var count = 0
    for wave in 0..<waveCount { count &+= hasRow(person, wave) ? 1 : 0 }
    return count
  }

  /// Where the numbers of a person's row in a wave begin in `rows`.
  @inline(__always)
  func start(_ person: Int, _ wave: Int) -> Int {
    (person &* waveCount &+ wave) &* form.wordCount
  }

  /// Whether a person has a row in a wave: the lowest bit of a packed row is set.
  @inline(__always)
  func hasRow(_ person: Int, _ wave: Int) -> Bool { rows[start(person, wave)] != 0 }

  /// Forgets everyone and takes the rows of a part.
  mutating func fill(with linked: LinkedRows, part: Int) {
    let blocks = linked.parts[part]
    makeRoom(for: blocks.reduce(0) { $0 + $1.words.count } / form.rowWords)
    // A block is fetched as a whole: its rows, far from those of the last, are then at hand.
    var rows: [UInt64] = []
    for block in blocks {
      rows.removeAll(keepingCapacity: true)
      rows.append(contentsOf: linked.stores[block.store].words[block.words])
      take(rows, store: block.store)
    }
  }

  private mutating func makeRoom(for most: Int) {
    var size = 16
    while size < most + most / 2 { size *= 2 }
    if slots.count == size {
      for slot in slots.indices { slots[slot] = 0 }
    } else {
      slots = Array(repeating: 0, count: size)
    }
    for partnership in last.indices { last[partnership] = -1 }
    previous.removeAll(keepingCapacity: true)
    fingerprints.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    stores.removeAll(keepingCapacity: true)
  }

  private mutating func take(_ words: [UInt64], store: Int) {
    for start in stride(from: 0, to: words.count, by: form.rowWords) {
      let fingerprint = Fingerprint(high: words[start], low: words[start &+ 1])
      let person = person(fingerprint, form.number(RowForm.partnership, in: words, at: start &+ 2))
      let wave = form.number(RowForm.wave, in: words, at: start &+ 2)
      let place = self.start(person, wave)
      if rows[place] != 0 { repeated.append(fingerprint) }
      for word in 0..<form.wordCount { rows[place &+ word] = words[start &+ 2 &+ word] }
      if form.drawn != nil { stores[person * waveCount + wave] = store }
    }
  }

  /// The index of the person of a partnership with a fingerprint, who may be new.
  private mutating func person(_ fingerprint: Fingerprint, _ partnership: Int) -> Int {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: fingerprint.low) & mask
    while slots[slot] != 0 {
      let person = Int(slots[slot]) &- 1
      if fingerprints[person] == fingerprint { return person }
      slot = (slot &+ 1) & mask
    }
    let person = fingerprints.count
    fingerprints.append(fingerprint)
    slots[slot] = UInt32(fingerprints.count)
    previous.append(last[partnership])
    last[partnership] = person
    for _ in 0..<waveCount &* form.wordCount { rows.append(0) }
    if form.drawn != nil { stores.append(contentsOf: repeatElement(0, count: waveCount)) }
    return person
  }
}
