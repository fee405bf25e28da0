extension Fingerprint {
  /// The fingerprint of an identifier.
  ///
  /// SipHash as the standard library's `Hasher` has it, twice with different beginnings. Its key
  /// is drawn anew for every run and never leaves it, so that fingerprints of two runs cannot be
  /// compared and an identifier cannot be found again by hashing all that there could be.
  init(of identifier: Span<UInt8>) {
    high = Self.hash(identifier, beginning: 1)
    low = Self.hash(identifier, beginning: 2)
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
