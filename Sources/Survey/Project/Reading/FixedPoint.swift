/// Decimal numbers read exactly from their text, without a binary fraction in between.
enum FixedPoint {
  /// The most digits that may stand before the decimal mark.
  static let mostWholeDigits = 12

  /// Why a text could not be read as a number.
  enum Fault: Error, Equatable {
    /// Not written as digits with at most one full stop between them.
    case notANumber
    /// More decimal places than there may be.
    case tooManyDecimals
    /// More digits before the decimal mark than ``FixedPoint/mostWholeDigits``.
    case tooLarge
  }

  /// A number as a fixed-point integer: `3.25` with two decimals is 325.
  ///
  /// - Parameters:
  ///   - text: An optional minus sign, digits without leading zeros, and if wanted a full stop
  ///     and decimals. Decimals that are zero may exceed `decimals`.
  ///   - decimals: The number of decimal places kept, 0…6.
  /// - Returns: The number times 10 to the power of `decimals`.
  /// - Throws: A ``Fault`` that says why the text is no such number.
  static func parse(_ text: String, decimals: Int) throws(Fault) -> Int {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let parts = text.utf8.dropFirst(isNegative ? 1 : 0)
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { digits.contains($0) } }),
      whole.count == 1 || whole.first != UInt8(ascii: "0")
    else { throw .notANumber }
    guard whole.count <= mostWholeDigits else { throw .tooLarge }

    let fraction = parts.count == 2 ? Array(parts[1]) : []
    guard fraction.dropFirst(decimals).allSatisfy({ $0 == UInt8(ascii: "0") }) else {
      throw .tooManyDecimals
    }
    let padding = repeatElement(UInt8(ascii: "0"), count: max(0, decimals - fraction.count))
    let magnitude = (whole + fraction.prefix(decimals) + padding)
      .reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return isNegative ? -magnitude : magnitude
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  /// A fixed-point integer as text, without needless zeros.
  static func text(_ value: Int, decimals: Int) -> String {
    var digits = String(value.magnitude)
    digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = digits.dropLast(decimals)
    var fraction = digits.suffix(decimals)
    while fraction.last == "0" { fraction.removeLast() }
    return (value < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}
