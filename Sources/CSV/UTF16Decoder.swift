/// UTF-16 of one byte order to UTF-8.
struct UTF16Decoder {
  let isBigEndian: Bool

  /// Appends the UTF-8 of `input` to `output` and says how many bytes were used.
  ///
  /// It stops before an odd last byte and before a high surrogate that is the last unit, since the
  /// next bytes may complete them, and before a lone surrogate, which it names.
  func decode(
    _ input: [UInt8],
    onto output: inout [UInt8]
  ) -> (used: Int, loneSurrogate: UInt16?) {
    output.reserveCapacity(output.count + input.count / 2 + input.count / 16)
    var offset = 0
    while offset + 2 <= input.count {
      if let four = asciiUnits(in: input, at: offset) {
        output.append(four.0)
        output.append(four.1)
        output.append(four.2)
        output.append(four.3)
        offset += 8
        continue
      }
      let unit = unit(in: input, at: offset)
      guard unit & 0xF800 == 0xD800 else {
        output.appendUTF8(of: unit)
        offset += 2
        continue
      }
      guard unit < 0xDC00 else { return (offset, unit) }
      guard offset + 4 <= input.count else { return (offset, nil) }
      let low = self.unit(in: input, at: offset + 2)
      guard low & 0xFC00 == 0xDC00 else { return (offset, unit) }
      output.appendUTF8(ofHigh: unit, low: low)
      offset += 4
    }
    return (offset, nil)
  }

  /// The code unit whose first byte is at `offset`.
  func unit(in bytes: [UInt8], at offset: Int) -> UInt16 {
    let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }

  /// The next four characters when all are ASCII.
  private func asciiUnits(in input: [UInt8], at offset: Int) -> (UInt8, UInt8, UInt8, UInt8)? {
    guard offset + 8 <= input.count else { return nil }
    // Safety: eight bytes from `offset` are within the span, and any bytes are a `UInt64`.
    let loaded = unsafe input.span.bytes.unsafeLoadUnaligned(
      fromByteOffset: offset,
      as: UInt64.self
    )
    let units = isBigEndian ? UInt64(bigEndian: loaded) : UInt64(littleEndian: loaded)
    guard units & 0xFF80_FF80_FF80_FF80 == 0 else { return nil }
    let lowest = (
      UInt8(truncatingIfNeeded: units), UInt8(truncatingIfNeeded: units >> 16),
      UInt8(truncatingIfNeeded: units >> 32), UInt8(truncatingIfNeeded: units >> 48)
    )
    return isBigEndian ? (lowest.3, lowest.2, lowest.1, lowest.0) : lowest
  }
}

extension [UInt8] {
  /// Appends the character of a surrogate pair as UTF-8.
  fileprivate mutating func appendUTF8(ofHigh high: UInt16, low: UInt16) {
    let scalar = 0x10000 + (UInt32(high) & 0x3FF) << 10 + (UInt32(low) & 0x3FF)
    append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
    append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
    append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
    append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
  }
}
