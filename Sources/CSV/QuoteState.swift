/// Where quotes are open, and where a quote stands that must not, block after block.
///
/// A quote opens if an even number of quotes is before it. A doubled quote closes and opens again,
/// which comes to the same as staying open.
struct QuoteState {
  /// All ones if the byte before this block was inside quotes.
  private var inside: UInt64 = 0
  /// One if the byte before this block was a delimiter or a line end, or there is none.
  private var boundary: UInt64 = 1
  /// One if the byte before this block was a closing quote.
  private var closed: UInt64 = 0

  /// The bytes outside quotes, given the mask of quotes; to be asked once a block.
  @inline(__always)
  mutating func outside(quotes: UInt64) -> UInt64 {
    guard quotes != 0 else { return ~inside }
    let masked = QuoteState.parity(quotes) ^ inside
    inside = 0 &- (masked &>> 63)
    return ~masked
  }

  /// The quotes that stand where none may, and the text right after a closing quote; to be asked
  /// once a block.
  ///
  /// `separators` are the delimiters and line ends outside quotes; `others`, the line end's other
  /// byte outside quotes, is judged elsewhere.
  @inline(__always)
  mutating func misplaced(
    quotes: UInt64,
    outside: UInt64,
    separators: UInt64,
    others: UInt64
  ) -> UInt64 {
    let afterBoundary = separators &<< 1 | boundary
    boundary = separators &>> 63
    guard quotes | closed != 0 else { return 0 }
    let opening = quotes & ~outside
    let closing = quotes & outside
    let afterClosing = closing &<< 1 | closed
    closed = closing &>> 63
    return opening & ~(afterBoundary | afterClosing)
      | afterClosing & ~(separators | opening | others)
  }

  /// Bit i of the answer is the parity of the bits 0…i.
  @inline(__always)
  private static func parity(_ bits: UInt64) -> UInt64 {
    var bits = bits
    bits ^= bits &<< 1
    bits ^= bits &<< 2
    bits ^= bits &<< 4
    bits ^= bits &<< 8
    bits ^= bits &<< 16
    return bits ^ bits &<< 32
  }
}
