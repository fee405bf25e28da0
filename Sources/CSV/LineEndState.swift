/// Line ends of the wrong kind outside quotes, block after block.
struct LineEndState {
  private let lineEnd: LineEnd
  /// One if the byte before this block was a carriage return outside quotes.
  private var returned: UInt64 = 0

  init(_ lineEnd: LineEnd) { self.lineEnd = lineEnd }

  /// The first line end of the wrong kind that this block shows; to be asked once a block.
  ///
  /// - Parameters:
  ///   - others: the line end's other byte, outside quotes.
  ///   - ends: the line end's byte.
  @inline(__always)
  mutating func fault(others: UInt64, ends: UInt64) -> BlockFault? {
    guard others | returned != 0 else { return nil }
    switch lineEnd {
    case .carriageReturn:
      return BlockFault(bit: others.trailingZeroBitCount, kind: .strayLineFeed)
    case .lineFeed:
      let unfollowed = (others &<< 1 | returned) & ~ends
      returned = others &>> 63
      guard unfollowed != 0 else { return nil }
      return BlockFault(bit: unfollowed.trailingZeroBitCount - 1, kind: .strayCarriageReturn)
    }
  }
}
