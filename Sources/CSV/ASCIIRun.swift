extension [UInt8] {
  /// The offset of the first byte at or after `start` that is not ASCII.
  func asciiRunEnd(from start: Int) -> Int {
    var offset = start
    let bytes = unsafe span.bytes
    while offset + 8 <= count {
      // Safety: eight bytes from `offset` are within the span, and any bytes are a `UInt64`.
      let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let high = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
      if high != 0 { return offset + high.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < count, self[offset] < 0x80 { offset += 1 }
    return offset
  }
}
