extension Fingerprint {
  /// The fingerprint of an identifier, without the blanks around it; nil when there is none.
  ///
  /// Identifiers that are the same text by Unicode's canonical equivalence have the same one.
  ///
  /// SipHash as the standard library's `Hasher` has it, twice with different beginnings. Its key
  /// is drawn anew for every run and never leaves it, so that fingerprints of two runs cannot be
  /// compared and an identifier cannot be found again by hashing all that there could be.
  init?(of field: Span<UInt8>) {
    let word = field.extracting(field.trimmedRange)
    guard !word.isBlank else { return nil }
    if (0..<word.count).allSatisfy({ word[$0] < 0x80 }) {
      high = Self.hash(word, beginning: 1)
      low = Self.hash(word, beginning: 2)
    } else {
      // A `String` hashes by its canonical form.
      let text = String(copying: word).trimmed
      high = Self.hash(text, beginning: 1)
      low = Self.hash(text, beginning: 2)
    }
  }

  private static func hash(_ text: String, beginning: UInt8) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(beginning)
    hasher.combine(text)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  private static func hash(_ identifier: Span<UInt8>, beginning: UInt8) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(beginning)
    hasher.combine(identifier.count)
    var word: UInt64 = 0
    for index in 0..<identifier.count {
      word = word << 8 | UInt64(identifier[index])
      if index % 8 == 7 { hasher.combine(word) }
    }
    hasher.combine(word)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }
}
