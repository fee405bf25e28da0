/// Reading the number in a field as a whole number of steps, without rounding.
enum NumberField {
  /// What a text is as a number.
  enum Reading: Equatable {
    /// The number in steps of 10^−decimals.
    case number(Int)
    /// It has more decimal places than the scale.
    case tooFine
    /// It is no number, or one too large to be a number of steps.
    case notANumber
  }

  /// Reads a number such as `3`, `-0.25` or, with a decimal comma, `3,25`.
  ///
  /// Zeros after the last decimal place of the scale do no harm. Groups of thousands and
  /// exponents are not numbers here: what they mean differs between programs.
  static func read(_ text: Span<UInt8>, decimals: Int, mark: DecimalMark) -> Reading {
    let point: UInt8 = mark == .point ? 0x2E : 0x2C
    var index = 0
    let isNegative = text.count > 0 && text[0] == 0x2D
    if text.count > 0, text[0] == 0x2D || text[0] == 0x2B { index = 1 }
    var value = 0
    var digits = 0
    var places = -1
    while index < text.count {
      let byte = text[index]
      index += 1
      if byte == point, places < 0 {
        places = 0
        continue
      }
      guard byte >= 0x30, byte <= 0x39 else { return .notANumber }
      digits += 1
      if places >= 0 { places += 1 }
      if places > decimals {
        guard byte == 0x30 else { return .tooFine }
        continue
      }
      let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = shifted.addingReportingOverflow(Int(byte - 0x30))
      guard !overflow, !carry else { return .notANumber }
      value = sum
    }
    guard digits > 0 else { return .notANumber }
    for _ in min(max(places, 0), decimals)..<decimals {
      let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return .notANumber }
      value = shifted
    }
    return .number(isNegative ? -value : value)
  }
}
