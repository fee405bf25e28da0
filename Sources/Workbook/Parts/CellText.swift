/// A cell's text on one line.
enum CellText {
  /// The text with its escapes undone, and every line break and other control character a blank.
  ///
  /// What XML cannot hold is written `_x000D_`, and an underscore that would begin such an escape
  /// `_x005F_` (ECMA-376, part 1, section 22.9.2.19). A tab stays.
  static func line(_ raw: [UInt8]) -> [UInt8] {
    guard raw.contains(where: { $0 < 0x20 || $0 == underscore }) else { return raw }
    var line: [UInt8] = []
    line.reserveCapacity(raw.count)
    var isAfterReturn = false
    var index = 0
    while index < raw.count {
      var unit = UInt32(raw[index])
      let escaped = escape(in: raw, at: index)
      if let escaped { unit = escaped }
      index += escaped == nil ? 1 : escapeLength
      let isSecondHalf = unit == 0x0A && isAfterReturn
      isAfterReturn = unit == 0x0D
      if isSecondHalf { continue }
      if unit < 0x20, unit != 0x09 { unit = 0x20 }
      if escaped != nil, let scalar = Unicode.Scalar(unit) {
        line += Array(String(Character(scalar)).utf8)
      } else {
        line.append(UInt8(truncatingIfNeeded: unit))
      }
    }
    return line
  }

  private static let underscore = UInt8(ascii: "_")
  private static let escapeLength = 7

  /// The character that an escape at `start` stands for; half of a pair of them stands for none.
  private static func escape(in raw: [UInt8], at start: Int) -> UInt32? {
    guard raw[start] == underscore, start + escapeLength <= raw.count,
      raw[start + 1] == UInt8(ascii: "x"), raw[start + 6] == underscore
    else { return nil }
    let digits = raw[start + 2..<start + 6]
    let isHexadecimal = digits.allSatisfy {
      switch $0 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
        UInt8(ascii: "a")...UInt8(ascii: "f"):
        true
      default: false
      }
    }
    guard isHexadecimal, let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
      Unicode.Scalar(unit) != nil
    else { return nil }
    return unit
  }
}
