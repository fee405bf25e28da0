/// The numbers by which the Nordic states register their people.
enum CivilNumber {
  /// Whether a text is such a number by its form, its date and, where there are any, its check
  /// digits.
  static func isOne(_ text: String) -> Bool {
    let digits = text.filter(\.isASCIIDigit).compactMap(\.wholeNumberValue)
    let marks = text.filter { !$0.isASCIIDigit }
    guard marks.isEmpty || marks.count == 1 && "-+ ".contains(marks) else { return false }
    if !marks.isEmpty {
      // The mark stands before the last four, in Norway before the last five.
      guard let mark = text.firstIndex(where: { !$0.isASCIIDigit }) else { return false }
      let after = text.distance(from: mark, to: text.endIndex) - 1
      guard after == (digits.count == 11 ? 5 : 4) else { return false }
    }
    switch digits.count {
    case 10: return isDanish(digits) || isSwedish(digits)
    case 11: return isNorwegian(digits)
    case 12:
      return isSwedish(Array(digits.dropFirst(2))) && (18...20).contains(number(digits[..<2]))
    default: return false
    }
  }

  /// A CPR number: day, month, year and four digits.
  ///
  /// A number for the time being has 60 added to its day. The check digit by modulus 11 is not
  /// asked for: since 2007 numbers are given that do not have it (CPR-kontoret, "Personnumre uden
  /// kontrolciffer (modulus 11 kontrol)").
  private static func isDanish(_ digits: [Int]) -> Bool {
    isDay(number(digits[0..<2]) % 60, number(digits[2..<4]), number(digits[4..<6]))
  }

  /// A fødselsnummer: day, month, year, three digits and two check digits by modulus 11.
  ///
  /// A D-number has 40 added to its day.
  private static func isNorwegian(_ digits: [Int]) -> Bool {
    let first = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]
    let second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
    return isDay(number(digits[0..<2]) % 40, number(digits[2..<4]), number(digits[4..<6]))
      && [first, second].allSatisfy { weights in
        zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 } % 11 == 0
      }
  }

  /// A personnummer: year, month, day, three digits and a check digit by Luhn's rule (ISO/IEC
  /// 7812-1, annex B).
  ///
  /// A samordningsnummer has 60 added to its day.
  private static func isSwedish(_ digits: [Int]) -> Bool {
    let sum = digits.enumerated().reduce(0) { sum, digit in
      let doubled = digit.element * (digit.offset % 2 == 0 ? 2 : 1)
      return sum + doubled / 10 + doubled % 10
    }
    return sum % 10 == 0
      && isDay(number(digits[4..<6]) % 60, number(digits[2..<4]), number(digits[0..<2]))
  }

  private static func number(_ digits: ArraySlice<Int>) -> Int { digits.reduce(0) { 10 * $0 + $1 } }

  /// Whether there is such a day in one of the centuries that two digits of a year may mean.
  private static func isDay(_ day: Int, _ month: Int, _ year: Int) -> Bool {
    [1900, 2000].contains { CalendarDate(year: $0 + year, month: month, day: day) != nil }
  }
}
