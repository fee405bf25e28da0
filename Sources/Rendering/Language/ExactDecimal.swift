/// A decimal number exactly as it is written, to be rounded digit by digit.
///
/// Going through the written digits, never through binary fractions, makes rounding what a reader
/// with a pencil would do: 2.675 to two places is 2.68. Halves go away from zero.
struct ExactDecimal: Equatable {
  private(set) var isNegative: Bool
  /// The digits 0…9, the most significant first; the last `places` of them are decimals.
  private var digits: [UInt8]
  private var places: Int

  /// The largest exponent that is taken at its word; beyond it lies no figure of a report.
  private static let greatestExponent = 400

  /// Reads a number such as `-58`, `0.25`, `3e-12`; nil for anything else.
  init?(_ text: some StringProtocol) {
    // By bytes: a page has thousands of them.
    let bytes = text.utf8
    let mark = bytes.firstIndex(of: UInt8(ascii: "e"))
    guard let exponent = mark.map({ Int(text[bytes.index(after: $0)...]) }) ?? 0,
      abs(exponent) <= Self.greatestExponent
    else { return nil }
    var mantissa = bytes[..<(mark ?? bytes.endIndex)]
    isNegative = mantissa.first == UInt8(ascii: "-")
    if isNegative { mantissa.removeFirst() }
    digits = []
    var whole: Int?
    for byte in mantissa {
      if byte == UInt8(ascii: "."), whole == nil {
        whole = digits.count
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits.append(byte - UInt8(ascii: "0"))
      } else {
        return nil
      }
    }
    guard !digits.isEmpty, whole != 0, whole != digits.count else { return nil }
    places = digits.count - (whole ?? digits.count) - exponent
    if places < 0 {
      digits += [UInt8](repeating: 0, count: -places)
      places = 0
    }
  }

  /// The number rounded to so many decimal places, halves away from zero.
  func rounded(to wanted: Int) -> ExactDecimal {
    var result = self
    if places < wanted {
      result.digits += [UInt8](repeating: 0, count: wanted - places)
    } else if places > wanted {
      let dropped = places - wanted
      let lead = [UInt8](repeating: 0, count: max(0, dropped - digits.count + 1))
      let padded = lead + digits
      let roundsUp = padded[padded.count - dropped] >= 5
      result.digits = Array(padded.dropLast(dropped))
      if roundsUp { result.increment() }
    }
    result.places = wanted
    return result
  }

  private mutating func increment() {
    for index in digits.indices.reversed() {
      guard digits[index] == 9 else {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
  }

  /// The number times ten to the power of so many.
  func shifted(by count: Int) -> ExactDecimal {
    var result = self
    // Keeps a digit before the point, as every number that is read has one.
    if count < 0 { result.digits.insert(contentsOf: [UInt8](repeating: 0, count: -count), at: 0) }
    result.places -= count
    if result.places < 0 {
      result.digits += [UInt8](repeating: 0, count: -result.places)
      result.places = 0
    }
    return result
  }

  /// How many digits stand after the point.
  var decimals: Int { places }

  /// The number without trailing zeros after the point.
  var trimmed: ExactDecimal {
    var result = self
    while result.places > 0, result.digits.last == 0 {
      result.digits.removeLast()
      result.places -= 1
    }
    return result
  }

  /// A hundredth of the number, exactly.
  var hundredth: ExactDecimal { shifted(by: -2) }

  /// The number in digits, such as `-58` or `0.25`; never with an exponent.
  var numeral: String {
    let (whole, fraction) = trimmed.parts
    return (isNegative && !isZero ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Whether every digit is zero.
  var isZero: Bool { digits.allSatisfy { $0 == 0 } }

  /// The digits before the point, without leading zeros but at least one, and those after it.
  var parts: (whole: String, fraction: String) {
    let lead = [UInt8](repeating: 0, count: max(0, places - digits.count))
    let padded = lead + digits
    let whole = padded.dropLast(places).drop { $0 == 0 }
    return (whole.isEmpty ? "0" : Self.text(whole), Self.text(padded.suffix(places)))
  }

  private static func text(_ digits: some Sequence<UInt8>) -> String {
    String(decoding: digits.map { $0 + 48 }, as: UTF8.self)
  }
}
