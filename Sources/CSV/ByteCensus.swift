/// How many line ends some bytes hold, and whether their quotes are odd in number.
struct ByteCensus {
  private(set) var lineEnds = 0
  private(set) var hasOddQuotes = false

  private typealias Vector = SIMD16<UInt8>
  private typealias Comparison = SIMDMask<SIMD16<Int8>>

  /// Counts in `range` of `bytes`, quickly.
  init(_ bytes: [UInt8], in range: Range<Int>, lineEnd: LineEnd) {
    let text = bytes.span.extracting(range)
    var offset = 0
    while text.count - offset >= 16 {
      let vectors = min((text.count - offset) / 16, 255)
      count(vectors, of: text, at: offset, lineEnd: lineEnd.byte)
      offset += vectors * 16
    }
    while offset < text.count {
      let byte = text[offset]
      if byte == lineEnd.byte { lineEnds += 1 }
      if byte == ASCII.quote { hasOddQuotes.toggle() }
      offset += 1
    }
  }

  /// Counts in up to 255 vectors, so that a byte can count the hits of a lane.
  private mutating func count(_ vectors: Int, of text: Span<UInt8>, at offset: Int, lineEnd: UInt8)
  {
    let wanted = (lineEnd: Vector(repeating: lineEnd), quote: Vector(repeating: ASCII.quote))
    var hits = Vector()
    var parity = Vector()
    for index in 0..<vectors {
      // Safety: the load checks its bounds, and any bytes are a vector of bytes.
      let vector = unsafe text.bytes.unsafeLoadUnaligned(
        fromByteOffset: offset + index * 16,
        as: Vector.self
      )
      let isEnd: Comparison = vector .== wanted.lineEnd
      let isQuote: Comparison = vector .== wanted.quote
      // Safety: a comparison is sixteen bytes, each of them zero or -1.
      hits &-= unsafe unsafeBitCast(isEnd, to: Vector.self)
      parity ^= unsafe unsafeBitCast(isQuote, to: Vector.self)
    }
    for lane in 0..<16 {
      lineEnds += Int(hits[lane])
      if parity[lane] != 0 { hasOddQuotes.toggle() }
    }
  }
}
