/// What the bytes of a field look like, as far as it tells what a column holds.
enum FieldForm {
  /// Whether a text looks like an e-mail address, a Danish CPR number, a telephone number with
  /// its country, or an IP address.
  static func isPersonal(_ text: borrowing Span<UInt8>) -> Bool {
    var digits = 0
    var dots = 0
    var others = 0
    for index in 0..<text.count {
      switch text[index] {
      case 0x30...0x39: digits += 1
      case 0x2E: dots += 1
      case 0x40: return true
      default: others += 1
      }
    }
    if text.count > 8, text[0] == 0x2B { return digits * 2 > text.count }
    if digits == 10, dots == 0 {
      return others == 0 || others == 1 && text.count == 11 && text[6] == 0x2D
    }
    return dots == 3 && others == 0 && digits >= 4
  }

  /// A whole number of at most nine digits.
  static func wholeNumber(_ text: borrowing Span<UInt8>) -> Int? {
    let isNegative = text.count > 1 && text[0] == 0x2D
    let start = isNegative ? 1 : 0
    guard text.count > start, text.count - start <= 9 else { return nil }
    var value = 0
    for index in start..<text.count {
      guard (0x30...0x39).contains(text[index]) else { return nil }
      value = value * 10 + Int(text[index] - 0x30)
    }
    return isNegative ? -value : value
  }
}
