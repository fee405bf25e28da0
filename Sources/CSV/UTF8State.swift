/// Whether bytes are well-formed UTF-8 without NUL, block after block.
struct UTF8State {
  /// How many bytes of this block belong to a character that began in the one before.
  private var continued = 0

  /// The first byte of this block that is NUL or begins no character; to be asked once a block.
  ///
  /// - Parameter offset: where the block starts in `bytes`, the whole chunk without padding.
  @inline(__always)
  mutating func fault(_ block: ByteBlock, at offset: Int, in bytes: Span<UInt8>) -> BlockFault? {
    block.isPlain ? nil : slowFault(block, at: offset, in: bytes)
  }

  private mutating func slowFault(
    _ block: ByteBlock,
    at offset: Int,
    in bytes: Span<UInt8>
  ) -> BlockFault? {
    let zeros = block.mask(of: ASCII.nul)
    let nul = zeros == 0 ? nil : BlockFault(bit: zeros.trailingZeroBitCount, kind: .nul)
    var high = block.nonASCII & (~0 &<< UInt64(continued))
    continued = 0
    while high != 0 {
      let bit = high.trailingZeroBitCount
      guard let length = UTF8Form.length(in: bytes, at: offset + bit) else {
        let byte = bytes[offset + bit]
        return .first(nul, BlockFault(bit: bit, kind: .invalidUTF8(byte: byte)))
      }
      let end = bit + length
      continued = max(0, end - ByteBlock.count)
      high = end < ByteBlock.count ? high & (~0 &<< UInt64(end)) : 0
    }
    return nul
  }
}
