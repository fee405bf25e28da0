/// A table from spellings to small numbers, read by bytes.
///
/// A spelling is found exactly after trimming blanks. Spellings that differ in their bytes but
/// are the same text by Unicode's canonical equivalence (UAX #15), or but for the kind of a dash or
/// an apostrophe, are found by a slower way.
struct LabelTable: Sendable {
  /// The keys' bytes, one after another.
  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Open addressing: indices of `entries` + 1, 0 where free; its count is a power of two.
  private var slots: [Int] = [0, 0]
  private var byText: [String: Int] = [:]
  /// By the text with one kind of dash and apostrophe; nil where spellings of two values are alike.
  private var byMarks: [String: Int?] = [:]
  /// How many bytes the longest spelling could take, white space and composition allowed for.
  private var longest = 0

  private struct Entry: Sendable {
    let range: Range<Int>
    let value: Int
  }

  /// Makes a table.
  ///
  /// Of two equal spellings the first counts.
  init(_ spellings: [(text: String, value: Int)]) {
    var size = 2
    while size < spellings.count * 4 { size *= 2 }
    slots = Array(repeating: 0, count: size)
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
    let start = bytes.count
    bytes.append(contentsOf: key)
    entries.append(Entry(range: start..<bytes.count, value: value))
    var slot = Self.hash(key.span) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entries.count
  }

  /// The number of a spelling, or nil when the table does not know it.
  func value(of text: Span<UInt8>) -> Int? {
    let key = text.extracting(text.trimmedRange)
    return exactValue(of: key) ?? equivalentValue(of: key)
  }

  /// The number of a spelling without blanks around it, by its bytes.
  @inline(__always)
  func exactValue(of key: Span<UInt8>) -> Int? {
    var slot = Self.hash(key) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = entries[slots[slot] - 1]
      if matches(entry.range, key) { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
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

  private func matches(_ range: Range<Int>, _ key: Span<UInt8>) -> Bool {
    guard range.count == key.count else { return false }
    for offset in 0..<key.count where bytes[range.lowerBound + offset] != key[offset] {
      return false
    }
    return true
  }

  /// FNV-1a: short keys, no adversary who could choose them.
  private static func hash(_ key: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in 0..<key.count { hash = (hash ^ UInt64(key[index])) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}
