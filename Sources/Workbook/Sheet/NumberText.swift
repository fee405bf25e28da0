/// Numbers as a CSV file would have them.
enum NumberText {
  /// A cell's number with as few digits as tell it from any other: `3`, `0.1`, `-1.25`.
  ///
  /// A whole number in digits stays as it is, however long. What is no number stays as it is, too.
  static func text(of raw: [UInt8]) -> [UInt8] {
    let digits = raw.first == UInt8(ascii: "-") ? raw.dropFirst() : raw[...]
    if !digits.isEmpty, digits.allSatisfy({ isDigit($0) }) { return raw }
    guard let number = value(of: raw) else { return raw }
    return Array(plain(number).utf8)
  }

  /// The number in a cell; nil for anything but decimal digits, with or without an exponent.
  static func value(of raw: [UInt8]) -> Double? {
    let isDecimal = raw.allSatisfy {
      isDigit($0) || ".+-eE".utf8.contains($0)
    }
    guard isDecimal, let number = Double(String(decoding: raw, as: UTF8.self)), number.isFinite
    else { return nil }
    return number
  }

  /// A number without an exponent, unless it would have very many zeros.
  private static func plain(_ number: Double) -> String {
    guard number != 0 else { return "0" }
    let shortest = "\(number)"
    guard let mark = shortest.firstIndex(of: "e"),
      let exponent = Int(shortest[shortest.index(after: mark)...]), abs(exponent) <= 30
    else { return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest }
    let sign = number < 0 ? "-" : ""
    let digits = shortest[..<mark].filter { $0 != "-" && $0 != "." }
    guard exponent >= 0 else {
      return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits
    }
    let zeros = exponent + 1 - digits.count
    return sign + digits + String(repeating: "0", count: max(0, zeros))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
