/// Whether bytes are well-formed UTF-8 without NUL, block after block.
struct UTF8State {
  /// How many bytes of this block belong to a character that began in the one before.
  private var continued = 0

  /// The first byte of this block, which starts at `offset` in the chunk's `bytes`, that is NUL or
  /// begins no character; to be asked once of every block that is not plain.
  mutating func fault(
    _ block: ByteBlock,
    at offset: Int,
    in bytes: Span<UInt8>
  ) -> BlockFault? {
    let zeros = block.mask(of: ASCII.nul)
    let nonASCII = block.nonASCII
    let known = ~(~0 &<< UInt64(continued))
    continued = 0
    // Nearly all letters beyond ASCII take two bytes, of which the second is where it must be.
    let leads = block.leadsOfTwo
    let continuations = block.continuations
    if leads | continuations == nonASCII, continuations == leads &<< 1 | known, leads &>> 63 == 0 {
      return BlockFault(nuls: zeros)
    }
    var high = nonASCII & ~known
    while high != 0 {
      let bit = high.trailingZeroBitCount
      guard let length = UTF8Form.length(in: bytes, at: offset + bit) else {
        let invalid = BlockFault(bit: bit, kind: .invalidUTF8(byte: bytes[offset + bit]))
        return .first(BlockFault(nuls: zeros), invalid)
      }
      let end = bit + length
      continued = max(0, end - ByteBlock.count)
      high = end < ByteBlock.count ? high & (~0 &<< UInt64(end)) : 0
    }
    return BlockFault(nuls: zeros)
  }
}
