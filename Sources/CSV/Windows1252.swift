/// Windows-1252 as the WHATWG Encoding Standard defines it: every byte is a character, the five
/// that Microsoft left undefined are the C1 controls of the same number.
enum Windows1252 {
  /// The characters of the bytes 0x80…0x9F; all others are those of Latin-1.
  private static let high: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  /// Appends the UTF-8 of `input` to `output`, copying runs of ASCII whole.
  static func decode(_ input: [UInt8], onto output: inout [UInt8]) {
    output.reserveCapacity(output.count + input.count + input.count / 8)
    var start = 0
    while start < input.count {
      let end = input.asciiRunEnd(from: start)
      output.append(contentsOf: input[start..<end])
      guard end < input.count else { return }
      let byte = input[end]
      output.appendUTF8(of: byte < 0xA0 ? high[Int(byte - 0x80)] : UInt16(byte))
      start = end + 1
    }
  }
}

extension [UInt8] {
  /// Appends one character of the basic plane, not a surrogate, as UTF-8.
  mutating func appendUTF8(of unit: UInt16) {
    switch unit {
    case ..<0x80: append(UInt8(truncatingIfNeeded: unit))
    case ..<0x800:
      append(0xC0 | UInt8(truncatingIfNeeded: unit >> 6))
      append(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
    default:
      append(0xE0 | UInt8(truncatingIfNeeded: unit >> 12))
      append(0x80 | UInt8(truncatingIfNeeded: unit >> 6 & 0x3F))
      append(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
    }
  }
}

extension Windows1252 {
  /// The byte of a character; that of a question mark for one that has none.
  static func byte(of scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    case ..<0x80, 0xA0...0xFF: UInt8(truncatingIfNeeded: scalar.value)
    default:
      high.firstIndex { UInt32($0) == scalar.value }.map { UInt8($0 + 0x80) } ?? UInt8(ascii: "?")
    }
  }
}
