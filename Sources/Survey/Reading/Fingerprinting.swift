import CSV

extension Fingerprint {
  /// What is mixed into every fingerprint: drawn anew for every run, so that fingerprints of two
  /// runs cannot be compared and an identifier cannot be found again by hashing all that there could
  /// be.
  struct Salt: Sendable {
    fileprivate let words: (UInt64, UInt64, UInt64, UInt64)

    /// The salt of this run.
    static let ofThisRun = Salt()

    private init() {
      // The standard library's hashing begins with a random key in every process.
      let word = { (number: Int) in UInt64(bitPattern: Int64(number.hashValue)) }
      words = (word(1), word(2), word(3), word(4))
    }
  }

  /// The fingerprint of an identifier, without the blanks around it; nil when there is none.
  ///
  /// Identifiers that are the same text by Unicode's canonical equivalence have the same one.
  @inline(__always)
  init?(of field: Span<UInt8>, partnership: Int, salt: Salt) {
    let word = field.extracting(field.trimmedRange)
    if word.isEmpty { return nil }
    if word.isASCII {
      self.init(hashing: word, partnership: partnership, salt: salt)
    } else {
      self.init(ofText: String(copying: word).trimmed, partnership: partnership, salt: salt)
    }
  }

  private init?(ofText text: String, partnership: Int, salt: Salt) {
    if text.isEmpty { return nil }
    let bytes = Array(text.utf8)
    guard !bytes.span.isASCII else {
      self.init(hashing: bytes.span, partnership: partnership, salt: salt)
      return
    }
    // A `String` hashes by its canonical form.
    self.init(high: Self.hash(text, partnership, 1), low: Self.hash(text, partnership, 2))
  }

  private static func hash(_ text: String, _ partnership: Int, _ beginning: UInt8) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(beginning)
    hasher.combine(partnership)
    hasher.combine(text)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  /// Mixes a text's words into two numbers, by a multiplication with a secret factor for each.
  ///
  /// That any two of a thousand million texts have the same fingerprint is less likely than one in
  /// 10¹⁸.
  @inline(__always)
  private init(hashing text: Span<UInt8>, partnership: Int, salt: Salt) {
    let (first, last) = text.outerWords
    let key = salt.words
    let beside = UInt64(truncatingIfNeeded: partnership &<< 32 ^ text.count)
    var (high, low) = (key.0 ^ beside, key.1 ^ beside)
    var offset = 8
    // What lies between the first and the last eight bytes of a long text.
    while offset + 8 < text.count {
      let word = text.word(at: offset)
      high = Self.mix(high ^ word, key.2)
      low = Self.mix(low ^ word, key.3)
      offset += 8
    }
    high = Self.mix(high ^ first, key.2 ^ last)
    low = Self.mix(low ^ last, key.3 ^ first)
    self.high = Self.mix(high ^ key.3, low ^ key.2)
    self.low = low
  }

  /// The product's halves, one on top of the other.
  @inline(__always)
  private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}

extension Span<UInt8> {
  /// Whether all bytes are ASCII.
  @inline(__always)
  fileprivate var isASCII: Bool {
    let (first, last) = outerWords
    var all = first | last
    var offset = 8
    while offset + 8 < count {
      all |= word(at: offset)
      offset += 8
    }
    return all & 0x8080_8080_8080_8080 == 0
  }
}
