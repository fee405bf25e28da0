import CSV

/// A table from spellings to small numbers, read by bytes.
///
/// A spelling is found exactly after trimming blanks. Spellings that differ in their bytes but
/// are the same text by Unicode's canonical equivalence (UAX #15), or but for the kind of a dash or
/// an apostrophe, are found by a slower way.
struct LabelTable: Sendable {
  /// The keys' bytes, one after another.
  private var bytes: [UInt8] = []
  /// Open addressing; the count is a power of two.
  private var slots: [Slot] = []
  private var byText: [String: Int] = [:]
  /// By the text with one kind of dash and apostrophe; nil where spellings of two values are alike.
  private var byMarks: [String: Int?] = [:]
  /// How many bytes the longest spelling could take, white space and composition allowed for.
  private var longest = 0

  private struct Slot: Sendable {
    /// The length of the key; negative where the slot is free.
    var count = -1
    /// The key's outer words.
    var first: UInt64 = 0
    var last: UInt64 = 0
    /// Where the key begins in `bytes`.
    var start = 0
    var value = 0
  }

  /// Makes a table.
  ///
  /// Of two equal spellings the first counts.
  init(_ spellings: [(text: String, value: Int)]) {
    var size = 2
    while size < spellings.count * 4 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    for (text, value) in spellings {
      let key = text.trimmed
      guard byText.updateValue(byText[key] ?? value, forKey: key) == nil else { continue }
      insert(Array(key.utf8), value)
      longest = max(longest, key.utf8.count * 4 + 64)
    }
    byMarks = Dictionary(byText.map { ($0.key.withPlainMarks, Optional($0.value)) }) {
      $0 == $1 ? $0 : nil
    }
  }

  private mutating func insert(_ key: [UInt8], _ value: Int) {
    let (first, last) = key.span.outerWords
    var slot = self.slot(first, last, key.count)
    while slots[slot].count >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Slot(
      count: key.count,
      first: first,
      last: last,
      start: bytes.count,
      value: value
    )
    bytes.append(contentsOf: key)
  }

  /// What a field with a label says.
  enum Label {
    case known(Int)
    case unknown
    case empty
  }

  /// What the field of a record says.
  @inline(__always)
  func label(in block: RecordBlock, _ record: Int, _ column: Int) -> Label {
    let field = block.field(record, column)
    // No spelling begins or ends with a blank, so that what is one has none to be trimmed.
    if let value = exactValue(of: block.bytes.span.extracting(field.range)) { return .known(value) }
    return otherLabel(in: block, record, column)
  }

  /// What a field says that is no spelling by its bytes as they are.
  @inline(never)
  private func otherLabel(in block: RecordBlock, _ record: Int, _ column: Int) -> Label {
    block.withContent(record, column) { text in
      if let value = value(of: text) { return .known(value) }
      return text.isBlank ? .empty : .unknown
    }
  }

  /// The number of a spelling, or nil when the table does not know it.
  @inline(__always)
  func value(of text: Span<UInt8>) -> Int? {
    let key = text.extracting(text.trimmedRange)
    return exactValue(of: key) ?? equivalentValue(of: key)
  }

  /// The number of a spelling without blanks around it, by its bytes.
  @inline(__always)
  func exactValue(of key: Span<UInt8>) -> Int? {
    let (first, last) = key.outerWords
    var slot = slot(first, last, key.count)
    while slots[slot].count >= 0 {
      if slots[slot].first == first, slots[slot].last == last, slots[slot].count == key.count,
        key.count <= 16 || matches(key, at: slots[slot].start)
      {
        return slots[slot].value
      }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }

  /// The number of a spelling that differs in its bytes only.
  ///
  /// No spelling is so long that a free text need be made into one to look it up.
  func equivalentValue(of key: Span<UInt8>) -> Int? {
    if key.count > longest { return nil }
    let text = String(copying: key).trimmed
    return byText[text] ?? byMarks[text.withPlainMarks] ?? nil
  }

  /// Whether the key that begins at `start`, of the same length, is this one.
  private func matches(_ key: Span<UInt8>, at start: Int) -> Bool {
    for offset in 0..<key.count where bytes[start + offset] != key[offset] { return false }
    return true
  }

  /// Where the search for a key begins.
  ///
  /// One multiplication: the keys are few, and nobody could choose them to our harm.
  @inline(__always)
  private func slot(_ first: UInt64, _ last: UInt64, _ count: Int) -> Int {
    let mixed = (first ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15 ^ last
    let product = (mixed &* 0xC2B2_AE3D_27D4_EB4F) &>> 32
    return Int(truncatingIfNeeded: product) & (slots.count &- 1)
  }
}
