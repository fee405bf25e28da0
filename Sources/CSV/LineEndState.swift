/// Line ends of the wrong kind outside quotes, block after block.
struct LineEndState {
  private let lineEnd: LineEnd
  /// One if the byte before this block was a carriage return outside quotes.
  private var returned: UInt64 = 0

  init(_ lineEnd: LineEnd) { self.lineEnd = lineEnd }

  /// The line feeds that must not be, or the bytes after returns that should be line feeds; to be
  /// asked once a block.
  ///
  /// `others` is the line end's other byte, outside quotes; `ends` is the line end's byte.
  @inline(__always)
  mutating func stray(others: UInt64, ends: UInt64) -> UInt64 {
    guard others | returned != 0 else { return 0 }
    switch lineEnd {
    case .carriageReturn: return others
    case .lineFeed:
      let unfollowed = (others &<< 1 | returned) & ~ends
      returned = others &>> 63
      return unfollowed
    }
  }
}
