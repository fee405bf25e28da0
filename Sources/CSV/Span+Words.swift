extension Span<UInt8> {
  /// The first eight bytes and the last eight, as numbers, of a text of any length.
  ///
  /// They overlap in a text of fewer than sixteen bytes; a shorter one than eight is taken in
  /// smaller pieces. Together with the length they tell all texts of up to sixteen bytes apart.
  @inlinable
  @inline(__always)
  public var outerWords: (first: UInt64, last: UInt64) {
    switch count {
    case 8...: return (word(at: 0), word(at: count &- 8))
    case 4...7: return (UInt64(halfWord(at: 0)), UInt64(halfWord(at: count &- 4)))
    case 1...3:
      let ends = UInt64(self[0]) &<< 8 | UInt64(self[count &- 1])
      return (ends, UInt64(self[count / 2]))
    default: return (0, 0)
    }
  }

  /// The eight bytes from `offset` on, which must be there, as a number.
  @inlinable
  @inline(__always)
  public func word(at offset: Int) -> UInt64 {
    // Safety: the load checks its bounds, and any bytes are a `UInt64`.
    unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    )
  }

  /// The four bytes from `offset` on, which must be there, as a number.
  @inlinable
  @inline(__always)
  func halfWord(at offset: Int) -> UInt32 {
    // Safety: the load checks its bounds, and any bytes are a `UInt32`.
    unsafe UInt32(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
    )
  }
}
