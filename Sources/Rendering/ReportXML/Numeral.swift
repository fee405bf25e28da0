import Survey

extension Double {
  /// The shortest decimal from which the same number is read back, such as `58`, `0.25`, `3e-12`.
  ///
  /// Negative zero is `0`. A number that is not finite gives `inf` or `nan`, which no reader of
  /// ours accepts: it is a fault of the program that made it, and must not pass for a figure.
  var numeral: String {
    if self == 0 { return "0" }
    let text = description
    return text.utf8.suffix(2).elementsEqual(".0".utf8) ? String(text.dropLast(2)) : text
  }
}

extension Int {
  /// The integer in decimal digits.
  var numeral: String { String(self) }

  /// The exact decimal that the integer stands for as a count of steps of 10 to the power of
  /// minus `decimals`: 325 with two decimals is `3.25`, and 300 is `3`.
  func numeral(decimals: Int) -> String {
    var digits = Array(String(magnitude).utf8)
    let zero = UInt8(ascii: "0")
    let missing = Swift.max(0, decimals + 1 - digits.count)
    digits.insert(contentsOf: repeatElement(zero, count: missing), at: 0)
    var places = decimals
    while places > 0, digits.last == zero {
      digits.removeLast()
      places -= 1
    }
    if places > 0 { digits.insert(UInt8(ascii: "."), at: digits.count - places) }
    return (self < 0 ? "-" : "") + String(decoding: digits, as: UTF8.self)
  }
}

extension Amount {
  /// The exact decimal, such as `120.5`.
  var numeral: String { millionths.numeral(decimals: Amount.decimals) }
}
