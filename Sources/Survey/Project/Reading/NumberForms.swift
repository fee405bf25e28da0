extension YAMLForm where Content == Int {
  /// A whole number within a range.
  static func wholeNumber(in range: ClosedRange<Int>) -> YAMLForm {
    fixedPoint(
      decimals: 0,
      in: range,
      "a whole number from \(range.lowerBound) to \(range.upperBound)"
    )
  }

  /// A whole number of at least so much.
  static func wholeNumber(atLeast least: Int) -> YAMLForm {
    fixedPoint(decimals: 0, in: least...Int.max, "a whole number of at least \(least)")
  }

  /// A number with so many decimal places at most, as a fixed-point integer.
  static func fixedPoint(
    decimals: Int,
    in range: ClosedRange<Int> = Int.min...Int.max,
    _ expected: String
  ) -> YAMLForm {
    YAMLForm(expected: expected) { value in
      guard let number = value.fixedPoint(decimals: decimals, expected: expected) else {
        return nil
      }
      guard range.contains(number) else {
        value.complain(.valueOutOfRange, mustBe: expected)
        return nil
      }
      return number
    }
  }
}

extension YAMLForm where Content == Double {
  /// A number with at most six decimal places.
  static func number(in range: ClosedRange<Double>, _ expected: String) -> YAMLForm {
    YAMLForm(expected: expected) { value in
      guard value.fixedPoint(decimals: Scale.mostDecimals, expected: expected) != nil,
        let number = value.scalar.flatMap(Double.init)
      else { return nil }
      guard range.contains(number) else {
        value.complain(.valueOutOfRange, mustBe: expected)
        return nil
      }
      return number
    }
  }
}

extension YAMLValue {
  /// The value as a fixed-point integer; nil, with a complaint, when it is not such a number.
  func fixedPoint(decimals: Int, expected: String) -> Int? {
    guard let text = scalar, !isEmpty else {
      complain(mustBe: expected)
      return nil
    }
    do throws(FixedPoint.Fault) {
      return try FixedPoint.parse(text, decimals: decimals)
    } catch {
      complain(about: error, in: text, decimals: decimals, expected: expected)
      return nil
    }
  }

  private func complain(
    about fault: FixedPoint.Fault,
    in text: String,
    decimals: Int,
    expected: String
  ) {
    switch fault {
    case .tooManyDecimals where decimals == 0:
      complain(mustBe: expected, hint: "Write the number without decimals.")
    case .tooManyDecimals:
      complain(
        .valueOutOfRange,
        mustBe: "a number with at most \(decimals) decimal places",
        hint: "Write fewer decimals."
      )
    case .tooLarge:
      complain(
        .valueOutOfRange,
        mustBe: "a number with at most \(FixedPoint.mostWholeDigits) digits before the full stop"
      )
    case .notANumber:
      complain(mustBe: expected, hint: Self.hint(forNumber: text))
    }
  }

  /// How to mend a number that is written in a way that programs read differently.
  private static func hint(forNumber text: String) -> String {
    let letters = text.lowercased()
    let hasDigit = letters.contains { $0.isNumber }
    if hasDigit, letters.contains("_") { return "Write the digits without `_` between them." }
    if hasDigit, letters.contains(",") { return "Write the decimal mark as a full stop." }
    if hasDigit, letters.contains("e") { return "Write the number out, without `e`." }
    if hasDigit, letters.hasPrefix("+") { return "Leave the plus sign out." }
    if hasDigit, letters.hasPrefix("0") { return "Leave out zeros at the beginning." }
    return "Write a number in digits, such as 5 or 2.5."
  }
}
