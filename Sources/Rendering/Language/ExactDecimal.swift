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
    // By bytes, one after another: a page has thousands of them.
    isNegative = text.utf8.first == UInt8(ascii: "-")
    digits = []
    digits.reserveCapacity(text.utf8.count)
    var whole: Int?
    var exponent = 0
    var read = isNegative ? 1 : 0
    reading: for byte in text.utf8.dropFirst(read) {
      read += 1
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte - UInt8(ascii: "0"))
      case UInt8(ascii: ".") where whole == nil: whole = digits.count
      case UInt8(ascii: "e"):
        guard let power = Int(String(decoding: text.utf8.dropFirst(read), as: UTF8.self)),
          power.magnitude <= Self.greatestExponent
        else { return nil }
        exponent = power
        break reading
      default: return nil
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
      let roundsUp = dropped <= digits.count && digits[digits.count - dropped] >= 5
      result.digits.removeLast(min(dropped, digits.count))
      // As every number that is read, it has a digit.
      if result.digits.isEmpty { result.digits.append(0) }
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
    let sign = isNegative && !isZero ? "-" : ""
    return sign + Self.text(whole) + (fraction.isEmpty ? "" : "." + Self.text(fraction))
  }

  /// Whether every digit is zero.
  var isZero: Bool { digits.allSatisfy { $0 == 0 } }

  /// The digits before the point, without leading zeros but at least one, and those after it, as
  /// they are written.
  var parts: (whole: [UInt8], fraction: [UInt8]) {
    let count = max(0, digits.count - places)
    let whole = digits.prefix(count).drop { $0 == 0 }.map { $0 + UInt8(ascii: "0") }
    let lead = repeatElement(UInt8(ascii: "0"), count: max(0, places - digits.count))
    let fraction = lead + digits.dropFirst(count).map { $0 + UInt8(ascii: "0") }
    return (whole.isEmpty ? [UInt8(ascii: "0")] : whole, fraction)
  }

  private static func text(_ digits: [UInt8]) -> String { String(decoding: digits, as: UTF8.self) }
}
