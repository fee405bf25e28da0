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
    let digits = String(magnitude)
    let padding = String(repeating: "0", count: Swift.max(0, decimals + 1 - digits.count))
    let padded = padding + digits
    let fraction = padded.suffix(decimals).reversed().drop { $0 == "0" }.reversed()
    let sign = self < 0 ? "-" : ""
    return sign + padded.dropLast(decimals) + (fraction.isEmpty ? "" : "." + String(fraction))
  }
}

extension Amount {
  /// The exact decimal, such as `120.5`.
  var numeral: String { millionths.numeral(decimals: Amount.decimals) }
}
