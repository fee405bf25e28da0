/// Something wrong within a block of 64 bytes.
struct BlockFault {
  /// The byte's number within the block; -1 is the last byte of the block before.
  let bit: Int
  let kind: Malformation.Kind

  init(bit: Int, kind: Malformation.Kind) {
    self.bit = bit
    self.kind = kind
  }

  /// The first of the bits that are `nuls`.
  init?(nuls: UInt64) {
    guard nuls != 0 else { return nil }
    self.init(bit: nuls.trailingZeroBitCount, kind: .nul)
  }

  /// The first of the bits that are `misplaced` around quotes.
  init?(misplaced: UInt64, quotes: UInt64) {
    guard misplaced != 0 else { return nil }
    bit = misplaced.trailingZeroBitCount
    kind = (quotes &>> UInt64(bit)) & 1 == 1 ? .quoteInUnquotedField : .textAfterClosingQuote
  }

  /// The first of the bits that are `stray` line ends or, for a return, come right after one.
  init?(stray: UInt64, lineEnd: LineEnd) {
    guard stray != 0 else { return nil }
    switch lineEnd {
    case .carriageReturn: self.init(bit: stray.trailingZeroBitCount, kind: .strayLineFeed)
    case .lineFeed: self.init(bit: stray.trailingZeroBitCount - 1, kind: .strayCarriageReturn)
    }
  }

  /// The fault that comes first; of two at the same byte the earlier argument.
  static func first(_ faults: BlockFault?...) -> BlockFault? {
    faults.compactMap(\.self).min { $0.bit < $1.bit }
  }
}
